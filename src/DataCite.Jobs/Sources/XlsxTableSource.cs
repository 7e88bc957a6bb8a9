using System.Globalization;
using DataCite.Metadata;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace DataCite.Jobs;

/// <summary>Reads the rows of a sheet of a workbook.</summary>
internal static class XlsxTableSource
{
    // From here on a number has lost digits: Excel keeps 15.
    private const double FirstInexact = 1e15;

    /// <summary>The rows, as they are read.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">The name of the sheet; null for the first one.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It is not a workbook, or has no such sheet.</exception>
    public static IEnumerable<TableLine> Read(string path, string? sheet)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var package = WorkbookPackage.Check(file);
        // Text of strangers: nothing in a cell is read as a file, and no cell is filled with the value of another.
        var options = new OpenXmlConfiguration { EnableConvertByteArray = false, FillMergedCells = false, IgnoreEmptyRows = false };
        using var rows = Guarded(() => Query(file, sheet, options).GetEnumerator());
        TableHeaders? headers = null;
        for (var number = 1; Guarded(rows.MoveNext); number++)
        {
            object?[] values = [.. ((IDictionary<string, object?>)rows.Current).Values];
            if (headers is null)
            {
                if (Array.Exists(values, static value => value is not null))
                    headers = TableHeaders.Read([.. values.Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture))]);
                continue;
            }

            var damaged = Array.FindIndex(values, static value => value is DateTime or TimeSpan or DateTimeOffset);
            if (damaged >= 0)
                yield return new TableLine(number, null, DateProblem(headers.NameOf(damaged), values[damaged], package.DaysLater));
            else if (headers.Take(number, [.. values.Select(TextOf)], isWhole: false) is { } line)
                yield return line;
        }

        if (headers is null)
            throw new FormatException("The sheet is empty.");
    }

    private static IEnumerable<object> Query(FileStream file, string? sheet, OpenXmlConfiguration options)
    {
        if (sheet is not null && file.GetSheetNames() is var names && !names.Contains(sheet, StringComparer.Ordinal))
            throw new FormatException($"The workbook has no sheet '{PrintableText.Of(sheet)}'. It has: {string.Join(", ", names.Select(PrintableText.Of))}.");
        return file.Query(useHeaderRow: false, sheet, ExcelType.XLSX, "A1", options);
    }

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        // The notation with an exponent is refused later, as a number that has lost digits.
        double number when Math.Abs(number) >= FirstInexact => number.ToString("E5", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    // What the person typed is not known any more: 3/4 becomes a date, and so does a chapter.
    private static string DateProblem(string header, object? value, int daysLater)
    {
        var shown = value is DateTime date ? $" ({date.AddDays(daysLater).ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)})" : string.Empty;
        return $"{PrintableText.Of(header)} is a date cell{shown}. The spreadsheet has made a date of what was typed, and that can have been something else. Give the column the format Text and write it as YYYY-MM-DD.";
    }

    // A library that reads files of strangers throws whatever its code comes upon.
    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not (FormatException or IOException or UnauthorizedAccessException or OutOfMemoryException))
        {
            throw new FormatException($"The file is not a workbook that can be read: {exception.Message}", exception);
        }
    }
}
