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
    /// <exception cref="FormatException">It is not a table, or not one from a row on.</exception>
    public static IEnumerable<TableLine> Read(string path, char? delimiter)
    {
        using var reader = CsvRowReader.Open(path, delimiter);
        TableHeaders? headers = null;
        var isFirst = true;
        while (reader.Next() is { } cells)
        {
            if (headers is null)
            {
                if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                    continue;
                if (!isFirst || !cells[0].StartsWith(DelimiterLine, StringComparison.OrdinalIgnoreCase))
                    headers = TableHeaders.Read(cells);
                isFirst = false;
            }
            else if (headers.Take(reader.Number, cells, isWhole: true) is { } line)
            {
                yield return line;
            }
        }

        if (headers is null)
            throw new FormatException("The file is empty: no line names the columns.");
    }
}
