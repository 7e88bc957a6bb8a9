using System.Text.Json;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>The number that another facet has counted on the way.</summary>
internal sealed class OpenLicenseCountFacet(OpenLicenseFacet licenses) : Facet
{
    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        // The other facet sees the same documents.
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer) => writer.WriteNumberValue(licenses.Count);
}
