using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// What the XML must have and JSON may leave out. The server fills it in when it makes XML from JSON, and accepts such records, so a
/// valid record has to give valid XML without it.
/// </summary>
internal static class XmlSupplements
{
    private static readonly (ObjectDefinition Part, string Key, Func<JsonElement, string> Value)[] All =
    [
        (SchemaParts.Creator, "name", ComposeName),
        (SchemaParts.Contributor, "name", ComposeName),
        (SchemaParts.RelatedItemCreator, "name", ComposeName),
        (SchemaParts.RelatedItemContributor, "name", ComposeName),
        (SchemaParts.RelatedItemContributor, "contributorType", static _ => "Other"),
        (SchemaParts.Date, "dateType", static _ => "Issued"),
        (SchemaParts.Description, "descriptionType", static _ => "Abstract"),
    ];

    /// <summary>The text to write for a key that the object does not have, or null when there is none to be written.</summary>
    public static string? Find(ObjectDefinition part, string key, JsonElement from)
    {
        foreach (var (definition, name, value) in All)
        {
            if (ReferenceEquals(definition, part) && name == key)
                return value(from);
        }

        return null;
    }

    /// <summary>A person may have a family and a given name, but no full name.</summary>
    private static string ComposeName(JsonElement agent)
        => string.Join(", ", new[] { TextOf(agent, "familyName"), TextOf(agent, "givenName") }.Where(static name => name.Length > 0));

    private static string TextOf(JsonElement agent, string key)
        => agent.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : string.Empty;
}
