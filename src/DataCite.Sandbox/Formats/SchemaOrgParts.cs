using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>People, organizations and containers in schema.org.</summary>
internal static class SchemaOrgParts
{
    private static readonly Dictionary<string, string> ContainerNames = new() { ["type"] = "@type", ["id"] = "@id", ["title"] = "name" };

    /// <summary>A creator or contributor: what is stored, with schema.org's own properties behind it.</summary>
    public static JsonObject Person(JsonElement person)
    {
        var family = person.Text("familyName");
        var name = string.IsNullOrEmpty(family)
            ? person.Text("name")
            : string.Join(' ', new[] { person.Text("givenName"), family });
        var affiliation = JsonNodes.Unwrapped(Affiliations(person));
        var result = new JsonObject();
        foreach (var property in person.EnumerateObject())
        {
            var value = property.Name switch
            {
                "nameIdentifiers" or "nameType" => null,
                "name" => name,
                "affiliation" => affiliation,
                _ => JsonNodes.Of(property.Value),
            };
            if (value is not null)
                result[property.Name] = value;
        }

        if (name is not null && !result.ContainsKey("name"))
            result["name"] = name;

        // Personal becomes Person, Organizational becomes Organization.
        if (person.Text("nameType") is { Length: > 2 } type)
            result["@type"] = type[..^2];
        if (person.Items("nameIdentifiers").FirstOrDefault().Text("nameIdentifier") is { } id)
            result["@id"] = id;
        return result;
    }

    /// <summary>An organization.</summary>
    public static JsonObject Organization(string? id, string? name)
        => JsonNodes.Object(("@type", "Organization"), ("@id", id), ("name", name));

    /// <summary>The publisher.</summary>
    public static JsonObject? Publisher(DoiMetadata doi)
        => doi.PublisherName is null ? null : Organization(doi.Attribute("publisher").Text("publisherIdentifier"), doi.PublisherName);

    /// <summary>A funder.</summary>
    public static JsonObject Funder(JsonElement funding)
        => JsonNodes.Object(("@id", funding.Text("funderIdentifier")), ("@type", "Organization"), ("name", funding.Text("funderName")));

    /// <summary>The container of anything but a dataset.</summary>
    public static JsonObject? Periodical(JsonElement container)
        => container.ValueKind != JsonValueKind.Object
            ? null
            : JsonNodes.Object(
            [
                .. from property in container.EnumerateObject()
                   select (ContainerNames.GetValueOrDefault(property.Name, property.Name), JsonNodes.Of(property.Value)),
            ]);

    /// <summary>The container of a dataset.</summary>
    public static JsonObject? DataCatalog(JsonElement container)
        => container.ValueKind != JsonValueKind.Object
            ? null
            : JsonNodes.Object(("@id", container.Text("identifier")), ("@type", "DataCatalog"), ("name", container.Text("title")));

    private static IEnumerable<JsonNode> Affiliations(JsonElement person)
    {
        var affiliations = person.Property("affiliation");
        if (affiliations.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var affiliation in affiliations.EnumerateArray())
            yield return Organization(affiliation.Text("affiliationIdentifier"), affiliation.Text("name") ?? affiliation.AsText());
    }
}
