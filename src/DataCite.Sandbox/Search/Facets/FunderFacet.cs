using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>
/// Funders by identifier. Identifiers are counted in lower case, and the title is looked up by that in the first document: a funder whose
/// identifier has capitals there is not told at all.
/// </summary>
internal sealed class FunderFacet : Facet
{
    private const int Size = 200;

    private readonly TermCounts _counts = new();
    private readonly List<(bool IsKnown, string? Name)> _funders = [];
    private int _document;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        _document++;
        var value = entry.Attribute("fundingReferences");
        if (value.Span.IndexOf("funderIdentifier"u8) < 0)
            return;
        using var json = JsonDocument.Parse(value);
        var references = json.RootElement.Items().ToList();
        foreach (var reference in references)
        {
            if (reference.Text("funderIdentifier")?.ToLowerInvariant() is not { } id || !_counts.Add(id, _document).IsNew)
                continue;
            var match = references.FirstOrDefault(candidate => candidate.Text("funderIdentifier") == id);
            var isNamed = match.Property("funderName").ValueKind != JsonValueKind.Undefined;
            _funders.Add((match.ValueKind == JsonValueKind.Object, isNamed ? match.Text("funderName") : id));
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer)
        => FacetEntry.WriteAll(
            writer,
            from funder in _counts.Top(Size)
            where _funders[funder.Index].IsKnown
            select new FacetEntry(funder.Key, _funders[funder.Index].Name, funder.Count));
}
