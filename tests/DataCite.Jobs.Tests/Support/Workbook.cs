using System.IO.Compression;

namespace DataCite.Jobs.Tests;

/// <summary>A workbook that is put together from its parts, as spreadsheets write them.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Writes a workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">What stands inside <c>sheetData</c>.</param>
    /// <param name="shared">The shared strings, as <c>si</c> elements.</param>
    /// <param name="properties">The <c>workbookPr</c> element.</param>
    /// <param name="before">What stands before <c>sheetData</c>.</param>
    /// <param name="after">What stands behind it.</param>
    /// <param name="sheets">The names of the sheets; the rows are those of the last one.</param>
    /// <param name="extra">Other parts.</param>
    public static string Write(
        string path, string rows, string shared = "", string properties = "", string before = "", string after = "", string[]? sheets = null, params (string Name, byte[] Content)[] extra)
    {
        sheets ??= ["DOIs"];
        using var file = new FileStream(path, FileMode.Create);
        using var package = new ZipArchive(file, ZipArchiveMode.Create);
        Add(package, "[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>
            """);
        Add(package, "_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        var names = string.Concat(sheets.Select(static (name, i) => $"<sheet name=\"{name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
        Add(package, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{properties}<sheets>{names}</sheets></workbook>");
        var relations = string.Concat(sheets.Select(static (_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"));
        Add(package, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>");
        // Format 1 is a date, 2 a month in words, 3 a text.
        Add(package, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="mmm\-yy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        Add(package, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{shared}</sst>");
        for (var i = 0; i < sheets.Length; i++)
            Add(package, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{(i == sheets.Length - 1 ? rows : string.Empty)}</sheetData>{after}</worksheet>");
        foreach (var (name, content) in extra)
        {
            using var part = package.CreateEntry(name).Open();
            part.Write(content);
        }

        return path;
    }

    /// <summary>A row of texts.</summary>
    public static string Row(int number, params string?[] cells)
        => $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => cell is null ? string.Empty : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{cell}</t></is></c>"))}</row>";

    private static void Add(ZipArchive package, string name, string text)
    {
        using var part = new StreamWriter(package.CreateEntry(name).Open());
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        part.Write(text);
    }
}
