using System.Text;

namespace DataCite.Jobs.Tests.Sources;

/// <summary>Tables that were damaged on their way: each is one clear error, or is read as it was.</summary>
public sealed class BrokenTableTests : IDisposable
{
    private const int Rows = 30;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Forty kinds of damage, each from a seed of its own.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_text_is_an_error_or_the_rows_that_were_written(int seed)
    {
        var random = new Random(seed);
        var whole = Encoding.UTF8.GetBytes(Text());
        var path = _folder.File("a.csv");
        File.WriteAllBytes(path, Damage(whole, random));

        foreach (var line in Read(() => CsvTableSource.Read(path, delimiter: null)))
            AssertRight(line, isLastCellWhole: false);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_workbook_is_an_error_or_the_rows_that_were_written(int seed)
    {
        var random = new Random(seed);
        var path = Workbook.Write(_folder.File("a.xlsx"), Workbook.Row(1, "Doi", "Title", "Version") + string.Concat(Enumerable.Range(0, Rows).Select(static i => Workbook.Row(i + 2, Cells(i)))));
        File.WriteAllBytes(path, Damage(File.ReadAllBytes(path), random));

        foreach (var line in Read(() => XlsxTableSource.Read(path, sheet: null)))
            AssertRight(line, isLastCellWhole: true);
    }

    [Fact]
    public void A_table_in_another_encoding_shows_what_was_lost()
    {
        var path = _folder.Write("a.csv", "Doi,Title\n10.5072/a,Müller\n", Encoding.Latin1);

        Assert.Contains('\uFFFD', Assert.Single(CsvTableSource.Read(path, delimiter: null)).Cells![1].Value!);
    }

    [Fact]
    public void A_million_columns_are_refused()
    {
        var path = _folder.Write("a.csv", string.Join(',', Enumerable.Range(0, 1_000_000).Select(static i => $"C{i}")) + "\nx\n");

        Assert.Contains("columns at most", Assert.Throws<FormatException>(() => CsvTableSource.Read(path, delimiter: null).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_cell_of_a_spreadsheet_is_read()
    {
        var longest = new string('x', 32_767);
        var path = Workbook.Write(_folder.File("a.xlsx"), Workbook.Row(1, "Doi", "Title") + Workbook.Row(2, "10.5072/a", longest));

        Assert.Equal(longest, Assert.Single(XlsxTableSource.Read(path, sheet: null)).Cells![1].Value);
        Assert.Equal(longest, Assert.Single(CsvTableSource.Read(_folder.Write("a.csv", $"Doi,Title\n10.5072/a,{longest}\n"), delimiter: null)).Cells![1].Value);
    }

    private static string?[] Cells(int i) => [$"10.5072/row-{i}", $"Title {i} of the long series", $"v{i}.0"];

    private static string Text() => "Doi,Title,Version\r\n" + string.Concat(Enumerable.Range(0, Rows).Select(static i => string.Join(',', Cells(i)) + "\r\n"));

    // Cut off, a part missing, a part doubled, a part of something else.
    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length / 4, bytes.Length - 1);
        var length = random.Next(1, Math.Max(2, (bytes.Length - at) / 2));
        return (random.Next(4)) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. new byte[length]],
            2 => [.. bytes[..at], .. Enumerable.Repeat((byte)0xFF, length), .. bytes[(at + length)..]],
            _ => [.. bytes[..at], .. "\n<html><title>502 Bad Gateway</title></html>\n"u8],
        };
    }

    private static List<TableLine> Read(Func<IEnumerable<TableLine>> open)
    {
        var lines = new List<TableLine>();
        try
        {
            foreach (var line in open())
                lines.Add(line);
        }
        catch (Exception exception) when (exception is FormatException or IOException)
        {
            Assert.NotEmpty(exception.Message);
        }

        return lines;
    }

    // What is not as it was written shows that it is damaged: no text of the schema has such characters.
    private static void AssertRight(TableLine line, bool isLastCellWhole)
    {
        if (line.Cells is not { } cells || cells.Any(static cell => cell.Value is { } text && (text.Contains('\uFFFD', StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal))))
            return;
        var texts = cells.Select(static cell => cell.Value).ToArray();
        Assert.Contains(Enumerable.Range(0, Rows).Select(Cells), row => row[0] == texts[0] && row[1] == texts[1]
            && (isLastCellWhole ? row[2] == texts[2] : row[2]!.StartsWith(texts[2] ?? string.Empty, StringComparison.Ordinal)));
    }
}
