using System.Text.Json;

namespace DataCite.Sandbox.Text;

/// <summary>Reads metadata whose parts may be absent, null, or of another kind than expected.</summary>
internal static class JsonElementReading
{
    /// <summary>A property of an object; undefined when the element is no object or lacks it.</summary>
    public static JsonElement Property(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The element's own text; numbers and truth values as they are written. Null when there is none.</summary>
    public static string? AsText(this JsonElement element) => JsonBytes.ScalarText(element);

    /// <summary>The items of a list; a single object is a list of one, and anything else is empty.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Object => [element],
        _ => [],
    };

    /// <summary>The items of the list in a property.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Property(name).Items();
}
