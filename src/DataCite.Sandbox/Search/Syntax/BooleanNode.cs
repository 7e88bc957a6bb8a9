using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>Clauses that must, may and must not match; of those that may, one has to when none must.</summary>
internal sealed class BooleanNode(QueryNode[] must, QueryNode[] should, QueryNode[] mustNot) : QueryNode
{
    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document)
    {
        foreach (var node in must)
        {
            if (!node.Matches(document))
                return false;
        }

        foreach (var node in mustNot)
        {
            if (node.Matches(document))
                return false;
        }

        return must.Length > 0 || should.Length == 0 || AnyNode.IsAny(should, document);
    }

    /// <inheritdoc/>
    public override double Score(ISearchDocument document)
    {
        if (!Matches(document))
            return 0;
        var score = 0.0;
        foreach (var node in must)
            score += node.Score(document);
        foreach (var node in should)
            score += node.Score(document);
        return score;
    }
}
