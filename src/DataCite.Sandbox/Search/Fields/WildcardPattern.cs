using System.Text;

namespace DataCite.Sandbox.Search.Fields;

/// <summary>A pattern of characters, <c>?</c> for any one and <c>*</c> for any number of them.</summary>
internal sealed class WildcardPattern
{
    // Characters no text of a document is compared by: stand-ins for the wildcards, so that escaped ones stay ordinary characters.
    private const char AnyText = '\uFFFE';
    private const char AnyCharacter = '\uFFFF';

    private readonly string _pattern;

    private WildcardPattern(string pattern) => _pattern = pattern;

    /// <summary>Whether the pattern is the star alone, which asks for existence.</summary>
    public bool IsStar => _pattern is [AnyText];

    /// <summary>Whether the only wildcard is a star at the end.</summary>
    public bool IsPrefix => _pattern.AsSpan().IndexOfAny(AnyText, AnyCharacter) == _pattern.Length - 1 && _pattern[^1] == AnyText;

    /// <summary>Reads a term of a query, with its escapes.</summary>
    public static WildcardPattern Parse(string term)
    {
        var pattern = new StringBuilder(term.Length);
        for (var i = 0; i < term.Length; i++)
        {
            pattern.Append(term[i] switch
            {
                '*' => AnyText,
                '?' => AnyCharacter,
                '\\' when i + 1 < term.Length => term[++i],
                var c => c,
            });
        }

        return new(pattern.ToString());
    }

    /// <summary>Whether the whole text fits the pattern.</summary>
    public bool Matches(ReadOnlySpan<char> text, bool ignoreCase)
    {
        // The usual greedy walk with one point to come back to: linear for one star, quadratic at worst.
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < _pattern.Length && _pattern[p] == AnyText)
            {
                star = p++;
                resume = t;
            }
            else if (p < _pattern.Length && (_pattern[p] == AnyCharacter || AreEqual(_pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < _pattern.Length && _pattern[p] == AnyText)
            p++;
        return p == _pattern.Length;
    }

    private static bool AreEqual(char a, char b, bool ignoreCase)
        => a == b || (ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}
