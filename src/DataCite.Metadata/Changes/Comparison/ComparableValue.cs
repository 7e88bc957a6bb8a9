using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>
/// A value in the form in which records are compared. Null, missing and empty mean the same; keys that the schema does not have are dropped
/// by the server, and here; keys stand in the order of the schema.
/// </summary>
internal static class ComparableValue
{
    // The server works them out from the two others.
    private static readonly HashSet<string> DerivedTypes = new(StringComparer.Ordinal) { "schemaOrg", "bibtex", "citeproc", "ris" };

    /// <summary>The value; null for nothing.</summary>
    /// <param name="definition">What the schema says of it.</param>
    /// <param name="value">The value as it stands in a record.</param>
    /// <param name="isTop">Whether it is an attribute of the record itself.</param>
    public static JsonNode? Of(AttributeDefinition definition, JsonNode? value, bool isTop = true) => (definition.Shape, value) switch
    {
        (_, null) => null,
        (ValueShape.TextList, _) => List(Items(value).Select(static item => Text(TextOf(item)))),
        (ValueShape.PartList, _) => List(Entries(definition, value)),
        (ValueShape.Part or ValueShape.TextOrPart, JsonObject part) => Part(definition.Part!, part),
        (ValueShape.TextOrPart, JsonValue text) => Text(TextOf(text)),
        (ValueShape.Part, _) => null,
        (ValueShape.Number, JsonValue number) => Number(number),
        (ValueShape.Year, JsonValue year) when isTop && int.TryParse(TextOf(year), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ when isTop && definition.Name is "language" => Text(TextOf(value) is { } tag ? LanguageTag.KeptByServer(tag) : null),
        _ => Text(TextOf(value)),
    };

    /// <summary>An entry with its keys spelled out, where it was plain text: what is sent, since the server drops plain affiliations.</summary>
    public static JsonNode? Spelled(AttributeDefinition definition, JsonNode? value) => value switch
    {
        JsonValue when definition.Shape is ValueShape.TextOrPart => new JsonObject { [definition.Part!.Attributes[0].Name] = value.DeepClone() },
        JsonArray entries when definition.Shape is ValueShape.PartList => new JsonArray([.. entries.Select(entry => SpelledEntry(definition.Part!, entry))]),
        JsonObject part when definition.Part is { } known => SpelledEntry(known, part),
        _ => value?.DeepClone(),
    };

    private static JsonNode? SpelledEntry(ObjectDefinition definition, JsonNode? entry)
    {
        if (entry is not JsonObject part)
            return entry is JsonValue ? new JsonObject { [definition.Attributes[0].Name] = entry.DeepClone() } : entry?.DeepClone();
        var spelled = new JsonObject();
        foreach (var (name, value) in part)
            spelled[name] = definition.TryGet(name, out var key) ? Spelled(key, value) : value?.DeepClone();
        return spelled;
    }

    private static IEnumerable<JsonNode?> Entries(AttributeDefinition definition, JsonNode value)
    {
        var entries = Items(value).Select(item => item is JsonObject part ? Part(definition.Part!, part) : (JsonNode?)Text(TextOf(item)));
        // A DOI is no other identifier of itself, and the server keeps equal subjects once.
        if (definition.Part == SchemaParts.AlternateIdentifier)
            entries = entries.Where(static entry => !"DOI".Equals((entry as JsonObject)?["alternateIdentifierType"]?.ToString(), StringComparison.OrdinalIgnoreCase));
        return definition.Part == SchemaParts.Subject ? entries.DistinctBy(static entry => entry?.ToJsonString()) : entries;
    }

    private static JsonNode?[] Items(JsonNode value) => value is JsonArray list ? [.. list] : [value];

    private static JsonArray? List(IEnumerable<JsonNode?> entries)
    {
        JsonNode[] known = [.. entries.OfType<JsonNode>()];
        return known.Length == 0 ? null : new JsonArray(known);
    }

    private static JsonObject? Part(ObjectDefinition definition, JsonObject part)
    {
        if (definition == SchemaParts.Rights && Licence(part) is { } licence)
            part = licence;
        var known = new JsonObject();
        foreach (var key in definition.Attributes)
        {
            if (definition == SchemaParts.Types && DerivedTypes.Contains(key.Name))
                continue;
            if (part.TryGetPropertyValue(key.Name, out var value) && Of(key, value, isTop: false) is { } kept)
                known[key.Name] = kept;
        }

        return known.Count == 0 ? null : known;
    }

    // The server writes the five keys of a licence of the SPDX list, whichever of them was sent.
    private static JsonObject? Licence(JsonObject rights)
        => (SpdxLicenses.Find(TextOf(rights["rightsIdentifier"])) ?? SpdxLicenses.Match(TextOf(rights["rights"]))) is not { } licence ? null : new JsonObject
        {
            ["rights"] = licence.Name,
            ["rightsUri"] = licence.Url,
            ["rightsIdentifier"] = licence.Id.ToLowerInvariant(),
            ["rightsIdentifierScheme"] = SpdxLicenses.Scheme,
            ["schemeUri"] = SpdxLicenses.SchemeUri,
            ["lang"] = rights["lang"]?.DeepClone(),
        };

    private static JsonValue? Number(JsonValue value)
        => double.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : Text(TextOf(value));

    private static JsonValue? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text);

    private static string? TextOf(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.GetValueKind() is JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(MetadataJson.Options),
    };
}
