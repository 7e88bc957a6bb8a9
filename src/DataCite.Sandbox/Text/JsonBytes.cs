using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataCite.Sandbox.Text;

/// <summary>How the sandbox reads and writes JSON.</summary>
internal static class JsonBytes
{
    /// <summary>Letters outside ASCII stay readable.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The server's parser refuses deeper nesting than this.</summary>
    public static JsonDocumentOptions ReaderOptions { get; } = new() { MaxDepth = 100 };

    /// <summary>The bytes that <paramref name="write"/> produces.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new Utf8Buffer(512);
        using (var writer = buffer.OpenWriter())
            write(writer);
        return buffer.ToArray();
    }

    /// <summary>The text of a string, number or boolean; null for anything else.</summary>
    public static string? ScalarText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The member of an object, or null when there is none (or no object).</summary>
    public static JsonElement? Member(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The text of a scalar member; null when it is absent, null, or not a scalar.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is { } value ? ScalarText(value) : null;

    /// <summary>The objects in a list; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement list)
        => list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object) : [];

    /// <summary>Reads a JSON text that the sandbox has written itself.</summary>
    public static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = ReaderOptions.MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }
}
