using System.Text;

namespace DataCite.Jobs.Tests.Sources;

/// <summary>Tables in text, as spreadsheets and people write them.</summary>
public sealed class CsvTableSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(',', "utf-8", false)]
    [InlineData(';', "utf-8", true)]
    [InlineData('\t', "utf-8", false)]
    [InlineData('|', "utf-8", true)]
    [InlineData(';', "utf-16", true)]
    [InlineData(',', "utf-16BE", true)]
    public void The_delimiter_and_the_encoding_are_found(char delimiter, string encoding, bool hasMark)
    {
        var text = $"Doi{delimiter}Title\r\n10.5072/a{delimiter}\"Río Añil{delimiter} größer\"\r\n";
        var path = _folder.Write("a.csv", text, encoding == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(encoding));

        var line = Assert.Single(CsvTableSource.Read(path, delimiter: null));

        Assert.Equal(["Doi=10.5072/a", $"Title=Río Añil{delimiter} größer"], line.Cells!.Select(static cell => $"{cell.Key}={cell.Value}"));
        Assert.Equal(2, line.Number);
    }

    [Fact]
    public void Numbers_of_lines_count_line_breaks_in_cells()
    {
        var path = _folder.Write("a.csv", "Doi,Abstract\n10.5072/a,\"one\ntwo \"\"quoted\"\"\nthree\"\n\n10.5072/b,x\n");

        var lines = CsvTableSource.Read(path, delimiter: null).ToArray();

        Assert.Equal([2, 6], lines.Select(static line => line.Number));
        Assert.Equal("one\ntwo \"quoted\"\nthree", lines[0].Cells![1].Value);
    }

    [Fact]
    public void Numbers_of_lines_count_line_breaks_in_headers()
    {
        var path = _folder.Write("a.csv", "Doi,\"Ti\r\ntle\",Version\r\n10.5072/a,x,1\r\n\r\n10.5072/b,\"y\r\n\",1\r\n10.5072/c,z,1");

        Assert.Equal([3, 5, 7], CsvTableSource.Read(path, delimiter: null).Select(static line => line.Number));
    }

    [Fact]
    public void Leading_zeros_and_numbers_stay_as_they_are_written()
    {
        var path = _folder.Write("a.csv", "Doi,Version,Size\n10.5072/a,007,1E5\n");

        Assert.Equal(["10.5072/a", "007", "1E5"], Assert.Single(CsvTableSource.Read(path, delimiter: null)).Cells!.Select(static cell => cell.Value));
    }

    [Theory]
    [InlineData("Doi,Url,Title\n10.5072/a,https://exam", 2, "2 cells")]
    [InlineData("Doi,Url\n10.5072/a,https://example.org,x\n", 2, "has no column")]
    public void A_row_of_another_length_is_refused_and_the_others_are_read(string text, int number, string problem)
    {
        var whole = text.TrimEnd('\n') + "\n10.5072/b,https://example.org/b" + (text.Contains("Title", StringComparison.Ordinal) ? ",T\n" : "\n");
        var lines = CsvTableSource.Read(_folder.Write("a.csv", whole), delimiter: null).ToArray();

        Assert.Equal(number, lines[0].Number);
        Assert.Null(lines[0].Cells);
        Assert.Contains(problem, lines[0].Problem, StringComparison.Ordinal);
        Assert.NotNull(lines[1].Cells);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n,,\n\n", "empty: no line names the columns")]
    [InlineData("PK\u0003\u0004 and more", "a workbook: name it .xlsx")]
    [InlineData("Doi,Title,title\n10.5072/a,x,y\n", "Two columns are called 'Title'")]
    public void What_is_not_a_table_says_why(string text, string problem)
    {
        var path = _folder.Write("a.csv", text);

        Assert.Contains(problem, Assert.Throws<FormatException>(() => CsvTableSource.Read(path, delimiter: null).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_names_the_delimiter_is_passed_over()
        => Assert.Equal("x", Assert.Single(CsvTableSource.Read(_folder.Write("a.csv", "sep=;\nDoi;Title\n10.5072/a;x\n"), ';')).Cells![1].Value);

    [Theory]
    [InlineData("\n\r\n  \nDoi;Title\n10.5072/a;x\n", 5)]
    [InlineData(";;\n\nDoi;Title\n10.5072/a;x\n", 4)]
    [InlineData("\uFEFF\r\n\r\nDoi;\"Ti\ntle\"\r\n10.5072/a;x\r\n", 5)]
    [InlineData("\r\rDoi;Title\r10.5072/a;x", 4)]
    [InlineData("\nsep=;\n\nDoi;Title\n10.5072/a;x", 5)]
    public void Empty_lines_before_the_headers_are_passed_over_and_counted(string text, int number)
    {
        var line = Assert.Single(CsvTableSource.Read(_folder.Write("a.csv", text), delimiter: null));

        Assert.Equal((number, "10.5072/a", "x"), (line.Number, line.Cells![0].Value, line.Cells[1].Value));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_without_its_mark_is_named(string encoding)
    {
        var path = _folder.File("a.csv");
        File.WriteAllBytes(path, Encoding.GetEncoding(encoding).GetBytes("Doi,Title\r\n10.5072/a,Flüsse 日本\r\n"));

        Assert.Contains("UTF-16 without", Assert.Throws<FormatException>(() => CsvTableSource.Read(path, delimiter: null).Count()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\n')]
    public void A_delimiter_that_cannot_be_one_is_refused_in_our_words(char delimiter)
    {
        var path = _folder.Write("a.csv", "Doi,Title\n10.5072/a,x\n");

        Assert.Contains("cannot stand between the cells", Assert.Throws<FormatException>(() => CsvTableSource.Read(path, delimiter).Count()).Message, StringComparison.Ordinal);
    }
}
