using System.Globalization;

namespace DataCite.Sandbox.Search.Fields;

/// <summary>What a date text means: a year, a month, a day, … is all the time from its first to its last moment, in UTC.</summary>
internal readonly record struct DatePeriod(DateTime First, DateTime Last)
{
    /// <summary>What the engine calls the formats of a field that holds moments.</summary>
    public const string DateFormat = "strict_date_optional_time||epoch_millis";

    /// <summary>What the engine calls the format of a field that holds years.</summary>
    public const string YearFormat = "yyyy";

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly (string Format, TimeSpan Length)[] TimeFormats =
    [
        ("yyyy-MM-dd", TimeSpan.FromDays(1)),
        ("yyyy-MM-dd'T'HHK", TimeSpan.FromHours(1)),
        ("yyyy-MM-dd'T'HH:mmK", TimeSpan.FromMinutes(1)),
        ("yyyy-MM-dd'T'HH:mm:ssK", TimeSpan.FromSeconds(1)),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary>Reads <c>2024</c>, <c>2024-02</c>, <c>2024-02-01</c>, <c>2024-02-01T09:30:00Z</c>, or milliseconds since 1970.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DatePeriod period)
    {
        if (TryParseYear(text, out period))
            return true;
        if (DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, Utc, out var month))
            return Set(month, month.AddMonths(1), out period);
        foreach (var (format, length) in TimeFormats)
        {
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, Utc, out var first))
                return Set(first, first + length, out period);
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            && Math.Abs(milliseconds) < 50_000_000_000_000)
        {
            var first = DateTime.UnixEpoch.AddMilliseconds(milliseconds);
            return Set(first, first.AddMilliseconds(1), out period);
        }

        period = default;
        return false;
    }

    /// <summary>Reads a year of four digits.</summary>
    public static bool TryParseYear(ReadOnlySpan<char> text, out DatePeriod period)
    {
        period = default;
        return text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && TryOfYear(year, out period);
    }

    /// <summary>The time from the first to the last moment of a year; false for what is no year of four digits.</summary>
    public static bool TryOfYear(int year, out DatePeriod period)
    {
        period = default;
        if (year is < 1 or > 9999)
            return false;
        var last = year == 9999 ? DateTime.MaxValue : new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(-1);
        period = new(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), last);
        return true;
    }

    private static bool Set(DateTime first, DateTime next, out DatePeriod period)
    {
        period = new(first, next.AddTicks(-1));
        return true;
    }
}
