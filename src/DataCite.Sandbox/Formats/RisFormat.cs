using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

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
