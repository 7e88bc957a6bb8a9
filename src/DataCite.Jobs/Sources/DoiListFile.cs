using System.Text;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Reads a list of DOIs: a table with a column Doi, or a text file with one DOI in each line.</summary>
internal static class DoiListFile
{
    private static readonly string[] Columns = ["doi", "id"];

    /// <summary>The DOIs, as they are read.</summary>
    /// <param name="path">A file in UTF-8, or in UTF-16 with a byte order mark. The delimiter of a table is that of its first line.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It has no column Doi, or a line that is not readable.</exception>
    public static IEnumerable<DoiListEntry> Read(string path) => IsPlain(path) ? ReadLines(path) : ReadTable(path);

    private static StreamReader Open(string path) => new(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);

    private static bool IsPlain(string path)
    {
        using var reader = Open(path);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } first)
                return DoiName.TryParse(first, out _, out _);
        }

        return true;
    }

    private static IEnumerable<DoiListEntry> ReadLines(string path)
    {
        using var reader = Open(path);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Trim() is { Length: > 0 } doi)
                yield return new DoiListEntry(number, doi);
        }
    }

    private static IEnumerable<DoiListEntry> ReadTable(string path)
    {
        using var reader = CsvRowReader.Open(path, delimiter: null);
        var names = reader.Next() ?? [];
        var column = Array.FindIndex(names, static name => Columns.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));
        if (column < 0)
            throw new FormatException($"The file has no column Doi. Its first line is: {PrintableText.Of(string.Join(", ", names))}.");
        while (reader.Next() is { } cells)
        {
            if (column < cells.Length && cells[column].Trim() is { Length: > 0 } doi)
                yield return new DoiListEntry(reader.Number, doi);
        }
    }
}
