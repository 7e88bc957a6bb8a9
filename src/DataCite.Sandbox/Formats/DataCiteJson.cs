using System.Text.Json.Nodes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>DataCite JSON and Crosscite JSON: the same content, with the outer names in camelCase or in snake_case.</summary>
internal static class DataCiteJson
{
    // The attribute's name, and its snake_case name where that differs.
    private static readonly (string Attribute, string? SnakeCase)[] Attributes =
    [
        ("url", null), ("types", null), ("creators", null), ("titles", null), ("publisher", null), ("container", null), ("subjects", null),
        ("contributors", null), ("dates", null), ("publicationYear", "publication_year"), ("language", null), ("identifiers", null),
        ("sizes", null), ("formats", null), ("version", null), ("rightsList", "rights_list"), ("descriptions", null),
        ("geoLocations", "geo_locations"), ("fundingReferences", "funding_references"), ("relatedIdentifiers", "related_identifiers"),
        ("relatedItems", "related_items"), ("schemaVersion", "schema_version"),
    ];

    /// <summary>DataCite JSON.</summary>
    public static JsonObject CamelCase(DoiMetadata doi) => Write(doi, snakeCase: false);

    /// <summary>Crosscite JSON.</summary>
    public static JsonObject SnakeCase(DoiMetadata doi) => Write(doi, snakeCase: true);

    private static JsonObject Write(DoiMetadata doi, bool snakeCase) => JsonNodes.Object(
    [
        ("id", doi.Id),
        ("doi", doi.Doi),
        .. Attributes.Select(entry => (snakeCase ? entry.SnakeCase ?? entry.Attribute : entry.Attribute, Value(doi, entry.Attribute))),
        (snakeCase ? "provider_id" : "providerId", doi.Entry.Owner.ProviderId),
        (snakeCase ? "client_id" : "clientId", doi.Entry.Owner.ClientId),
        ("agency", doi.Entry.Agency),
        ("state", doi.Entry.State),
    ]);

    private static JsonNode? Value(DoiMetadata doi, string attribute)
    {
        var value = doi.Attribute(attribute);
        return attribute == "publisher" && value.ValueKind == System.Text.Json.JsonValueKind.String
            ? JsonNodes.Object(("name", value.AsText()))
            : JsonNodes.Of(value);
    }
}
