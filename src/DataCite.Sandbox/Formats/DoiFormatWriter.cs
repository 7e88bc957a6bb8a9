using System.Text.Json.Nodes;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>Writes stored DOIs in the formats of content negotiation.</summary>
internal static class DoiFormatWriter
{
    /// <summary>The body of an answer about one DOI.</summary>
    /// <param name="format">Any format but <see cref="DoiFormat.Json"/>, which is the API's own business.</param>
    /// <param name="entry">The DOI.</param>
    public static string Write(DoiFormat format, IDoiEntry entry)
    {
        var text = WriteOne(format, new DoiMetadata(entry));
        return format == DoiFormat.Csv ? CsvFormat.Header + text : text;
    }

    /// <summary>The body of an answer about a page of DOIs.</summary>
    /// <param name="format">As in <see cref="Write"/>.</param>
    /// <param name="entries">The DOIs.</param>
    public static string WriteList(DoiFormat format, IEnumerable<IDoiEntry> entries)
    {
        var texts = entries.Select(entry => WriteOne(format, new DoiMetadata(entry)));
        return format switch
        {
            DoiFormat.Csv => CsvFormat.Header + string.Concat(texts),
            DoiFormat.Ris or DoiFormat.Citation => string.Join("\n\n", texts),
            DoiFormat.Bibtex or DoiFormat.DataCiteXml or DoiFormat.Jats => string.Join("\n", texts),
            _ => $"[\n{string.Join(",\n", texts)}\n]",
        };
    }

    private static string WriteOne(DoiFormat format, DoiMetadata doi) => format switch
    {
        DoiFormat.DataCiteXml => XmlFormat.Write(doi),
        DoiFormat.DataCiteJson => Text(DataCiteJson.CamelCase(doi)),
        DoiFormat.Crosscite => Text(DataCiteJson.SnakeCase(doi)),
        DoiFormat.SchemaOrg => Text(SchemaOrgJson.Write(doi)),
        DoiFormat.Citeproc => Text(CiteprocJson.Write(doi)),
        DoiFormat.Codemeta => Text(CodemetaJson.Write(doi)),
        DoiFormat.Jats => JatsFormat.Write(doi),
        DoiFormat.Bibtex => BibtexFormat.Write(doi),
        DoiFormat.Ris => RisFormat.Write(doi),
        DoiFormat.Csv => CsvFormat.Write(doi),
        DoiFormat.Citation => ApaCitation.Write(doi),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The API's own JSON is not written here."),
    };

    private static string Text(JsonObject json) => JsonNodes.ToText(json);
}
