using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>Matches every document, or none.</summary>
internal sealed class ConstantNode : QueryNode
{
    /// <summary>Every document.</summary>
    public static readonly ConstantNode All = new(true);

    /// <summary>No document: what a field that the index does not have finds.</summary>
    public static readonly ConstantNode None = new(false);

    private readonly bool _matches;

    private ConstantNode(bool matches) => _matches = matches;

    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document) => _matches;

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => _matches ? 1 : 0;
}
