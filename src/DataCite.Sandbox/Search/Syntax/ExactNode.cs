using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>The field has this value as a whole.</summary>
internal sealed class ExactNode(SearchField field, string value) : FieldNode(field)
{
    private readonly StringComparison _comparison
        = field.Type == SearchFieldType.Keyword ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> text) => text.Equals(value, _comparison);
}
