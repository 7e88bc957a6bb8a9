using System.Text.Json;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Something that is counted over all documents a search finds, document by document.</summary>
internal abstract class Facet
{
    /// <summary>Counts a document.</summary>
    public abstract void Add(IDoiEntry entry);

    /// <summary>Writes the value that stands behind the facet's name.</summary>
    public abstract void Write(Utf8JsonWriter writer);
}
