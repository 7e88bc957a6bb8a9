using System.Globalization;
using System.Management.Automation;

namespace DataCite.PowerShell.Describing;

/// <summary>Dates that scripts hold as objects, in the forms of the schema; text stays as it is.</summary>
internal static class DateText
{
    public static string Of(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => string.Empty,
        // A day as [datetime]'2024-02-01' and Get-Date -Date have it; a moment otherwise.
        DateTime { Kind: DateTimeKind.Unspecified } time when time.TimeOfDay == TimeSpan.Zero => Day(DateOnly.FromDateTime(time)),
        DateTime time => Moment(time.ToUniversalTime()),
        DateTimeOffset time => Moment(time.UtcDateTime),
        DateOnly day => Day(day),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? string.Empty,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
