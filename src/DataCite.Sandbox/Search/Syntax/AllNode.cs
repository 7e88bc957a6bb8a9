using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>Words of one field, all of which must occur.</summary>
internal sealed class AllNode(QueryNode[] nodes) : QueryNode
{
    /// <summary>The words.</summary>
    public IReadOnlyList<QueryNode> Nodes => nodes;

    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document)
    {
        foreach (var node in nodes)
        {
            if (!node.Matches(document))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => Matches(document) ? nodes.Sum(node => node.Score(document)) : 0;
}
