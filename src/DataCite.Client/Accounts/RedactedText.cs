using System.Text;
using System.Text.RegularExpressions;

namespace DataCite.Client;

/// <summary>
/// Takes secrets out of what servers say, before it is shown: an answer that is cut off may hold a key that was just made, and some
/// gateways show the headers of a request that they refuse. The account's own secret goes in every spelling, since it is known; of others
/// what looks like one.
/// </summary>
internal static class RedactedText
{
    // An API key but for the eleven characters that DataCite itself shows (facts §1.2); a JSON Web Token; a header with either, or with the
    // shortest account and password there can be; a login in an address. Longer than words that begin alike: DC.contributor, Bearer authentication.
    // Non-backtracking: a hostile text takes no longer than its length.
    private static readonly Regex Patterns = new(
        "(?<shown>DC\\.[A-Za-z0-9]{8})[A-Za-z0-9]{10,}|eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9._-]+|(?<shown>\\b(?i:Basic|Bearer)\\s+)[A-Za-z0-9+/._~-]{15,}=*"
            + "|(?<shown>://)[^\\s/?#]+(?<behind>@)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The text with <c>…</c> in place of what looks like a key, a token, an <c>Authorization</c> header or the login in an address.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Patterns.Replace(text, "${shown}…${behind}");
    }

    /// <summary>The text with <c>…</c> in place of the secret of <paramref name="account"/> too.</summary>
    internal static string Of(string text, DataCiteAccount? account)
    {
        if (account is null || text.Length == 0)
            return Of(text);
        var found = new bool[text.Length];
        return Of(account.FindSecret(text, found) ? Without(text, found) : text);
    }

    private static string Without(string text, ReadOnlySpan<bool> found)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!found[i])
                shown.Append(text[i]);
            else if (i == 0 || !found[i - 1])
                shown.Append('…');
        }

        return shown.ToString();
    }
}
