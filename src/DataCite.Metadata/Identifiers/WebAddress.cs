using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>Addresses of pages, as people give them.</summary>
internal static partial class WebAddress
{
    /// <summary>The address, or null when the text is blank.</summary>
    /// <exception cref="MetadataValueException">The text is not an http, https or ftp address.</exception>
    public static string? ParseOptional(string property, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var trimmed = text.Trim();
        return IdentifierText.IsWebAddress(trimmed) && !IsDoubled(trimmed)
            ? trimmed
            : throw new MetadataValueException(
                property, text, $"{PrintableText.Quote(text)} is not a web address; one begins with http:// or https://.", FindingCodes.UriInvalid,
                Suggest(trimmed));
    }

    /// <summary>
    /// A URI of any scheme where the schema says URI: an address, <c>info:eu-repo/semantics/openAccess</c>, <c>urn:…</c>. Null when the text is blank.
    /// </summary>
    /// <exception cref="MetadataValueException">The text is not a URI with its scheme.</exception>
    public static string? ParseOptionalUri(string property, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var trimmed = text.Trim();
        if (IsUri(trimmed))
            return trimmed;
        throw new MetadataValueException(
            property, text,
            $"{PrintableText.Quote(text)} is not a URI with its scheme, such as https://example.org/1, info:eu-repo/semantics/openAccess or urn:example:1.",
            FindingCodes.UriInvalid, Suggest(trimmed));
    }

    /// <summary>Whether the text is a whole URI: a scheme and what it says, in a form that the server's validator takes.</summary>
    public static bool IsUri(string text)
    {
        if (IdentifierText.IsWebAddress(text))
            return !IsDoubled(text);
        // A text without a host is not a web address, and neither is C:\data.
        return Scheme().IsMatch(text) && !BrokenWebScheme().IsMatch(text) && AnyUri.IsValid(text) && !text.AsSpan().ContainsAny(" \t\r\n");
    }

    /// <summary>Whether the scheme stands there twice: <c>https://https://example.org</c>.</summary>
    public static bool IsDoubled(string text) => Doubled().IsMatch(text);

    /// <summary>The address that a text most likely means: with its scheme, once and in small letters, and spaces encoded. Null when that is not an address either.</summary>
    public static string? Suggest(string text)
    {
        if (text.Length > IdentifierText.Longest)
            return null;
        var match = BrokenScheme().Match(text);
        var scheme = !match.Success ? "https" : match.Value.Contains("ftp", StringComparison.OrdinalIgnoreCase) ? "ftp"
            : match.Value.Contains('s', StringComparison.OrdinalIgnoreCase) ? "https" : "http";
        var rest = text[match.Length..];
        // What has another scheme is something else.
        if (!match.Success && rest.Contains("://", StringComparison.Ordinal))
            return null;
        var address = $"{scheme}://{rest.Replace(" ", "%20", StringComparison.Ordinal)}";
        return BareHost().IsMatch(rest) && address != text && IdentifierText.IsWebAddress(address) ? address : null;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]+:[^\s/]|^[A-Za-z][A-Za-z0-9+.-]+://[^\s/]|^[A-Za-z][A-Za-z0-9+.-]+:/[^\s/]", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    /// <summary>http, https or ftp, as it is often mistyped: <c>https:/</c>, <c>https//</c>, <c>htps://</c>, <c>http:</c>; also several of them.</summary>
    [GeneratedRegex(@"^(h{1,2}t{1,3}p{1,2}s?|ftps?)(?=[:;/\\])([:;]?[/\\]{0,4}:?[/\\]{0,3})((h{1,2}t{1,3}p{1,2}s?|ftp)(?=[:;/\\])([:;]?[/\\]{0,4}:?[/\\]{0,3}))*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BrokenScheme();

    [GeneratedRegex(@"^(https?|ftp):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BrokenWebScheme();

    [GeneratedRegex(@"^(https?|ftp)://+(https?|ftp)(:|//)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Doubled();

    /// <summary>A host of several parts at the beginning, or one with a port.</summary>
    [GeneratedRegex(@"^[^\s/?#:@.]+(\.[^\s/?#:@.]+)+\.?(:[0-9]+)?([/?#]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BareHost();
}
