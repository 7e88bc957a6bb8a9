using System.Text.Json;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Something that is counted over all documents a search finds, document by document (facts §2.4).</summary>
internal abstract class Facet
{
    /// <summary>Counts a document.</summary>
    public abstract void Add(IDoiEntry entry);

    /// <summary>Writes the value that stands behind the facet's name.</summary>
    public abstract void Write(Utf8JsonWriter writer);
}

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
