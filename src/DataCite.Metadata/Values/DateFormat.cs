using System.Globalization;

namespace DataCite.Metadata;

/// <summary>
/// Writes dates that programs hold as values, in the forms of the schema. The one place that does: a calendar day stays that day in every time zone.
/// </summary>
/// <remarks>
/// Midnight on the value's own clock is a day, <c>2024-02-01</c>: it is what <c>[datetime]::Today</c>, <c>LastWriteTime.Date</c> and most databases
/// give for a day. Any other time of day is a moment, to the second, with the offset of the value's own clock: <c>2024-02-01T09:30:00+01:00</c>, or
/// <c>Z</c> where the offset is zero. No value is moved to another time zone, because that could change its day.
/// </remarks>
internal static class DateFormat
{
    /// <summary>A day: <c>2024-02-01</c>.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day or a moment. A time that does not say its zone is taken for local time.</summary>
    public static string Write(DateTime time) => time.TimeOfDay == TimeSpan.Zero
        ? Write(DateOnly.FromDateTime(time))
        : Moment(time, time.Kind == DateTimeKind.Utc ? TimeSpan.Zero : TimeZoneInfo.Local.GetUtcOffset(time));

    /// <summary>A day or a moment, on the clock of the value's own offset.</summary>
    public static string Write(DateTimeOffset time) => time.TimeOfDay == TimeSpan.Zero
        ? Write(DateOnly.FromDateTime(time.DateTime))
        : Moment(time.DateTime, time.Offset);

    private static string Moment(DateTime clock, TimeSpan offset)
    {
        var zone = offset == TimeSpan.Zero ? "Z"
            : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        return clock.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + zone;
    }
}
