using System.Buffers;

namespace DataCite.Metadata;

/// <summary>The texts of identifiers, brought into a form that can be compared.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// Longer than any identifier of a known form. Longer texts are not compared with the forms, which could take a time that grows with
    /// the square of their length.
    /// </summary>
    internal const int Longest = 2048;

    private static readonly SearchValues<char> PlainAddressCharacters
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?=&#,;");

    private static readonly string[] Schemes = ["http://", "https://", "ftp://"];

    /// <summary>The characters without hyphens and spaces.</summary>
    internal static string Compact(ReadOnlySpan<char> text)
    {
        Span<char> compact = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c is not ('-' or '\u2010' or '\u2011' or '\u2013') && !char.IsWhiteSpace(c))
                compact[length++] = c;
        }

        return new string(compact[..length]);
    }

    /// <summary>One spelling for all spellings of an identifier, so that it is clear when two of them are the same resource.</summary>
    internal static string Normalize(string identifier)
    {
        // Only what holds a DOI is read as one: to say why a text is not a DOI takes longer than to look.
        if (identifier.Contains("10.", StringComparison.Ordinal) && DoiName.TryParse(identifier, out var doi))
            return doi.Key;
        var text = identifier.Trim().TrimEnd('/');
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? text : text[(scheme + 3)..];
    }

    /// <summary>Whether the text is an absolute address of one of the schemes that are resolved over the network.</summary>
    internal static bool IsWebAddress(string text)
        => IsPlainWebAddress(text) || (Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            && !text.AsSpan().ContainsAny(" \t\r\n") && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0);

    /// <summary>
    /// Whether the text is an address of the commonest form, <c>https://name/path</c>, which needs no parser: most records have a dozen.
    /// </summary>
    internal static bool IsPlainWebAddress(string text)
    {
        var rest = text.StartsWith("https://", StringComparison.Ordinal) ? text.AsSpan(8)
            : text.StartsWith("http://", StringComparison.Ordinal) ? text.AsSpan(7)
            : default;
        return rest.Length > 0 && char.IsAsciiLetterOrDigit(rest[0]) && !rest.ContainsAnyExcept(PlainAddressCharacters);
    }
}
