using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>What spreadsheets do to cells. What they have destroyed is refused; nothing is guessed.</summary>
internal static partial class SpreadsheetHabits
{
    private static readonly string[] Errors = ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    // Day 1 of a spreadsheet is 1 January 1900, and it has a 29 February 1900, so that later days count from 30 December 1899.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>
    /// What has become of the cell, or null: a spreadsheet failed to work it out, or saved it in the encoding of its country, of which
    /// a reader of UTF-8 makes U+FFFD; or the file was damaged.
    /// </summary>
    public static string? FindDamage(string cell)
    {
        if (Array.Exists(Errors, error => error.Equals(cell, StringComparison.OrdinalIgnoreCase)))
            return $"a spreadsheet has put the error {cell} into the cell. Correct it there.";
        if (TypeName().IsMatch(cell))
            return $"{PrintableText.Quote(cell)} is the name of a type, not a value: the table was written from objects whose lists Export-Csv cannot show.";
        if (cell.Contains('\0', StringComparison.Ordinal))
            return $"{PrintableText.Quote(cell)} has a character NUL, which no text has: the file was damaged, or is not in the encoding in which it was read. Write the cell again.";
        return cell.Contains('\uFFFD', StringComparison.Ordinal)
            ? $"{PrintableText.Quote(cell)} has lost a character: the file is not in the encoding in which it was read. Save it as CSV in UTF-8, "
                + "or read it with Import-Csv -Encoding ansi."
            : null;
    }

    /// <summary>A date in a form of the schema.</summary>
    /// <exception cref="MetadataValueException">It is in another one; for those of spreadsheets the message says how to get the date back.</exception>
    public static DateEntry ParseDate(string text, string dateType)
    {
        const string howTo = "Give the column the format Text in the spreadsheet and write it as YYYY-MM-DD.";
        if (Serial().IsMatch(text))
        {
            var day = DayZero.AddDays(int.Parse(text.AsSpan(0, 5), NumberStyles.None, CultureInfo.InvariantCulture));
            throw Damaged(
                "date", text,
                $"'{text}' is the number by which a spreadsheet counts days "
                    + $"({day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, or four years later on some). {howTo}");
        }

        if (NumbersOnly().Match(text) is { Success: true } match)
        {
            var (first, second) = (Read(match, monthFirst: true), Read(match, monthFirst: false));
            throw first is not null && second is not null && first != second
                ? Damaged("date", text, $"{PrintableText.Quote(text)} is {first} to some and {second} to others. {howTo}")
                : Damaged(
                    "date", text, $"{PrintableText.Quote(text)} is a date as a spreadsheet shows it, not one of the schema. {howTo}",
                    first ?? second);
        }

        if (NamedMonth().IsMatch(text))
            throw Damaged(
                "date", text, $"{PrintableText.Quote(text)} is a date as a spreadsheet shows it, not one of the schema. {howTo}");
        return DateBuilder.Create(text, dateType);
    }

    /// <summary>A year, also as a spreadsheet writes a number; then <paramref name="isReformatted"/> says so.</summary>
    /// <exception cref="MetadataValueException">It is not a year of four digits.</exception>
    public static int ParseYear(string text, out bool isReformatted)
    {
        var match = Year().Match(text);
        if (!match.Success)
            throw new MetadataValueException(
                "publicationYear", text, $"{PrintableText.Quote(text)} is not a year of four digits, such as 2024.",
                FindingCodes.YearInvalid);
        isReformatted = text.Length != 4;
        return int.Parse(match.Groups["thousand"].Value + match.Groups["rest"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>An identifier that is not a number which a spreadsheet has rounded: <c>9.78391E+12</c>.</summary>
    /// <exception cref="MetadataValueException">It is one.</exception>
    public static string CheckNumber(string text) => Rounded().IsMatch(text)
        ? throw Damaged(
            "identifier", text,
            $"'{text}' is a long number that a spreadsheet has rounded; its last digits are lost. Give the column the format Text and "
                + "enter it again.")
        : text;

    /// <summary>The date of three numbers when it is in the calendar, or null.</summary>
    private static string? Read(Match match, bool monthFirst)
    {
        var date = $"{match.Groups["year"]}-{match.Groups[monthFirst ? "a" : "b"].Value.PadLeft(2, '0')}-{match.Groups[monthFirst ? "b" : "a"].Value.PadLeft(2, '0')}";
        return DateForm.IsSingle(date) ? date : null;
    }

    private static MetadataValueException Damaged(string property, string text, string message, string? suggestion = null)
        => new(property, text, message, CsvFindingCodes.CellDamaged, suggestion);

    /// <summary>What a list or an object of .NET or PowerShell becomes where text is wanted.</summary>
    [GeneratedRegex(
        @"^(System\.Collections\.[\w.]+(`[0-9]+)?(\[.*\])?|System\.[A-Z]\w*\[\]|DataCite\.(Metadata|PowerShell)\.\w+|@\{\w+=.*\})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex TypeName();

    /// <summary>Five digits, with a time of day behind the point: 1927 to 2173.</summary>
    [GeneratedRegex(@"^[1-9][0-9]{4}([.,][0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})[/-](?<b>[0-9]{1,2})[/-](?<year>[0-9]{4})( .*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumbersOnly();

    [GeneratedRegex(@"^([0-9]{1,2}[- .])?\p{L}{3,9}\.?[- ][0-9]{2,4}$|^[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedMonth();

    /// <summary>2024, and as a number with a separator or decimals: 2,024 2.024 2 024 2'024 2024.0 2024,00.</summary>
    [GeneratedRegex(@"^(?<thousand>[0-9])(?<separator>[,.\u00A0\u202F ']?)(?<rest>[0-9]{3})([.,]0{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?E\+?[0-9]{1,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Rounded();
}
