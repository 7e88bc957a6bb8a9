using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace DataCite.Jobs;

/// <summary>Writes a table as a workbook. All cells are texts: nothing is calculated, and no number loses its zeros.</summary>
internal static class XlsxTable
{
    private const string Sheet = "DOIs";

    // One row less than a sheet has: the first names the columns.
    private const int MostRows = 1_048_575;

    /// <summary>The longest text that Excel opens.</summary>
    private const int LongestCell = 32_767;

    /// <param name="path">The file.</param>
    /// <param name="columns">The headers.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="losses">Takes the texts that are too long for a cell.</param>
    public static void Write(string path, string[] columns, IEnumerable<TableRow> rows, ExportLosses losses)
    {
        // Metadata is text of strangers: no text names a file that is to be put into the workbook.
        var options = new OpenXmlConfiguration
        {
            EnableWriteFilePath = false, EnableConvertByteArray = false, TableStyles = TableStyles.None, AutoFilter = false, WriteEmptyStringAsNull = true, FreezeRowCount = 1,
        };
        var hasSupplementary = false;
        using (var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            using var cells = Cells(columns, rows, losses, text => hasSupplementary |= SupplementaryCharacters.AreIn(text)).GetEnumerator();
            // The library takes the columns from the first row. Without any row, it takes them from the table.
            object table = cells.MoveNext() ? Rest(cells) : EmptyTable(columns);
            file.SaveAs(table, printHeader: true, Sheet, ExcelType.XLSX, options);
        }

        if (hasSupplementary)
            SupplementaryCharacters.Restore(path);
    }

    private static IEnumerable<Dictionary<string, object?>> Rest(IEnumerator<Dictionary<string, object?>> cells)
    {
        do
            yield return cells.Current;
        while (cells.MoveNext());
    }

    private static DataTable EmptyTable(string[] columns)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns)
            table.Columns.Add(column);
        return table;
    }

    private static IEnumerable<Dictionary<string, object?>> Cells(string[] columns, IEnumerable<TableRow> rows, ExportLosses losses, Action<string> look)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (++count > MostRows)
                throw new IOException("A sheet of Excel has room for 1 048 575 DOIs, and there are more. Export them as .csv or .jsonl, or a part of them.");
            var cells = columns.ToDictionary(static header => header, static _ => (object?)null, StringComparer.Ordinal);
            foreach (var (header, text) in row.Cells)
            {
                if (text.Length <= LongestCell)
                    cells[header] = text;
                else
                    losses.Add(header);
                look(text);
            }

            yield return cells;
        }
    }
}
