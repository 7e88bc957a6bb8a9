using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell;

/// <summary>
/// Reads a length of time: a number is days, text also <c>30.00:00:00</c>. PowerShell itself takes a number for ticks, of which a second has ten
/// million.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DaysTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var input = PowerShellJson.Plain(inputData);
        TimeSpan? time = input switch
        {
            TimeSpan span => span,
            int or long or short or byte or double or decimal or float => Days(Convert.ToDouble(input, CultureInfo.InvariantCulture)),
            string text when double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) => Days(days),
            string text when TimeSpan.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var span) => span,
            _ => null,
        };
        return time >= TimeSpan.Zero ? time : throw new ArgumentTransformationMetadataException(
            $"'{PrintableText.Of(input?.ToString())}' is not a length of time. Give a number of days such as 365, or a TimeSpan such as 30.00:00:00.");
    }

    // A hundred years and more mean nothing here, and the largest numbers do not fit.
    private static TimeSpan? Days(double days) => days is >= 0 and <= 100_000 ? TimeSpan.FromDays(days) : null;
}
