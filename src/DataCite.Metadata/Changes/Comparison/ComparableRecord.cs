using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>
/// The metadata of a record in the form in which records are compared: what means the same to the server has one spelling, and what the
/// server works out itself is left out.
/// </summary>
internal static class ComparableRecord
{
    private const string AlternateIdentifiers = "alternateIdentifiers";
    private const string Identifiers = "identifiers";

    /// <summary>The attributes that are compared: the metadata and the addresses.</summary>
    public static ImmutableArray<AttributeDefinition> Attributes { get; } =
        [MetadataSchema.Record["url"], MetadataSchema.Record["contentUrl"], .. MetadataSchema.MetadataAttributes.Where(static attribute => attribute.Name is not Identifiers)];

    /// <summary>The attribute of a path, such as <c>titles</c> of <c>titles[0].title</c>; null where it is not compared.</summary>
    public static AttributeDefinition? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>
    /// The attributes that the record has, in the order of <see cref="Attributes"/>. One that is empty stands there with null; one that the
    /// record does not have, a row of a list for one, is missing: it is not known.
    /// </summary>
    /// <exception cref="MetadataFormatException">The record is not a JSON object.</exception>
    public static JsonObject Of(DoiRecord record) => Of(record, static _ => true);

    /// <summary>Those attributes that edits touch: the others need not be looked at.</summary>
    /// <inheritdoc cref="Of(DoiRecord)"/>
    public static JsonObject Of(DoiRecord record, IEnumerable<DoiEdit> edits)
    {
        var touched = edits.Select(static edit => EditPath.Parse(edit.Path)[0]).ToHashSet(StringComparer.Ordinal);
        return Of(record, touched.Contains);
    }

    private static JsonObject Of(DoiRecord record, Predicate<string> isWanted)
    {
        var read = (JsonObject)JsonNode.Parse(record.ToUtf8Json().Span)!;
        var comparable = new JsonObject();
        foreach (var attribute in Attributes)
        {
            if (!isWanted(attribute.Name))
                continue;
            if (read.TryGetPropertyValue(attribute.Name, out var value))
                comparable[attribute.Name] = ComparableValue.Of(attribute, value);
            else if (attribute.Name is AlternateIdentifiers && read.TryGetPropertyValue(Identifiers, out value))
                comparable[attribute.Name] = ComparableValue.Of(attribute, Respell(value));
        }

        return comparable;
    }

    // Lists have alternate identifiers under their other name only.
    private static JsonArray? Respell(JsonNode? identifiers) => identifiers is not JsonArray entries ? null : new JsonArray([.. entries.OfType<JsonObject>()
        .Select(static entry => new JsonObject { ["alternateIdentifier"] = entry["identifier"]?.DeepClone(), ["alternateIdentifierType"] = entry["identifierType"]?.DeepClone() })]);
}
