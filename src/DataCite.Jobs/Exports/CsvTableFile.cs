using System.Text;
using nietras.SeparatedValues;

namespace DataCite.Jobs;

/// <summary>Writes a table as text: UTF-8 with a byte order mark, by which Excel knows it, and quoted where a cell needs it.</summary>
internal static class CsvTableFile
{
    /// <param name="path">The file.</param>
    /// <param name="delimiter">What stands between the cells.</param>
    /// <param name="columns">The headers.</param>
    /// <param name="rows">The rows.</param>
    public static void Write(string path, char delimiter, string[] columns, IEnumerable<TableRow> rows)
    {
        var places = columns.Select(static (header, index) => (header, index)).ToDictionary(static column => column.header, static column => column.index, StringComparer.Ordinal);
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        // A column of which a row has no cell is empty there.
        using var writer = Sep.New(delimiter).Writer(static options => options with { Escape = true, DisableColCountCheck = true, ColNotSetOption = SepColNotSetOption.Empty }).To(text);
        foreach (var column in columns)
            writer.Header.Add(column);
        writer.Header.Write();
        foreach (var row in rows)
        {
            using var line = writer.NewRow();
            foreach (var (header, cell) in row.Cells)
                line[places[header]].Set(cell);
        }
    }
}
