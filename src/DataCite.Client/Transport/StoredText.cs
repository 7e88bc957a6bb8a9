using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DataCite.Client;

/// <summary>Compares texts as the server keeps them: it rewrites markup, white space and the form of letters.</summary>
internal static class StoredText
{
    private static readonly Regex Markup = new("<[^<>]*>", RegexOptions.NonBacktracking);

    /// <summary>Whether two texts may be the same one, before and after the server has stored it.</summary>
    public static bool IsSame(string? sent, string? kept)
        => string.Equals(sent, kept, StringComparison.Ordinal) || string.Equals(Bare(sent), Bare(kept), StringComparison.OrdinalIgnoreCase);

    // Letters and digits alone, in one form: what is between them is what is rewritten.
    private static string Bare(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;
        // Twice, since what was encoded already may be encoded again.
        var plain = Markup.Replace(WebUtility.HtmlDecode(WebUtility.HtmlDecode(Whole(text))), string.Empty);
        var bare = new StringBuilder(plain.Length);
        foreach (var rune in plain.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune))
                bare.Append(rune);
        }

        return bare.ToString();
    }

    // Half a surrogate pair cannot be brought into another form.
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString();
    }
}
