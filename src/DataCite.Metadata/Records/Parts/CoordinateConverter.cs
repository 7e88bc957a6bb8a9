using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>A coordinate: a number today, text such as <c>"+180.0"</c> in old records.</summary>
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
