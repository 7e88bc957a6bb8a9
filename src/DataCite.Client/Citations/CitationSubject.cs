using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Finds the DOI that a citation is about, in the formats that say it.</summary>
internal static class CitationSubject
{
    private static readonly string[] JsonNames = ["doi", "DOI", "@id", "id", "identifier"];

    // Not backtracking: servers write what they like.
    private static readonly Regex Bibtex = new(
        """@\w+\s*\{\s*(?<key>[^,\s]+)\s*,|^\s*doi\s*=\s*[{"](?<doi>[^}"]+)[}"]""",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Ris = new(@"^DO  - *(?<doi>[^\r\n]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Csv = new("""\n"?(?<doi>[^,"\r\n]+)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Xml = new(
        """<(?:[a-z]+:)?(?:identifier\b[^>]*identifierType|pub-id\b[^>]*pub-id-type)\s*=\s*["']doi["'][^>]*>(?<doi>[^<]+)<""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The names that a citation gives its subject, in several spellings; none where the format does not say it.</summary>
    /// <param name="format">The format.</param>
    /// <param name="text">The citation.</param>
    /// <param name="json">The citation, where it is JSON.</param>
    public static IReadOnlyList<DoiName> Of(CitationFormat format, string text, JsonElement json) => [.. Texts(format, text, json)
        .Select(static candidate => DoiName.TryParse(candidate, out var name) ? name : null)
        .OfType<DoiName>()];

    private static IEnumerable<string> Texts(CitationFormat format, string text, JsonElement json) => CitationFormats.KindOf(format) switch
    {
        CitationKind.Json => JsonNames.Select(name => json.Member(name)).Where(static value => value is { ValueKind: JsonValueKind.String }).Select(static value => value!.Value.GetString()!),
        CitationKind.Xml => First(Xml, text).Select(static found => WebUtility.HtmlDecode(found)),
        CitationKind.Words => [],
        _ => format switch
        {
            CitationFormat.Bibtex => [.. Bibtex.Matches(text).SelectMany(static match => match.Groups.Values.Skip(1)).Where(static group => group.Success).Select(static group => group.Value.Replace("\\", string.Empty, StringComparison.Ordinal))],
            CitationFormat.Ris => First(Ris, text),
            _ => First(Csv, text),
        },
    };

    private static IEnumerable<string> First(Regex pattern, string text)
        => pattern.Match(text) is { Success: true } match ? [match.Groups["doi"].Value.Trim()] : [];
}
