using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace DataCite.Jobs;

/// <summary>What a workbook is made of, looked at before it is read.</summary>
/// <param name="DaysLater">By how many days its dates are later than those of other workbooks: some count from 1904.</param>
internal sealed record WorkbookPackage(int DaysLater)
{
    private const int DaysTo1904 = 1462;

    // A sheet of a million rows is about a gigabyte.
    private const long LargestPart = 4L * 1024 * 1024 * 1024;

    // Text of tables is packed to a tenth, at best to a fiftieth.
    private const long SmallPart = 64L * 1024 * 1024;
    private const int MostPacked = 200;

    /// <summary>Looks at a workbook.</summary>
    /// <param name="file">The file, at its beginning; it is there again afterwards.</param>
    /// <exception cref="FormatException">It is not a workbook, or would fill the memory.</exception>
    public static WorkbookPackage Check(FileStream file)
    {
        TableFileKind.CheckWorkbook(file);
        try
        {
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var part in package.Entries)
            {
                if (part.Length > LargestPart || (part.Length > SmallPart && part.Length / Math.Max(1, part.CompressedLength) > MostPacked))
                    throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The workbook is refused: its part '{part.FullName}' would unpack to {part.Length / 1024 / 1024} MB."));
            }

            var workbook = package.GetEntry("xl/workbook.xml") ?? throw new FormatException("The file is not a workbook: it has no part xl/workbook.xml. Save it as .xlsx or .csv.");
            return new WorkbookPackage(CountsFrom1904(workbook) ? DaysTo1904 : 0);
        }
        catch (InvalidDataException exception)
        {
            throw new FormatException("The file is not a workbook, or not a complete one. Copy or download it again, or save it again as .xlsx or .csv.", exception);
        }
        catch (XmlException exception)
        {
            throw new FormatException("The file is not a workbook of a spreadsheet: its part xl/workbook.xml is not written as they write it. Save it again as .xlsx or .csv.", exception);
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static bool CountsFrom1904(ZipArchiveEntry workbook)
    {
        using var stream = workbook.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == "workbookPr")
                return reader.GetAttribute("date1904") is "1" or "true";
        }

        return false;
    }
}
