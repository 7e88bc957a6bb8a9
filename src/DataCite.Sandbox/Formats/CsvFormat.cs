using System.Text;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>Comma-separated values.</summary>
internal static class CsvFormat
{
    /// <summary>The line of headings.</summary>
    public const string Header = "doi,url,registered,state,resourceTypeGeneral,resourceType,title,author,publisher,publicationYear\n";

    /// <summary>One line.</summary>
    public static string Write(DoiMetadata doi)
    {
        string?[] cells =
        [
            doi.Doi,
            doi.Text("url"),
            doi.Entry.Registered?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            doi.Entry.State,
            doi.Type("resourceTypeGeneral"),
            doi.Type("resourceType"),
            doi.Title,
            PersonNames.Bibtex(doi.Items("creators")),
            doi.PublisherName,
            doi.PublicationYear,
        ];
        var line = new StringBuilder();
        line.AppendJoin(',', cells.Select(Quote)).Append('\n');
        return line.ToString();
    }

    // Absent is nothing at all, empty is two quotation marks.
    private static string Quote(string? cell)
    {
        if (cell is null)
            return string.Empty;
        var needsQuotes = cell.Length == 0 || cell[0] is ' ' or '\t' || cell.AsSpan().IndexOfAny("\",\r\n") >= 0;
        return needsQuotes ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
