using DataCite.Sandbox.Text;

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
