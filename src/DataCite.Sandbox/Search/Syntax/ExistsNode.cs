using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>The field has any value.</summary>
internal sealed class ExistsNode(SearchField field) : FieldNode(field)
{
    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> text) => true;

    /// <inheritdoc/>
    public override bool Accepts(double number) => true;

    /// <inheritdoc/>
    public override bool Accepts(DateTime instant) => true;
}
