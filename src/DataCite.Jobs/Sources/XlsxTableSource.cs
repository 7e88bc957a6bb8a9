using System.Globalization;
using DataCite.Metadata;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace DataCite.Jobs;

/// <summary>Reads the rows of a sheet of a workbook.</summary>
internal static class XlsxTableSource
{
    // As many as a sheet of Excel has.
    private const int MostRows = 1_048_576;

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
            // The library gives every row up to the last one, and two thousand million of them fit into a small file.
            if (number > MostRows)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The sheet has a row behind row {MostRows}, and a sheet has no more. Remove it, or save the workbook again."));
            object?[] values = [.. ((IDictionary<string, object?>)rows.Current).Values];
            if (headers is null)
            {
                if (Array.Exists(values, static value => value is not null))
                    headers = TableHeaders.Read([.. values.Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture))]);
                continue;
            }

            if (FindProblem(headers, values, package.DaysLater) is { } problem)
                yield return new TableLine(number, null, problem);
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
        double number => SheetNumber.TryWrite(number, out var digits) ? digits : null,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    private static string? FindProblem(TableHeaders headers, object?[] values, int daysLater)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is DateTime or TimeSpan or DateTimeOffset)
                return DateProblem(headers.NameOf(i), values[i], daysLater);
            if (values[i] is double number && !SheetNumber.TryWrite(number, out var shown))
                return $"{PrintableText.Of(headers.NameOf(i))}: '{shown}' is a number that the spreadsheet has rounded. Give the column the format Text and write it again.";
        }

        return null;
    }

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
        catch (InvalidDataException exception) when (exception.Message.StartsWith("ColumnIndex", StringComparison.Ordinal))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The sheet has a cell behind column {TableHeaders.MostColumns} (XFD), and a sheet has no more. Remove it, or save the workbook again."), exception);
        }
        catch (Exception exception) when (exception is not (FormatException or IOException or UnauthorizedAccessException or OutOfMemoryException))
        {
            throw new FormatException("The workbook is damaged, or not written as spreadsheets write it. Open it in a spreadsheet, and save it again as .xlsx or .csv.", exception);
        }
    }
}
