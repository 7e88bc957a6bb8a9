using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>Text that some clients send as a number or a truth value: <c>"volume": 12</c> (T36).</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public static string? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(
            reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        _ => throw new JsonException("should be text, but is " + JsonShape.Describe(reader.TokenType)),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A coordinate: a number today, text such as <c>"+180.0"</c> in old records (T36).</summary>
internal sealed class CoordinateConverter : JsonConverter<double?>
{
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                return reader.GetDouble();
            case JsonTokenType.String:
                var text = reader.GetString();
                if (string.IsNullOrWhiteSpace(text))
                    return null;
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw new JsonException($"'{PrintableText.Of(text)}' is not a coordinate in decimal degrees");
            default:
                throw new JsonException("should be a coordinate, but is " + JsonShape.Describe(reader.TokenType));
        }
    }

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}

/// <summary>
/// A list of objects, of which the server accepts a single object too (facts §2.8), and for some lists plain text in place of an object.
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

/// <summary>Affiliations come as plain names unless a request asks for objects (facts §2.1).</summary>
internal sealed class AffiliationListConverter() : PartListConverter<Affiliation>(static name => new Affiliation { Name = name });

/// <summary>Name identifiers, also as one object without a list.</summary>
internal sealed class NameIdentifierListConverter() : PartListConverter<NameIdentifierEntry>;
