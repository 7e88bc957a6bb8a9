using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Editing;

/// <summary>Alternate identifiers exist once and are shown in two spellings.</summary>
internal static class IdentifierPairs
{
    /// <summary>Reads <c>alternateIdentifiers</c> and writes <c>identifiers</c>.</summary>
    public static void WriteAsIdentifiers(JsonElement alternates, Utf8JsonWriter writer)
        => Write(alternates, writer, static (item, writer) =>
        {
            WriteMember(item, "alternateIdentifier", "identifier", writer);
            WriteMember(item, "alternateIdentifierType", "identifierType", writer);
        });

    /// <summary>Reads <c>identifiers</c> and writes <c>alternateIdentifiers</c>, in the order of keys that recorded answers have.</summary>
    public static void WriteAsAlternates(JsonElement identifiers, Utf8JsonWriter writer)
        => Write(identifiers, writer, static (item, writer) =>
        {
            WriteMember(item, "identifierType", "alternateIdentifierType", writer);
            WriteMember(item, "identifier", "alternateIdentifier", writer);
        });

    private static void Write(JsonElement list, Utf8JsonWriter writer, Action<JsonElement, Utf8JsonWriter> writeMembers)
    {
        writer.WriteStartArray();
        IEnumerable<JsonElement> items = list.ValueKind switch
        {
            JsonValueKind.Array => list.EnumerateArray(),
            JsonValueKind.Object => [list],
            _ => [],
        };
        foreach (var item in items.Where(static item => item.ValueKind == JsonValueKind.Object))
        {
            writer.WriteStartObject();
            writeMembers(item, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMember(JsonElement item, string from, string to, Utf8JsonWriter writer)
    {
        if (item.Member(from) is { } value && JsonBytes.ScalarText(value) is { } text)
            writer.WriteString(to, text);
        else if (item.TryGetProperty(from, out _))
            writer.WriteNull(to);
    }
}
