using System.IO.Compression;

namespace DataCite.Jobs.Tests.Sources;

/// <summary>Files that are called workbooks and are something else, or are damaged.</summary>
public sealed class NotAWorkbookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("a.xlsx");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Doi,Title\n10.5072/a,x\n", "seems to be a table in text. Name it .csv")]
    [InlineData("\uFEFF <html><table/></html>", "seems to be a page in HTML")]
    [InlineData("PK\u0003\u0004 and nothing more", "not a complete one. Copy or download it again")]
    [InlineData("", "not a complete one")]
    [InlineData("\u0001\0\0\u0002", "not a workbook: save the table as .xlsx or .csv")]
    public void What_is_not_a_workbook_says_what_it_seems_to_be(string text, string problem)
    {
        File.WriteAllText(Path, text);

        Assert.Contains(problem, ProblemOf(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_workbook_says_so()
    {
        File.WriteAllBytes(Path, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500]]);

        Assert.Contains("an old one (.xls), or one with a password", ProblemOf(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_something_else_says_so()
    {
        using (var package = new ZipArchive(new FileStream(Path, FileMode.Create), ZipArchiveMode.Create))
            package.CreateEntry("word/document.xml");

        Assert.Contains("it has no part xl/workbook.xml", ProblemOf(Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    public void A_part_with_a_document_type_is_refused_in_our_words(string name)
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi") + Workbook.Row(2, "10.5072/a"));
        using (var package = ZipFile.Open(Path, ZipArchiveMode.Update))
        {
            package.GetEntry(name)!.Delete();
            using var part = new StreamWriter(package.CreateEntry(name).Open());
            part.Write("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>");
        }

        var problem = ProblemOf(Path);

        Assert.Contains("ave it again as .xlsx or .csv.", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("DTD", problem, StringComparison.Ordinal);
    }

    private static string ProblemOf(string path) => Assert.Throws<FormatException>(() => XlsxTableSource.Read(path, sheet: null).Count()).Message;
}
