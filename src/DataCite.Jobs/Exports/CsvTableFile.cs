using System.Text;
using System.Text.Json;
using nietras.SeparatedValues;

namespace DataCite.Jobs;

/// <summary>Writes a table as text: UTF-8 with a byte order mark, by which Excel knows it, and quoted where a cell needs it.</summary>
internal static class CsvTableFile
{
    private const int UsualLength = 4096;

    /// <param name="path">The file.</param>
    /// <param name="delimiter">What stands between the cells.</param>
    /// <param name="columns">The headers.</param>
    /// <param name="rows">The rows, as lines of JSON; see <see cref="TableRow"/>.</param>
    public static void Write(string path, char delimiter, string[] columns, IEnumerable<ReadOnlyMemory<byte>> rows)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        // A column of which a row has no cell is empty there.
        using var writer = Sep.New(delimiter).Writer(static options => options with { Escape = true, DisableColCountCheck = true, ColNotSetOption = SepColNotSetOption.Empty }).To(text);
        foreach (var column in columns)
            writer.Header.Add(column);
        writer.Header.Write();
        var places = new TableColumnPlaces(columns);
        var cell = new char[UsualLength];
        foreach (var row in rows)
        {
            using var line = writer.NewRow();
            var reader = new Utf8JsonReader(row.Span);
            reader.Read();
            reader.Read();
            while (reader.Read() && reader.TokenType is JsonTokenType.String)
            {
                var place = places.Find(ref reader);
                reader.Read();
                // A text has no more characters than bytes.
                if (cell.Length < reader.ValueSpan.Length)
                    cell = new char[reader.ValueSpan.Length * 2];
                line[place].Set(cell.AsSpan(0, reader.CopyString(cell)));
            }
        }
    }
}
