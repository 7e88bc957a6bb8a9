using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>schema.org in JSON-LD.</summary>
internal static class SchemaOrgJson
{
    /// <summary>The record.</summary>
    public static JsonObject Write(DoiMetadata doi)
    {
        var type = doi.Type("schemaOrg");
        var container = doi.Container;
        var isDataset = type == "Dataset";
        return JsonNodes.Object(
            ("@context", "http://schema.org"),
            ("@type", type),
            ("@id", doi.Id),
            ("identifier", Identifiers(doi)),
            ("url", doi.Text("url")),
            ("additionalType", doi.Type("resourceType")),
            ("name", doi.Title),
            ("author", JsonNodes.Unwrapped(doi.Items("creators").Select(SchemaOrgParts.Person))),
            ("editor", JsonNodes.Unwrapped(doi.Items("contributors").Select(SchemaOrgParts.Person))),
            ("translator", JsonNodes.Unwrapped(
                doi.Items("contributors").Where(person => person.Text("contributorType") == "Translator").Select(SchemaOrgParts.Person))),
            ("description", doi.Abstract),
            ("license", License(doi)),
            ("version", doi.Text("version")),
            ("keywords", doi.Subjects.Any() ? string.Join(", ", doi.Subjects) : null),
            ("inLanguage", doi.Text("language")),
            ("contentSize", Texts(doi, "sizes")),
            ("encodingFormat", Texts(doi, "formats")),
            ("dateCreated", doi.Date("Created")),
            ("datePublished", doi.Date("Issued") ?? JsonNodes.Of(doi.Attribute("publicationYear"))),
            ("dateModified", doi.Date("Updated")),
            ("temporalCoverage", doi.Date("Coverage")),
            ("pageStart", container.Text("firstPage")),
            ("pageEnd", container.Text("lastPage")),
            ("spatialCoverage", JsonNodes.Unwrapped(doi.Items("geoLocations").SelectMany(SchemaOrgPlaces.Of))),
            ("sameAs", Related(doi, "IsIdenticalTo")),
            ("isPartOf", Related(doi, "IsPartOf")),
            ("hasPart", Related(doi, "HasPart")),
            ("predecessor_of", Related(doi, "IsPreviousVersionOf")),
            ("successor_of", Related(doi, "IsNewVersionOf")),
            ("citation", Related(doi, "References", "Cites", "Documents")),
            ("workTranslation", Related(doi, "HasTranslation")),
            ("translationOfWork", Related(doi, "IsTranslationOf")),
            ("@reverse", Reverse(doi)),
            ("contentUrl", Texts(doi, "contentUrl")),
            ("schemaVersion", doi.Text("schemaVersion")),
            ("periodical", isDataset ? null : SchemaOrgParts.Periodical(container)),
            ("includedInDataCatalog", isDataset ? SchemaOrgParts.DataCatalog(container) : null),
            ("publisher", SchemaOrgParts.Publisher(doi)),
            ("funder", JsonNodes.Unwrapped(doi.Items("fundingReferences").Select(SchemaOrgParts.Funder))),
            ("provider", SchemaOrgParts.Organization(null, doi.Entry.Agency)));
    }

    /// <summary>The other identifiers of the resource.</summary>
    public static JsonNode? Identifiers(DoiMetadata doi) => JsonNodes.Unwrapped(doi.Items("identifiers").Select(identifier => new JsonObject
    {
        ["@type"] = "PropertyValue",
        ["propertyID"] = identifier.Text("identifierType"),
        ["value"] = identifier.Text("identifier"),
    }));

    /// <summary>The addresses of the licences.</summary>
    public static JsonNode? License(DoiMetadata doi)
        => JsonNodes.Unwrapped(doi.Items("rightsList").Select(rights => (JsonNode?)rights.Text("rightsUri")));

    private static JsonNode? Texts(DoiMetadata doi, string attribute)
    {
        var value = doi.Attribute(attribute);
        return value.ValueKind == JsonValueKind.Array
            ? JsonNodes.Unwrapped(value.EnumerateArray().Select(JsonNodes.Of))
            : JsonNodes.Of(value);
    }

    private static JsonNode? Related(DoiMetadata doi, params string[] relations)
        => JsonNodes.Unwrapped(
            from related in doi.Items("relatedIdentifiers")
            where relations.Contains(related.Text("relationType"))
            select Related(related));

    private static JsonObject Related(JsonElement related)
    {
        if (related.Text("relatedIdentifierType") == "ISSN" && related.Text("relationType") == "IsPartOf")
            return JsonNodes.Object(("@type", "Periodical"), ("issn", related.Text("relatedIdentifier")));
        var general = related.Text("resourceTypeGeneral");
        return JsonNodes.Object(
            ("@id", DoiMetadata.ToAddress(related.Text("relatedIdentifier"))),
            ("@type", ResourceTypeDerivation.Derive(general).SchemaOrg));
    }

    private static JsonObject? Reverse(DoiMetadata doi)
    {
        var reverse = JsonNodes.Object(("citation", Reverse(doi, "IsReferencedBy")), ("isBasedOn", Reverse(doi, "IsSupplementTo")));
        return reverse.Count == 0 ? null : reverse;
    }

    private static JsonNode? Reverse(DoiMetadata doi, string relation)
        => JsonNodes.Unwrapped(
            from related in doi.Items("relatedIdentifiers")
            where related.Text("relationType") == relation
            let isDoi = related.Text("relatedIdentifierType") == "DOI"
            select JsonNodes.Object(
                ("@id", isDoi ? DoiMetadata.ToAddress(related.Text("relatedIdentifier")) : null),
                ("@type", related.Text("resourceTypeGeneral") ?? "ScholarlyArticle"),
                ("identifier", isDoi ? null : new JsonObject
                {
                    ["@type"] = "PropertyValue",
                    ["propertyID"] = related.Text("relatedIdentifierType"),
                    ["value"] = related.Text("relatedIdentifier"),
                })));
}
