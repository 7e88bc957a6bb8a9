using System.Text;
using nietras.SeparatedValues;

namespace DataCite.Jobs;

/// <summary>Reads the rows of a table in text.</summary>
internal static class CsvTableSource
{
    // What Excel understands as "the delimiter is", in a line before the first.
    private const string DelimiterLine = "sep=";

    /// <summary>The rows, as they are read.</summary>
    /// <param name="path">A file in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <param name="delimiter">What stands between the cells; null for what the first line has.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It is not a table.</exception>
    public static IEnumerable<TableLine> Read(string path, char? delimiter)
    {
        using var text = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var reader = Open(text, delimiter);
        TableHeaders? headers = null;
        var isFirst = true;
        while (Next(reader, out var number) is { } cells)
        {
            if (headers is null)
            {
                if (!isFirst || !(cells[0] ?? string.Empty).StartsWith(DelimiterLine, StringComparison.OrdinalIgnoreCase))
                    headers = TableHeaders.Read(cells);
                isFirst = false;
            }
            else if (headers.Take(number, cells, isWhole: true) is { } line)
            {
                yield return line;
            }
        }

        if (headers is null)
            throw new FormatException("The file is empty.");
    }

    private static SepReader Open(StreamReader text, char? delimiter)
    {
        static SepReaderOptions Options(SepReaderOptions options) => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true };
        try
        {
            return delimiter is { } given ? Sep.New(given).Reader(Options).From(text) : Sep.Reader(Options).From(text);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or NotSupportedException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static string[]? Next(SepReader reader, out int number)
    {
        number = 0;
        try
        {
            if (!reader.MoveNext())
                return null;
            var row = reader.Current;
            number = row.LineNumberFrom;
            var cells = new string[row.ColCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = row[i].ToString();
            return cells;
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or NotSupportedException)
        {
            throw new FormatException($"{exception.Message} A quotation mark may be missing.", exception);
        }
    }
}
