using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>A table for a console and for a document: aligned columns, medians of several runs.</summary>
internal sealed class Table(params string[] headers)
{
    private readonly List<string[]> _rows = [];

    public void Add(params object[] cells)
        => _rows.Add([.. cells.Select(static cell => cell is double number ? number.ToString("0.00", CultureInfo.InvariantCulture) : cell.ToString() ?? string.Empty)]);

    public void Print(TextWriter writer)
    {
        var widths = headers.Select((header, i) => _rows.Select(row => row[i].Length).Append(header.Length).Max()).ToArray();
        writer.WriteLine(Line(headers, widths));
        writer.WriteLine("|" + string.Join("|", widths.Select(static width => new string('-', width + 2))) + "|");
        foreach (var row in _rows)
            writer.WriteLine(Line(row, widths));
        writer.WriteLine();
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Line(string[] cells, int[] widths)
        => "| " + string.Join(" | ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))) + " |";
}
