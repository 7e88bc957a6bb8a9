using System.Text.Json;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>One line of a facet.</summary>
/// <param name="Id">What filters take.</param>
/// <param name="Title">What people read.</param>
/// <param name="Count">How many documents.</param>
internal readonly record struct FacetEntry(string Id, string? Title, long Count)
{
    /// <summary>Writes the entry as a JSON object.</summary>
    public void Write(Utf8JsonWriter writer, IEnumerable<FacetEntry>? inner = null)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteString("title", Title);
        writer.WriteNumber("count", Count);
        if (inner is not null)
        {
            writer.WritePropertyName("inner");
            WriteAll(writer, inner);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes entries as a JSON array.</summary>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<FacetEntry> entries)
    {
        writer.WriteStartArray();
        foreach (var entry in entries)
            entry.Write(writer);
        writer.WriteEndArray();
    }
}
