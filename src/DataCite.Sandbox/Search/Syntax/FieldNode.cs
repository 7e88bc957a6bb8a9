using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

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
