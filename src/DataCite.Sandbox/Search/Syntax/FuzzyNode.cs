using DataCite.Metadata;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

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
