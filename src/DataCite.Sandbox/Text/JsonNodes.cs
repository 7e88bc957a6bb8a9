using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Sandbox.Text;

/// <summary>Builds JSON of what is there: nothing absent is written.</summary>
internal static class JsonNodes
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of the properties that have a value.</summary>
    public static JsonObject Object(params (string Name, JsonNode? Value)[] properties)
    {
        var result = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null)
                result[name] = value;
        }

        return result;
    }

    /// <summary>A list of the values that are there; null when there are none.</summary>
    public static JsonArray? ArrayOrNull(IEnumerable<JsonNode?> values)
    {
        var array = new JsonArray([.. values.Where(value => value is not null)]);
        return array.Count == 0 ? null : array;
    }

    /// <summary>Nothing for no value, the value itself for one, a list for more.</summary>
    public static JsonNode? Unwrapped(IEnumerable<JsonNode?> values)
    {
        var items = values.Where(value => value is not null).ToArray();
        return items.Length switch
        {
            0 => null,
            1 => items[0],
            _ => new JsonArray(items),
        };
    }

    /// <summary>A copy of read JSON; null for what is null or absent.</summary>
    public static JsonNode? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    /// <summary>The text, with two spaces of indentation and everything readable as it is.</summary>
    public static string ToText(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Pretty))
            node.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
    }
}
