using System.Text;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Formats;

/// <summary>BibTeX.</summary>
internal static class BibtexFormat
{
    /// <summary>One entry. Its key is the DOI's address.</summary>
    public static string Write(DoiMetadata doi)
    {
        var keywords = string.Join(", ", doi.Subjects);
        (string Name, string? Value)[] fields =
        [
            ("doi", doi.Doi),
            ("url", doi.Text("url")),
            ("author", PersonNames.Bibtex(doi.Items("creators"))),
            ("keywords", doi.Subjects.Any() ? keywords : null),
            ("language", doi.Text("language")),
            ("title", doi.Title),
            ("journal", doi.Container.Text("title")),
            ("volume", doi.Container.Text("volume")),
            ("issue", doi.Container.Text("issue")),
            ("pages", doi.Pages),
            ("publisher", doi.PublisherName),
            ("year", doi.PublicationYear),
            ("copyright", doi.First("rightsList", "rights")),
        ];
        var type = doi.Type("bibtex") is { Length: > 0 } stored ? stored : "misc";
        var lines = fields.Where(field => field.Value is not null).Select(field => $"  {field.Name} = {{{field.Value}}}");
        return $"@{type}{{{doi.Id},\n{string.Join(",\n", lines)}\n}}\n";
    }
}

/// <summary>RIS.</summary>
internal static class RisFormat
{
    /// <summary>One record, lines ending in CR LF but for the last.</summary>
    public static string Write(DoiMetadata doi)
    {
        var series = doi.Items("relatedIdentifiers").FirstOrDefault(related => related.Text("relationType") == "IsPartOf");
        (string Tag, IEnumerable<string?> Values)[] fields =
        [
            ("TY", [doi.Type("ris")]),
            ("T1", [doi.Title]),
            ("T2", [doi.Container.Text("title")]),
            ("AU", PersonNames.Ris(doi.Items("creators"))),
            ("DO", [doi.Doi]),
            ("UR", [doi.Text("url")]),
            ("AB", [doi.Abstract]),
            ("KW", doi.Subjects),
            ("PY", [doi.PublicationYear]),
            ("PB", [doi.PublisherName]),
            ("LA", [doi.Text("language")]),
            ("VL", [doi.Container.Text("volume")]),
            ("IS", [doi.Container.Text("issue")]),
            ("SP", [doi.Container.Text("firstPage")]),
            ("EP", [doi.Container.Text("lastPage")]),
            ("SN", [series.Text("relatedIdentifier")]),
            ("ER", [string.Empty]),
        ];
        return string.Join("\r\n", fields.SelectMany(field => field.Values.OfType<string>().Select(value => $"{field.Tag}  - {value}")));
    }
}

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
