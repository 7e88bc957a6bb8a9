namespace DataCite.Metadata;

/// <summary>The URL of the DOI. The server refuses one that is not valid in every state, for drafts too.</summary>
internal static class UrlCheck
{
    private static readonly string[] Schemes = ["http://", "https://", "ftp://"];

    internal static void Check(PartValues record, ValidationContext context)
    {
        if (!record.TryGet("url", out var url))
            return;
        var scheme = Array.Find(Schemes, scheme => url.StartsWith(scheme, StringComparison.Ordinal));
        if (scheme is null || url.Length == scheme.Length || url.AsSpan().ContainsAny(" \t\r\n"))
        {
            var suggestion = WebAddress.Suggest(url);
            context.Error(
                FindingCodes.UrlInvalid,
                $"{PrintableText.Quote(url)} is not a URL that DataCite accepts: it must begin "
                    + "with http://, https:// or ftp:// and must not contain spaces."
                    + (suggestion is null ? string.Empty : $" Did you mean {PrintableText.Quote(suggestion)}?"),
                "url", url, suggestion);
        }
        else if (WebAddress.IsDoubled(url))
        {
            var suggestion = WebAddress.Suggest(url);
            context.Warn(
                FindingCodes.UrlInvalid,
                $"{PrintableText.Quote(url)} has the beginning of an address twice, though the server accepts it."
                    + (suggestion is null ? string.Empty : $" Did you mean {PrintableText.Quote(suggestion)}?"),
                "url", url, suggestion);
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            context.Warn(
                FindingCodes.UrlInvalid, $"{PrintableText.Quote(url)} is not a complete URL, although DataCite accepts it.", "url",
                url);
        }
        else if (uri.Host is "doi.org" or "dx.doi.org" or "www.doi.org" && record.TryGet("doi", out var doi)
            && DoiName.TryParse(url, out var target) && DoiName.TryParse(doi, out var name) && target == name)
        {
            context.Warn(
                FindingCodes.UrlIsDoi, "The url is the DOI itself: it would not lead to a page. Give the URL of the landing page.",
                "url", url);
        }
    }
}
