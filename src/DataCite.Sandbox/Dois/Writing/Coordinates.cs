using System.Globalization;
using System.Text.Json;

namespace DataCite.Sandbox.Dois.Writing;

/// <summary>Coordinates given as numeric text become numbers (facts §5.4).</summary>
internal static class Coordinates
{
    public static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    if (IsCoordinate(member.Name) && AsNumber(member.Value) is { } number)
                        writer.WriteNumberValue(number);
                    else
                        Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>Whether a member of an object is a coordinate given as numeric text.</summary>
    public static bool IsNumericText(JsonProperty member) => IsCoordinate(member.Name) && AsNumber(member.Value) is not null;

    private static bool IsCoordinate(string name)
        => name.EndsWith("Latitude", StringComparison.Ordinal) || name.EndsWith("Longitude", StringComparison.Ordinal);

    private static decimal? AsNumber(JsonElement value)
        => value.ValueKind == JsonValueKind.String
            && decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
