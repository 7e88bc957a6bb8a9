using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell;

/// <summary>
/// Reads the dates of filters in the same way in every culture. PowerShell itself reads text with the calendar and the order of the user's
/// culture, in which <c>2024-01-15</c> may be a day of another era and <c>05/02/2024</c> is May or February. Text without a zone is local time.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MomentTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] Forms =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss zzz",
    ];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => PowerShellJson.Plain(inputData) switch
    {
        // As PowerShell itself does for a value that may be null.
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text => Read(text.Trim()),
        // PowerShell reads a bare 2024 as a number.
        int year and >= 1000 and <= 9999 => Read(year.ToString(CultureInfo.InvariantCulture)),
        DateOnly day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local)),
        var other => other,
    };

    private static DateTimeOffset Read(string text)
        => DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment)
            ? moment
            : throw new ArgumentTransformationMetadataException(Refuse(text));

    // As for a cell of a table: what means one day to some and another to others is not guessed.
    private static string Refuse(string text)
    {
        var refusal = $"'{PrintableText.Of(text)}' is not a date that means the same everywhere. Write it as 2024-02-01, 2024-02-01T09:30:00Z, 2024-02 or 2024, "
            + "or give a DateTime.";
        DateForm.FindProblem(text, out _, out var suggestion);
        return suggestion is null || suggestion.Contains('/', StringComparison.Ordinal) ? refusal : $"{refusal} Did you mean '{suggestion}'?";
    }
}
