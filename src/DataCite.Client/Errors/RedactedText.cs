using System.Text.RegularExpressions;

namespace DataCite.Client;

/// <summary>
/// Takes secrets out of what servers say, before it is quoted: an answer that is cut off may hold a key that was just made, and some
/// gateways show the headers of a request that they refuse.
/// </summary>
internal static class RedactedText
{
    // Messages show less than this.
    private const int MaxLength = 4096;

    // An API key but for the eleven characters that DataCite itself shows (facts §1.2); a JSON Web Token; a header with either, or with the
    // shortest account and password there can be. Longer than words that begin alike: DC.contributor, Bearer authentication.
    // Not backtracking: servers write what they like, and no text may take long.
    private static readonly Regex Secrets = new(
        "(?<shown>DC\\.[A-Za-z0-9]{8})[A-Za-z0-9]{10,}|eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9._-]+|(?<shown>\\b(?i:Basic|Bearer)\\s+)[A-Za-z0-9+/._~-]{15,}=*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The text with <c>…</c> in place of keys, tokens and <c>Authorization</c> headers; the beginning of a long one.</summary>
    /// <param name="text">What a server says.</param>
    /// <param name="isCut">Whether the text goes on where it was taken from.</param>
    public static string Of(string text, bool isCut = false)
    {
        if (text.Length <= MaxLength && !isCut)
            return Secrets.Replace(text, "${shown}…");
        // What is cut in two may be a secret that cannot be recognised any more.
        var end = Math.Min(text.Length, MaxLength);
        while (end > 0 && IsPartOfSecrets(text[end - 1]))
            end--;
        return Secrets.Replace(text[..end], "${shown}…") + "…";
    }

    private static bool IsPartOfSecrets(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '.' or '_' or '~' or '=' or '-';
}
