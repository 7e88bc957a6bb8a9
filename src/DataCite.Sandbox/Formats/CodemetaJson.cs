using System.Text.Json.Nodes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>CodeMeta in JSON-LD.</summary>
internal static class CodemetaJson
{
    /// <summary>The record.</summary>
    public static JsonObject Write(DoiMetadata doi) => JsonNodes.Object(
        ("@context", "https://raw.githubusercontent.com/codemeta/codemeta/master/codemeta.jsonld"),
        ("@type", doi.Type("schemaOrg")),
        ("@id", doi.Id),
        ("identifier", SchemaOrgJson.Identifiers(doi)),
        ("codeRepository", doi.Text("url")),
        ("name", doi.Title),
        ("authors", JsonNodes.Of(doi.Attribute("creators"))),
        ("description", doi.First("descriptions", "description")),
        ("version", doi.Text("version")),
        ("tags", JsonNodes.ArrayOrNull(doi.Subjects.Select(subject => (JsonNode?)subject))),
        ("datePublished", doi.Date("Issued") ?? JsonNodes.Of(doi.Attribute("publicationYear"))),
        ("dateModified", doi.Date("Updated")),
        ("publisher", doi.PublisherName),
        ("license", SchemaOrgJson.License(doi)));
}
