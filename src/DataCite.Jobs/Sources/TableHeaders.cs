using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>The first row of a table, which names its columns.</summary>
internal sealed class TableHeaders
{
    /// <summary>As many as a sheet of Excel has.</summary>
    public const int MostColumns = 16_384;

    private readonly string[] _names;

    private TableHeaders(string[] names) => _names = names;

    /// <summary>Reads the names.</summary>
    /// <param name="cells">The cells of the first row.</param>
    /// <exception cref="FormatException">They cannot be the names of columns.</exception>
    public static TableHeaders Read(IReadOnlyList<string?> cells)
    {
        if (cells.Count > MostColumns)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The first line has {cells.Count} cells. A table has {MostColumns} columns at most."));
        var names = cells.Select(static cell => cell?.Trim('\uFEFF', ' ', '\t', '\r', '\n') ?? string.Empty).ToArray();
        if (Array.TrueForAll(names, static name => name.Length == 0))
            throw new FormatException("The first line is empty. It has to name the columns: Doi, Url, Title.");
        var twice = names.Where(static name => name.Length > 0).GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1);
        return twice is null ? new TableHeaders(names) : throw new FormatException($"Two columns are called '{PrintableText.Of(twice.Key)}'. Rename one of them, or remove it.");
    }

    /// <summary>The name of a column; its number where it has none.</summary>
    public string NameOf(int column) => column < _names.Length && _names[column].Length > 0 ? _names[column] : string.Create(CultureInfo.InvariantCulture, $"Column {column + 1}");

    /// <summary>Puts the cells of a row under their headers; null for an empty row.</summary>
    /// <param name="number">Where the row is.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="isWhole">Whether a row has to have as many cells as there are columns: else its end is missing.</param>
    public TableLine? Take(int number, IReadOnlyList<string?> cells, bool isWhole)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return null;
        if (isWhole && cells.Count < _names.Length)
            return new TableLine(number, null, string.Create(
                CultureInfo.InvariantCulture, $"The row has {cells.Count} cells, and the table {_names.Length} columns: the end of the row is missing, or a quotation mark is."));
        var row = new List<KeyValuePair<string, string?>>(_names.Length);
        for (var i = 0; i < cells.Count; i++)
        {
            var name = i < _names.Length ? _names[i] : string.Empty;
            if (name.Length > 0)
                row.Add(KeyValuePair.Create(name, cells[i]));
            else if (!string.IsNullOrWhiteSpace(cells[i]))
                return new TableLine(number, null, string.Create(
                    CultureInfo.InvariantCulture, $"Cell {i + 1} of the row has no column: {PrintableText.Quote(cells[i]!)}. A text with the delimiter in it has to stand in quotation marks."));
        }

        return new TableLine(number, row, null);
    }
}
