using System.Text.Json;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Values that come with a title of their own; the first title seen for a value is kept.</summary>
internal class CombinedFacet(int size, Func<IDoiEntry, IEnumerable<(string Id, string? Title)>> values) : Facet
{
    private readonly TermCounts _counts = new();
    private readonly List<string?> _titles = [];
    private int _document;

    /// <summary>The entries, the most frequent first.</summary>
    public IEnumerable<FacetEntry> Entries => _counts.Top(size).Select(term => new FacetEntry(term.Key, _titles[term.Index], term.Count));

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        _document++;
        foreach (var (id, title) in values(entry))
        {
            if (_counts.Add(id, _document).IsNew)
                _titles.Add(title);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer) => FacetEntry.WriteAll(writer, Entries);
}
