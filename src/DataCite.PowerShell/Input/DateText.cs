using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;

namespace DataCite.PowerShell.Input;

/// <summary>Dates that scripts hold as objects, in the forms of the schema; text stays as it is.</summary>
internal static class DateText
{
    public static string Of(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => string.Empty,
        DateTime time => DateFormat.Write(time),
        DateTimeOffset time => DateFormat.Write(time),
        DateOnly day => DateFormat.Write(day),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? string.Empty,
    };
}
