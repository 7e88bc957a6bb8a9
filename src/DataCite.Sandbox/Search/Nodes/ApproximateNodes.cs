using DataCite.Metadata;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Search.Syntax;

namespace DataCite.Sandbox.Search.Nodes;

/// <summary>A question to single terms: to every word of a text field, to the whole value of a keyword.</summary>
internal abstract class TermNode(SearchField field) : FieldNode(field)
{
    /// <summary>Whether upper and lower case are alike in the field.</summary>
    protected bool IgnoresCase { get; } = field.Type != SearchFieldType.Keyword;

    /// <inheritdoc/>
    public sealed override bool Accepts(ReadOnlySpan<char> text)
    {
        if (Field.Type != SearchFieldType.Text)
            return AcceptsTerm(text);
        foreach (var token in new TextTokens(text))
        {
            if (AcceptsTerm(token))
                return true;
        }

        return false;
    }

    /// <summary>Whether the term fits.</summary>
    protected abstract bool AcceptsTerm(ReadOnlySpan<char> term);
}

/// <summary>A term fits a pattern.</summary>
internal sealed class PatternNode(SearchField field, WildcardPattern pattern) : TermNode(field)
{
    /// <inheritdoc/>
    protected override bool AcceptsTerm(ReadOnlySpan<char> term) => pattern.Matches(term, IgnoresCase);
}

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

/// <summary>
/// A term differs in few characters: inserted, left out, replaced, or exchanged with the next one.
/// </summary>
internal sealed class FuzzyNode : TermNode
{
    private const int LongestTerm = 255;
    private readonly string _term;
    private readonly int _edits;

    /// <summary>Looks for terms like <paramref name="term"/>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="term">The term.</param>
    /// <param name="fuzziness">The number behind the tilde: edits from 1 on, a similarity below 1; null depends on the length.</param>
    public FuzzyNode(SearchField field, string term, double? fuzziness)
        : base(field)
    {
        _term = IgnoresCase ? term.ToLowerInvariant() : term;
        var length = term.EnumerateRunes().Count();
        _edits = fuzziness switch
        {
            null => length < 3 ? 0 : length < 6 ? 1 : 2,
            0 => 0,
            >= 1 => (int)Math.Min(2, fuzziness.Value),
            _ => (int)Math.Min(2, (1 - fuzziness.Value) * length),
        };
    }

    /// <inheritdoc/>
    protected override bool AcceptsTerm(ReadOnlySpan<char> term)
    {
        if (Math.Abs(term.Length - _term.Length) > _edits || term.Length > LongestTerm)
            return false;
        if (!IgnoresCase)
            return EditDistance.Between(term, _term) <= _edits;
        Span<char> lower = stackalloc char[LongestTerm];
        return EditDistance.Between(lower[..term.ToLowerInvariant(lower)], _term) <= _edits;
    }
}
