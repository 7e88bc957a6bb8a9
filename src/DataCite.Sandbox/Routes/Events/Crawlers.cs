using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Routes.Events;

/// <summary>
/// Callers that <c>/events</c> takes for crawlers by their <c>User-Agent</c>, and answers a <c>query</c> of theirs with 404 and an empty
/// object. The server's list is long; here are the bare libraries and tools that scripts announce themselves as.
/// </summary>
internal static partial class Crawlers
{
    public static bool Includes(string? userAgent) => userAgent is not null && Known().IsMatch(userAgent);

    [GeneratedRegex(@"bot\b|crawl|spider|^(curl|Wget|python-requests|python-urllib|Java|Go-http-client|libwww-perl|okhttp|Apache-HttpClient|aiohttp|axios)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
