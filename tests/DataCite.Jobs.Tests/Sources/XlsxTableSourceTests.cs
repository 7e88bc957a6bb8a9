using System.IO.Compression;

namespace DataCite.Jobs.Tests.Sources;

/// <summary>Workbooks, in the ways in which spreadsheets write their cells.</summary>
public sealed class XlsxTableSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("a.xlsx");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Texts_numbers_truths_and_results_of_formulas_are_read()
    {
        Workbook.Write(
            Path,
            Workbook.Row(1, "Doi", "Title", "PublicationYear", "Version", "Size", "Language")
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\"><v>2024</v></c><c r=\"D2\" s=\"3\" t=\"s\"><v>2</v></c>"
                + "<c r=\"E2\"><f>1+1.5</f><v>2.5</v></c><c r=\"F2\" t=\"str\"><f>LOWER(\"EN\")</f><v>en</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>10.5072/b</t></is></c><c r=\"B3\" t=\"b\"><v>1</v></c><c r=\"C3\"><v>2024.0</v></c></row>",
            shared: "<si><t>10.5072/a</t></si><si><r><rPr><b/></rPr><t>Río </t></r><r><t>Añil</t></r></si><si><t>007</t></si>");

        var lines = XlsxTableSource.Read(Path, sheet: null).ToArray();

        Assert.Equal(["10.5072/a", "Río Añil", "2024", "007", "2.5", "en"], lines[0].Cells!.Select(static cell => cell.Value));
        Assert.Equal(["10.5072/b", "TRUE", "2024"], lines[1].Cells!.Take(3).Select(static cell => cell.Value));
        Assert.Equal([2, 3], lines.Select(static line => line.Number));
    }

    [Theory]
    [InlineData("", 1, "2024-02-01")]
    [InlineData("<workbookPr date1904=\"1\"/>", 1, "2028-02-02")]
    [InlineData("", 2, "2024-02-01")]
    public void A_date_cell_is_refused_with_the_date_that_it_holds(string properties, int style, string shown)
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi", "DateIssued") + $"<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>10.5072/a</t></is></c><c r=\"B2\" s=\"{style}\"><v>45323</v></c></row>" + Workbook.Row(3, "10.5072/b", "2024"), properties: properties);

        var lines = XlsxTableSource.Read(Path, sheet: null).ToArray();

        Assert.Null(lines[0].Cells);
        Assert.Contains($"DateIssued is a date cell ({shown})", lines[0].Problem, StringComparison.Ordinal);
        Assert.Equal("2024", lines[1].Cells![1].Value);
    }

    [Fact]
    public void Numbers_of_rows_count_rows_that_are_not_there()
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi") + Workbook.Row(4, "10.5072/a") + Workbook.Row(9, "10.5072/b"));

        Assert.Equal([4, 9], XlsxTableSource.Read(Path, sheet: null).Select(static line => line.Number));
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_merged_cells_have_one_value()
    {
        Workbook.Write(
            Path, Workbook.Row(1, "Doi", "Title", "Version") + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>10.5072/a</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>x</t></is></c></row>" + Workbook.Row(3, "10.5072/b"),
            before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\" width=\"0\"/></cols>", after: "<mergeCells count=\"1\"><mergeCell ref=\"B2:C3\"/></mergeCells>");

        var lines = XlsxTableSource.Read(Path, sheet: null).ToArray();

        Assert.Equal(["10.5072/a", "x"], lines[0].Cells!.Take(2).Select(static cell => cell.Value));
        Assert.All(lines[1].Cells!.Skip(1), static cell => Assert.Null(cell.Value));
    }

    [Fact]
    public void Errors_of_the_spreadsheet_are_not_taken_for_values()
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi", "Title") + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>10.5072/a</t></is></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>");

        Assert.Equal("#REF!", Assert.Single(XlsxTableSource.Read(Path, sheet: null)).Cells![1].Value);
    }

    [Theory]
    [InlineData("2024051712345678", "2.02405E+15")]
    [InlineData("2024051712345670", "2.02405E+15")]
    [InlineData("-1000000000000000", "-1E+15")]
    [InlineData("9.78391234567E+20", "9.78391E+20")]
    [InlineData("1E-20", "1E-20")]
    public void A_number_that_has_lost_digits_is_a_problem_of_its_row(string written, string shown)
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi", "Version") + Number(2, written) + Workbook.Row(3, "10.5072/b", "1"));

        var lines = XlsxTableSource.Read(Path, sheet: null).ToArray();

        Assert.Equal((2, $"Version: '{shown}' is a number that the spreadsheet has rounded. Give the column the format Text and write it again."), (lines[0].Number, lines[0].Problem));
        Assert.Equal("1", lines[1].Cells![1].Value);
    }

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2.5", "2.5")]
    [InlineData("0.1", "0.1")]
    [InlineData("0", "0")]
    [InlineData("1.1000000000000001", "1.1")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("300.29999999999995", "300.3")]
    [InlineData("-123.12071234567891", "-123.12071234567891")]
    [InlineData("1.0000000000000001E-5", "0.00001")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("9783912345678", "9783912345678")]
    [InlineData("999999999999999", "999999999999999")]
    public void A_number_is_read_as_the_spreadsheet_keeps_it(string written, string text)
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi", "Version") + Number(2, written));

        Assert.Equal(text, Assert.Single(XlsxTableSource.Read(Path, sheet: null)).Cells![1].Value);
    }

    [Theory]
    [InlineData("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>", "behind row 1048576")]
    [InlineData("<row r=\"2147483000\"><c r=\"A2147483000\"><v>1</v></c></row>", "behind row 1048576")]
    [InlineData("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>", "behind column 16384 (XFD)")]
    public void A_place_that_no_sheet_has_is_refused(string row, string problem)
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi") + row);

        Assert.Contains(problem, Assert.Throws<FormatException>(() => XlsxTableSource.Read(Path, sheet: null).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_row_of_a_sheet_is_read()
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi") + Workbook.Row(1_048_576, "10.5072/a"));

        Assert.Equal(1_048_576, Assert.Single(XlsxTableSource.Read(Path, sheet: null)).Number);
    }

    [Fact]
    public void A_sheet_is_chosen_by_its_name_and_macros_are_left_alone()
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi") + Workbook.Row(2, "10.5072/a"), sheets: ["Notes", "DOIs"], extra: [("xl/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0])]);

        Assert.Equal("10.5072/a", Assert.Single(XlsxTableSource.Read(Path, "DOIs")).Cells![0].Value);
        Assert.Contains("It has: Notes, DOIs", Assert.Throws<FormatException>(() => XlsxTableSource.Read(Path, "Dois 2024").Count()).Message, StringComparison.Ordinal);
        Assert.Contains("empty", Assert.Throws<FormatException>(() => XlsxTableSource.Read(Path, "Notes").Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_would_fill_the_memory_is_refused()
    {
        Workbook.Write(Path, Workbook.Row(1, "Doi") + Workbook.Row(2, "10.5072/a"), extra: [("xl/media/bomb.xml", new byte[70 * 1024 * 1024])]);

        Assert.Contains("would unpack", Assert.Throws<FormatException>(() => XlsxTableSource.Read(Path, sheet: null).Count()).Message, StringComparison.Ordinal);
    }

    private static string Number(int row, string written) => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>10.5072/a</t></is></c><c r=\"B{row}\"><v>{written}</v></c></row>";
}
