using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>A term lies between two others in the order of their code points.</summary>
internal sealed class TextRangeNode(SearchField field, QueryRange range) : TermNode(field)
{
    private readonly string? _from = Bound(field, range.From);
    private readonly string? _to = Bound(field, range.To);

    /// <inheritdoc/>
    protected override bool AcceptsTerm(ReadOnlySpan<char> term)
    {
        if (IgnoresCase)
        {
            Span<char> lower = term.Length <= 256 ? stackalloc char[term.Length] : new char[term.Length];
            term.ToLowerInvariant(lower);
            return IsBetween(lower);
        }

        return IsBetween(term);
    }

    private static string? Bound(SearchField field, string? bound)
        => field.Type == SearchFieldType.Keyword ? bound : bound?.ToLowerInvariant();

    private bool IsBetween(ReadOnlySpan<char> term)
    {
        if (_from is not null && term.SequenceCompareTo(_from) is var below && (below < 0 || (below == 0 && !range.IncludesFrom)))
            return false;
        return _to is null || (term.SequenceCompareTo(_to) is var above && (above < 0 || (above == 0 && range.IncludesTo)));
    }
}
