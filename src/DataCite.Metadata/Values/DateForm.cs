using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>
/// The forms of dates that the schema documents: W3CDTF (<c>2023</c>, <c>2023-05</c>, <c>2023-05-06</c>, <c>2023-05-06T10:00:00Z</c>), also
/// with negative years; ranges of them after RKMS-ISO8601 (<c>2021/2022</c>, <c>2021/</c>, <c>/2022</c>); and the standard values for
/// unknown information (<c>:unkn</c>). The XSD does not check them.
/// </summary>
internal static partial class DateForm
{
    private const int YearLength = 4;
    private const int DayLength = 10;

    /// <summary>The standard values for unknown information; a date may be one of them.</summary>
    internal static readonly string[] UnknownInformation =
        [":unac", ":unal", ":unap", ":unas", ":unav", ":unkn", ":none", ":null", ":tba", ":etal"];

    /// <summary>Why the text is no date of the documented forms, or null when it is one.</summary>
    /// <param name="date">The text.</param>
    /// <param name="code">The kind of finding, one of <see cref="FindingCodes"/>.</param>
    /// <param name="suggestion">The same date in a documented form where that is certain, or null.</param>
    public static string? FindProblem(string date, out string code, out string? suggestion)
    {
        ArgumentNullException.ThrowIfNull(date);
        code = FindingCodes.DateForm;
        suggestion = null;
        if (IsCommon(date))
            return null;
        var ends = date.Split('/');
        if (ends.Length > 2)
            return Reject(date, "it has more than one slash; write a day as YYYY-MM-DD", out suggestion);
        if (ends.Length == 1)
            return FindSingleProblem(date, ref code, out suggestion);
        if (ends[0].Length == 0 && ends[1].Length == 0)
            return "neither end of the range is given";

        foreach (var end in ends)
        {
            if (end.Length > 0 && FindSingleProblem(end, ref code, out _) is { } problem)
            {
                if (code == FindingCodes.DateForm)
                    suggestion = DateRepair.TryRepair(date);
                return $"{PrintableText.Quote(end)} in it: {problem}";
            }
        }

        if (!IsReversed(ends[0], ends[1]))
            return null;
        code = FindingCodes.DateRangeReversed;
        suggestion = $"{ends[1]}/{ends[0]}";
        return "it ends before it begins";
    }

    /// <summary>Whether the text is one date of the documented forms; no range.</summary>
    internal static bool IsSingle(string date)
    {
        var code = string.Empty;
        return FindSingleProblem(date, ref code, out _) is null;
    }

    private static string? FindSingleProblem(string date, ref string code, out string? suggestion)
    {
        suggestion = null;
        if (IsYearOrDay(date) || IsUnknownInformation(date))
            return null;
        var match = Form().Match(date);
        if (!match.Success)
            return Reject(date, "it is in none of the forms YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm:ssZ", out suggestion);
        if (FindImpossible(match) is { } impossible)
        {
            code = FindingCodes.DateImpossible;
            return impossible;
        }

        return match.Groups["time"].Success && !match.Groups["zone"].Success
            ? Reject(date, "the time has no zone; add 'Z' or an offset such as '+01:00'", out suggestion)
            : null;
    }

    // Most dates are a year or a day, and most ranges two of them. A table of a hundred thousand rows has several in each.
    private static bool IsCommon(ReadOnlySpan<char> date)
    {
        if (date.Length is YearLength or DayLength)
            return IsYearOrDay(date);
        if (date.Length is not (YearLength * 2 + 1 or DayLength * 2 + 1) || date[date.Length / 2] != '/')
            return false;
        var start = date[..(date.Length / 2)];
        var end = date[(date.Length / 2 + 1)..];
        return IsYearOrDay(start) && IsYearOrDay(end) && start.SequenceCompareTo(end) <= 0;
    }

    private static bool IsYearOrDay(ReadOnlySpan<char> date) => date.Length == YearLength
        ? !date.ContainsAnyExceptInRange('0', '9')
        : date.Length == DayLength && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Reject(string date, string problem, out string? suggestion)
    {
        suggestion = DateRepair.TryRepair(date);
        return problem;
    }

    private static bool IsUnknownInformation(string date)
    {
        var bare = date.StartsWith('(') && date.EndsWith(')') ? date[1..^1] : date;
        return bare.StartsWith(':') && UnknownInformation.Contains(bare, StringComparer.Ordinal);
    }

    private static string? FindImpossible(Match match)
    {
        var year = Number(match, "year");
        var month = Number(match, "month") ?? 1;
        var day = Number(match, "day") ?? 1;
        if (month is < 1 or > 12)
            return $"month {month:00} does not exist";
        // The calendar of .NET begins with the year 1; 2000 stands for leap years before it, 2001 for the others.
        var calendarYear = match.Value[0] != '-' && year > 0 ? year!.Value : year % 4 == 0 ? 2000 : 2001;
        if (day < 1 || day > DateTime.DaysInMonth(calendarYear, month))
            return $"that month has no day {day:00}";
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        // 24:00 is the end of a day, and a minute may have a leap second.
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && (minute > 0 || second > 0)))
            return "this time of day does not exist";
        return Number(match, "zoneHour") > 14 || Number(match, "zoneMinute") > 59 ? "this time zone does not exist" : null;
    }

    private static bool IsReversed(string start, string end)
    {
        var (from, to) = (Form().Match(start), Form().Match(end));
        if (!from.Success || !to.Success)
            return false;
        if (TryGetMoment(from, out var first) && TryGetMoment(to, out var last))
            return last < first;
        // Compared as far as both go: 2021-05/2021 is a range within one year.
        foreach (var group in (ReadOnlySpan<string>)["year", "month", "day"])
        {
            if (Number(from, group) is not { } left || Number(to, group) is not { } right)
                return false;
            // Of years before the common era, the greater number is the earlier.
            var difference = group == "year" ? Signed(to, right) - Signed(from, left) : right - left;
            if (difference != 0)
                return difference < 0;
        }

        return false;

        static int Signed(Match match, int year) => match.Value[0] == '-' ? -year : year;
    }

    private static bool TryGetMoment(Match match, out DateTimeOffset moment)
    {
        moment = default;
        return match.Groups["zone"].Success
            && DateTimeOffset.TryParse(match.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }

    private static int? Number(Match match, string group)
        => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(?<date>-?(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?)" +
        @"(?<time>(?<=-[0-9]{2}-[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]+)?)?" +
        @"(?<zone>Z|[+-](?<zoneHour>[0-9]{2}):?(?<zoneMinute>[0-9]{2}))?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
