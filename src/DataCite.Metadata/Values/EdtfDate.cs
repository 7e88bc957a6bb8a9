using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>
/// The dates that the server's library reads: an older Extended Date/Time Format of the Library of Congress. From XML the server keeps
/// only these; from JSON it keeps any text.
/// </summary>
internal static partial class EdtfDate
{
    /// <summary>Longer than any date or range.</summary>
    private const int Longest = 80;

    /// <summary>Whether the server reads the text as a date, or knows it as a standard value for unknown information (<c>:unkn</c>).</summary>
    public static bool IsReadByServer(string date)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (date.Length > Longest)
            return false;
        if (DateForm.UnknownInformation.Contains(date, StringComparer.Ordinal) || Moment().Match(date) is { Success: true } moment && IsDay(moment.Groups["day"].Value))
            return true;
        return date.Split('/') switch
        {
            [var single] => IsDate(single) || OneDateOnly().IsMatch(single),
            ["unknown", var end] => IsDate(end) || end == "open",
            [var start, "unknown" or "open"] => IsDate(start),
            [var start, var end] => IsDate(start) && IsDate(end),
            _ => false,
        };
    }

    /// <summary>What becomes of a date that the server does not read, and what to write.</summary>
    internal static string WhyNotRead(string date) => $"{PrintableText.Quote(date)} is lost when DataCite reads it from XML: its library does not know this form. "
        + (date.EndsWith('/') || date.EndsWith("/..", StringComparison.Ordinal) ? $"Write '{date[..date.IndexOf('/', StringComparison.Ordinal)]}/open', or send JSON."
            : date.StartsWith('/') || date.StartsWith("../", StringComparison.Ordinal) ? $"Write 'unknown/{date[(date.IndexOf('/', StringComparison.Ordinal) + 1)..]}', or send JSON."
            : "Write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, or send JSON.");

    private static bool IsDate(string text)
    {
        var match = Date().Match(text);
        return match.Success && (match.Groups["whole"].Success ? IsDay(match.Groups["whole"].Value) : match.Groups["open"].Success || IsMonth(match));
    }

    private static bool IsDay(string day) => DateForm.IsSingle(day);

    // 21 to 24 are the seasons.
    private static bool IsMonth(Match match) => !match.Groups["month"].Success
        || int.Parse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is (>= 1 and <= 12) or (>= 21 and <= 24);

    [GeneratedRegex(@"^(?<day>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-4]):[0-5][0-9]:[0-5][0-9](Z|[+-][0-9]{2}:[0-9]{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    /// <summary>A day, a month, a season or a year, perhaps uncertain (<c>?</c>) or approximate (<c>~</c>); digits that are not known are <c>u</c>.</summary>
    [GeneratedRegex(
        @"^((?<whole>-?[0-9]{4}-[0-9]{2}-[0-9]{2})|-?[0-9]{4}-(?<month>[0-9]{2})|-?[0-9]{4}|(?<open>-?([0-9]{3}u|[0-9]{2}uu|[0-9]{4}-uu(-uu)?|[0-9]{4}-[0-9]{2}-uu)))(\?~|\?|~)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    /// <summary>A decade or century (<c>193x</c>, <c>19xx</c>), a year of more than four digits (<c>y17000</c>).</summary>
    [GeneratedRegex(@"^([0-9]{3}x|[0-9]{2}xx|y-?[1-9][0-9]{4,})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OneDateOnly();
}
