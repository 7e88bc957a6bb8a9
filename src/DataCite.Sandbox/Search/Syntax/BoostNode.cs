using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>A node whose score counts more or less than that of others.</summary>
internal sealed class BoostNode(QueryNode node, double factor) : QueryNode
{
    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document) => node.Matches(document);

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => node.Score(document) * factor;
}
