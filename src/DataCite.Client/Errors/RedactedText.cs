using System.Text.RegularExpressions;

namespace DataCite.Client;

/// <summary>
/// Takes secrets out of what servers say, before it is quoted: an answer that is cut off may hold a key that was just made, and some
/// gateways show the headers of a request that they refuse.
/// </summary>
internal static partial class RedactedText
{
    /// <summary>The text with <c>…</c> in place of keys, tokens and <c>Authorization</c> headers.</summary>
    public static string Of(string text) => Secrets().Replace(text, "${shown}…");

    // An API key but for the eleven characters that DataCite itself shows (facts §1.2); a JSON Web Token; a header with either, or with the
    // shortest account and password there can be. Longer than words that begin alike: DC.contributor, Bearer authentication.
    [GeneratedRegex(
        "(?<shown>DC\\.[A-Za-z0-9]{8})[A-Za-z0-9]{10,}|eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9._-]+|(?<shown>\\b(?i:Basic|Bearer)\\s+)[A-Za-z0-9+/._~-]{15,}=*",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secrets();
}
