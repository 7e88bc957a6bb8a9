using System.IO.Compression;

namespace DataCite.Jobs.Tests.Exports;

/// <summary>Texts in workbooks, as other programs see them and as they are read again.</summary>
public sealed class XlsxTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Texts =>
        ["plain", "a\nb\tc", "_x0041_ is not A", "_xD83C__xDF0A_ neither", "<b>&amp;</b>", "007", "2024-01-01", "'=1+1", "@@@fileid@@@,xl/media/x.png", " spaces ", "\u0001control", "数据集🌊𠀀"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_comes_back(string text) => Assert.Equal(text, Written(text).Value);

    [Fact]
    public void Characters_stand_in_the_file_as_they_are_wherever_they_fall()
    {
        var text = string.Concat(Enumerable.Repeat("🌊 sea ", 4000));
        var (value, xml) = Written(text);

        Assert.Equal(text, value);
        Assert.DoesNotContain("_xD83C_", xml, StringComparison.Ordinal);
        Assert.Contains("🌊 sea 🌊", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_for_a_cell_is_a_loss()
    {
        var losses = new ExportLosses();
        XlsxTable.Write(_folder.File("a.xlsx"), ["Doi", "Abstract"], [new TableRow([KeyValuePair.Create("Doi", "10.5072/a"), KeyValuePair.Create("Abstract", new string('x', 32_768))], [])], losses);

        Assert.Equal(1, losses.Counts["Abstract"]);
        Assert.Equal("10.5072/a", Assert.Single(XlsxTableSource.Read(_folder.File("a.xlsx"), sheet: null)).Cells![0].Value);
    }

    [Fact]
    public void A_table_without_rows_has_its_headers()
    {
        XlsxTable.Write(_folder.File("a.xlsx"), ["Doi", "Title"], [], new ExportLosses());

        using var package = ZipFile.OpenRead(_folder.File("a.xlsx"));
        using var sheet = new StreamReader(package.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = sheet.ReadToEnd();
        Assert.Contains("Doi", xml, StringComparison.Ordinal);
        Assert.Contains("Title", xml, StringComparison.Ordinal);
        Assert.Empty(XlsxTableSource.Read(_folder.File("a.xlsx"), sheet: null));
    }

    private (string? Value, string Xml) Written(string text)
    {
        var path = _folder.File("a.xlsx");
        XlsxTable.Write(path, ["Doi", "Title"], [new TableRow([KeyValuePair.Create("Doi", "10.5072/a"), KeyValuePair.Create("Title", text)], [])], new ExportLosses());
        using var package = ZipFile.OpenRead(path);
        using var sheet = new StreamReader(package.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return (Assert.Single(XlsxTableSource.Read(path, sheet: null)).Cells![1].Value, sheet.ReadToEnd());
    }
}
