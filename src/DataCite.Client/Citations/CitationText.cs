using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Makes citations safe to print. A file in a format stays a file in that format, which says the same.</summary>
internal static class CitationText
{
    // The tags that styles write; other angle brackets belong to a title. Not backtracking: servers write what they like.
    private static readonly Regex Tag = new(
        """</?(?:a|b|br|div|em|i|p|span|strong|sub|sup|u)(?:\s+[a-z-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*/?>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex WhiteSpace = new(@"\s+", RegexOptions.NonBacktracking);

    /// <summary>A citation as it can be shown and kept.</summary>
    public static string Of(CitationFormat format, string text)
    {
        // First the tags: what is left after that, and after the entities, is what the title says.
        if (format is CitationFormat.Text)
            return WhiteSpace.Replace(PrintableText.Of(WebUtility.HtmlDecode(Tag.Replace(text, string.Empty))), " ").Trim();
        var lines = text.ReplaceLineEndings("\n").Trim('\n');
        return CitationFormats.KindOf(format) switch
        {
            CitationKind.Xml => PrintableText.InXml(lines),
            CitationKind.Json => InJson(lines),
            _ => PrintableText.Lines(lines),
        };
    }

    // JSON has characters that steer a terminal only inside of texts, where an escape means the same.
    private static string InJson(string json)
    {
        var safe = PrintableText.Lines(json);
        if (ReferenceEquals(safe, json))
            return json;
        var written = new StringBuilder(json.Length + 64);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == safe[i])
                written.Append(json[i]);
            else
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)json[i]:x4}");
        }

        return written.ToString();
    }
}
