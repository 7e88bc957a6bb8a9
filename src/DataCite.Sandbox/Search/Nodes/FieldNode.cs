using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Nodes;

/// <summary>A question to the values of one field. What does not look at words scores 1 for a match, as in the engine.</summary>
internal abstract class FieldNode(SearchField field) : QueryNode, IValueTest
{
    /// <summary>The field.</summary>
    protected SearchField Field { get; } = field;

    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document) => document.Any(Field, this);

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => Matches(document) ? 1 : 0;

    /// <inheritdoc/>
    public virtual bool Accepts(ReadOnlySpan<char> text) => false;

    /// <inheritdoc/>
    public virtual bool Accepts(double number) => false;

    /// <inheritdoc/>
    public virtual bool Accepts(DateTime instant) => false;
}

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

/// <summary>The field has this value as a whole.</summary>
internal sealed class ExactNode(SearchField field, string value) : FieldNode(field)
{
    private readonly StringComparison _comparison
        = field.Type == SearchFieldType.Keyword ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> text) => text.Equals(value, _comparison);
}
