using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>
/// A list of objects. The server also accepts a single object in place of the list and, for some lists, plain text in place of an object.
/// </summary>
internal class PartListConverter<T>(Func<string, T>? fromText = null) : JsonConverter<List<T>>
    where T : MetadataPart
{
    public override List<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
            return null;
        if (reader.TokenType is not JsonTokenType.StartArray)
            return new ReadableList<T> { ReadItem(ref reader) };

        var items = new ReadableList<T>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is not JsonTokenType.Null)
                items.Add(ReadItem(ref reader));
        }

        return items;
    }

    public override void Write(Utf8JsonWriter writer, List<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            JsonSerializer.Serialize(writer, item, MetadataJson.TypeInfo<T>());
        writer.WriteEndArray();
    }

    private T ReadItem(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, MetadataJson.TypeInfo<T>())!,
        JsonTokenType.String when fromText is not null => fromText(reader.GetString()!),
        var other => throw new JsonException("should be a list of objects, but has " + JsonShape.Describe(other)),
    };
}
