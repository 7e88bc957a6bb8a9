namespace DataCite.Jobs.Tests.Sources;

/// <summary>Quotation marks in tables in text: rows never vanish into the cell of another.</summary>
public sealed class QuotationMarkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Doi,Title,Version\n10.5072/x1,One,\"2\n10.5072/x2,Two,2\n10.5072/x3,Three,2\n", 0, 2)]
    [InlineData("Doi,Title,Version\n10.5072/x1,One,2\n10.5072/x2,Two,\"2\n10.5072/x3,Three,2\n10.5072/x4,\"Four\",2\n", 1, 3)]
    [InlineData("Doi,Title,Version\n10.5072/x1,One,2\n10.5072/x2,\"Two\"2,2\n10.5072/x3,Three,2\n", 1, 3)]
    [InlineData("Doi,Title,Version\n10.5072/x1,\"One\n\",2\n10.5072/x2,A 5\" disk,2\n10.5072/x3,B,2\n10.5072/x4,C 3\" disk,2\n", 1, 4)]
    [InlineData("Doi\tTitle\tVersion\r\n10.5072/x1\tA 5\" disk\t2\r\n10.5072/x2\tB\t2\r\n10.5072/x3\tC 3\" disk\t2\r\n", 0, 2)]
    [InlineData("Doi,Title,Version\n10.5072/x1,One,2\n10.5072/x2,Two,\"", 1, 3)]
    [InlineData("Doi,Title,Version\n10.5072/x1,One,2\n10.5072/x2,Two,\"\"\"\n10.5072/x3,Three,2", 1, 3)]
    [InlineData("Doi,Title,Version\n10.5072/x1, \"One, and more\",2\n", 0, 2)]
    [InlineData("Doi,\"Title,Version\n10.5072/x1,One,2\n", 0, 1)]
    public void A_quotation_mark_that_does_not_fit_ends_the_table_with_its_line(string text, int rows, int number)
    {
        var read = new List<TableLine>();

        var problem = Assert.Throws<FormatException>(() =>
        {
            foreach (var line in CsvTableSource.Read(_folder.Write("a.csv", text), delimiter: null))
                read.Add(line);
        }).Message;

        Assert.StartsWith($"Line {number}: A quotation mark is not closed, or stands inside a cell", problem, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, rows).Select(static i => $"10.5072/x{i}"), read.Select(static line => line.Cells![0].Value));
    }

    [Theory]
    [InlineData("The \"great\" flood", "The \"great\" flood")]
    [InlineData("\"The \"\"great\"\" flood\"", "The \"great\" flood")]
    [InlineData("\"\"\"great\"\"\"", "\"great\"")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"\"", "")]
    [InlineData("\"a, b\r\nc\"", "a, b\r\nc")]
    [InlineData("\"a\"  ", "a")]
    [InlineData("  a ", "  a ")]
    public void A_cell_with_quotation_marks_that_fit_is_read(string cell, string text)
    {
        var lines = CsvTableSource.Read(_folder.Write("a.csv", $"Doi,Title,Version\n10.5072/a,{cell},1\n10.5072/b,x,{cell}\n"), delimiter: null).ToArray();

        Assert.Equal(["10.5072/a", text, "1"], lines[0].Cells!.Select(static cell => cell.Value));
        Assert.Equal(["10.5072/b", "x", text], lines[1].Cells!.Select(static cell => cell.Value));
    }

    [Fact]
    public void A_quotation_mark_without_an_end_in_a_long_table_is_found()
    {
        var rows = string.Concat(Enumerable.Range(0, 200_000).Select(static i => $"10.5072/{i},A title that fills the line up to a length as it is usual,{i}\n"));
        var path = _folder.Write("a.csv", $"Doi,Title,Version\n10.5072/x1,One,1\n10.5072/x2,\"Two,1\n{rows}");

        Assert.StartsWith("Line 3: A quotation mark", Assert.Throws<FormatException>(() => CsvTableSource.Read(path, delimiter: null).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_DOIs_ends_there_as_well()
    {
        var path = _folder.Write("a.csv", "Doi,Title\n10.5072/a,\"x\"\n10.5072/b,\"y\n10.5072/c,z\n");
        var read = new List<string>();

        var problem = Assert.Throws<FormatException>(() =>
        {
            foreach (var entry in DoiListFile.Read(path))
                read.Add(entry.Doi);
        }).Message;

        Assert.StartsWith("Line 3: A quotation mark", problem, StringComparison.Ordinal);
        Assert.Equal(["10.5072/a"], read);
    }
}
