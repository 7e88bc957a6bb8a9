using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>
/// Rewrites a date in a documented form where its meaning is certain. <c>05/06/2023</c> is not: it is May or June, depending on who wrote
/// it.
/// </summary>
internal static partial class DateRepair
{
    /// <summary>Longer than any date or range; looking for one in a long text would take a time that grows with its square.</summary>
    private const int Longest = 80;

    internal static string? TryRepair(string date)
    {
        if (date.Length > Longest)
            return null;
        var ends = RangeSeparator().Split(date.Trim());
        var repaired = ends.Length == 2 && ends.All(end => end.Length == 0 || !SlashesOnly().IsMatch(date))
            ? string.Join('/', ends.Select(RepairSingle))
            : RepairSingle(date.Trim());
        return repaired is not null && repaired != date && IsValid(repaired) ? repaired : null;
    }

    private static bool IsValid(string date) => date.Split('/') is { Length: <= 2 } ends
        && ends.Any(end => end.Length > 0) && ends.All(end => end.Length == 0 || DateForm.IsSingle(end));

    private static string? RepairSingle(string date)
    {
        date = date.Trim();
        if (date is ".." or "open" or "unknown")
            return string.Empty;
        if (YearFirst().Match(date) is { Success: true } year)
            return Join(year);
        if (DayFirst().Match(date) is { Success: true } day)
            return Join(day);
        if (MonthFirst().Match(date) is { Success: true } month)
            return Join(month);
        if (WithTime().Match(date) is { Success: true } time)
        {
            // A spreadsheet's or a program's day: nobody means the stroke of midnight in no time zone.
            if (!time.Groups["zone"].Success && time.Groups["time"].Value.All(static c => c is '0' or ':' or '.'))
                return time.Groups["date"].Value;

            var zone = time.Groups["zone"].Value.Replace("UTC", "Z", StringComparison.Ordinal);
            return $"{time.Groups["date"].Value}T{time.Groups["time"].Value}{zone}";
        }

        return date;
    }

    private static string Join(Match match)
    {
        var text = $"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}";
        return match.Groups["day"].Success ? $"{text}-{match.Groups["day"].Value.PadLeft(2, '0')}" : text;
    }

    /// <summary>
    /// Between the ends of a range: a slash, two hyphens, or "to", with or without spaces; or a dash between spaces, or between two years.
    /// </summary>
    [GeneratedRegex(@"\s*/\s*|\s*--\s*|\s+(?:to|[-–—])\s+|\s*[–—]\s*|(?<=^[0-9]{4})-(?=[0-9]{4}$)", RegexOptions.CultureInvariant)]
    private static partial Regex RangeSeparator();

    /// <summary>A year and a month with a slash between, which looks like a range.</summary>
    [GeneratedRegex(@"^(?:[0-9]{4}/[0-9]{1,2}|[0-9]{1,2}/[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashesOnly();

    /// <summary>A month and a year: no day could be meant.</summary>
    [GeneratedRegex(@"^(?<month>[0-9]{1,2})/(?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})" +
        @"(?:(?<s>[-/.])(?<month>[0-9]{1,2})(?:\k<s>(?<day>[0-9]{1,2}))?|(?<month>[0-9]{2})(?<day>[0-9]{2}))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    /// <summary>Day, month and year with dots: where dots are used, the day comes first.</summary>
    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[ T](?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)" +
        @"\s*(?<zone>Z|[+-][0-9]{2}:?[0-9]{2}|UTC)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithTime();
}
