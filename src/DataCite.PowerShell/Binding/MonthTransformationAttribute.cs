using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell;

/// <summary>Reads a month, <c>2024-03</c>, or a year, <c>2024</c>, in the same way in every culture; of a date the month counts.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MonthTransformationAttribute : ArgumentTransformationAttribute
{
    private const string Month = "yyyy-MM";

    private static readonly string[] Days = ["yyyy-MM-dd", Month];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => PowerShellJson.Plain(inputData) switch
    {
        null => null,
        DateTime time => time.ToString(Month, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(Month, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(Month, CultureInfo.InvariantCulture),
        // PowerShell reads a bare 2024 as a number.
        int year and >= 1000 and <= 9999 => year.ToString(CultureInfo.InvariantCulture),
        var other => Read(other.ToString()!.Trim()),
    };

    private static string Read(string text)
    {
        if (text.Length == 4 && text.All(char.IsAsciiDigit))
            return text;
        return DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(Month, CultureInfo.InvariantCulture)
            : throw new ArgumentTransformationMetadataException($"'{PrintableText.Of(text)}' is not a month. Write it as 2024-03, or a year as 2024.");
    }
}
