using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>An object, or for some attributes the text that stands for one.</summary>
internal class PartAttribute<T>(string name, Func<string, T>? fromText = null) : RecordAttribute<T>(name)
    where T : MetadataPart
{
    protected override T? ReadTyped(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, MetadataJson.TypeInfo<T>()),
        JsonTokenType.String when fromText is not null => fromText(reader.GetString()!),
        var other => throw new JsonException("should be an object, but is " + JsonShape.Describe(other)),
    };

    protected override void WriteTyped(Utf8JsonWriter writer, T value) => JsonSerializer.Serialize(writer, value, MetadataJson.TypeInfo<T>());
}
