using System.Buffers;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.PowerShell.Shown;

/// <summary>JSON as it may be shown: its texts and names made safe.</summary>
internal static class ShownJson
{
    public static bool IsSafe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(static property => IsSafe(property.Name) && IsSafe(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsSafe),
        JsonValueKind.String => IsSafe(TextOf(element)),
        _ => true,
    };

    public static JsonElement Of(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, element);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    // A parser takes half of a surrogate pair and bytes that are not UTF-8; no string can be made of them.
    private static string TextOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static bool IsSafe(string text) => ReferenceEquals(PrintableText.Lines(text), text);

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(PrintableText.Lines(property.Name));
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(PrintableText.Lines(TextOf(element)));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
