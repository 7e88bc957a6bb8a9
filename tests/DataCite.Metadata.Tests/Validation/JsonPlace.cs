using System.Text.Json.Nodes;

namespace DataCite.Metadata.Tests.Validation;

/// <summary>One value in the JSON of a record, and what the schema says of it.</summary>
/// <param name="Owner">The object that it is a value of.</param>
/// <param name="OwnerPath">Where that is.</param>
/// <param name="Definition">What the schema says of the object.</param>
/// <param name="Attribute">What the schema says of the value.</param>
internal sealed record JsonPlace(JsonObject Owner, string OwnerPath, ObjectDefinition Definition, AttributeDefinition Attribute)
{
    internal string Path => OwnerPath.Length == 0 ? Attribute.Name : $"{OwnerPath}.{Attribute.Name}";

    internal JsonNode Value
    {
        get => Owner[Attribute.Name]!;
        set => Owner[Attribute.Name] = value;
    }

    internal string Text => Value.GetValueKind() == System.Text.Json.JsonValueKind.String ? Value.GetValue<string>() : Value.ToJsonString();

    internal void Remove() => Owner.Remove(Attribute.Name);

    /// <summary>Every value of a record that is not null, with those inside it.</summary>
    internal static IEnumerable<JsonPlace> All(JsonObject record) => Below(record, string.Empty, MetadataSchema.Record);

    private static IEnumerable<JsonPlace> Below(JsonObject owner, string path, ObjectDefinition definition)
    {
        foreach (var attribute in definition.Attributes.Where(attribute => owner[attribute.Name] is not null))
        {
            var place = new JsonPlace(owner, path, definition, attribute);
            yield return place;
            foreach (var below in attribute.Part is null ? [] : Inside(place, attribute.Part))
                yield return below;
        }
    }

    private static IEnumerable<JsonPlace> Inside(JsonPlace place, ObjectDefinition part) => place.Value switch
    {
        JsonObject one => Below(one, place.Path, part),
        JsonArray many => many.SelectMany((entry, index) => entry is JsonObject one ? Below(one, $"{place.Path}[{index}]", part) : []),
        _ => [],
    };
}
