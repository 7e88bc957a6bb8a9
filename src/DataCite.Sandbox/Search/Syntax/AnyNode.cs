using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>The same question to several fields: one has to match, and the best one counts.</summary>
internal sealed class AnyNode(QueryNode[] nodes) : QueryNode
{
    /// <summary>Whether one of the nodes matches.</summary>
    public static bool IsAny(QueryNode[] nodes, ISearchDocument document)
    {
        foreach (var node in nodes)
        {
            if (node.Matches(document))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document) => IsAny(nodes, document);

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => nodes.Max(node => node.Score(document));
}
