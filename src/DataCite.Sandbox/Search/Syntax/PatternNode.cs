using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>A term fits a pattern.</summary>
internal sealed class PatternNode(SearchField field, WildcardPattern pattern) : TermNode(field)
{
    /// <inheritdoc/>
    protected override bool AcceptsTerm(ReadOnlySpan<char> term) => pattern.Matches(term, IgnoresCase);
}
