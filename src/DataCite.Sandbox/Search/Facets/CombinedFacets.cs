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

/// <summary>General resource types.</summary>
internal sealed class ResourceTypeFacet() : CombinedFacet(34, TypeOf)
{
    private static IEnumerable<(string Id, string? Title)> TypeOf(IDoiEntry entry)
        => DerivedValues.ResourceType(entry) is { } type
            ? [(DerivedValues.ResourceTypeId(type), DerivedValues.ResourceTypeTitle(type))]
            : [];
}

/// <summary>Resource types, or the number, of documents under an open licence.</summary>
internal sealed class OpenLicenseFacet : Facet, IValueTest
{
    private static readonly HashSet<string> OpenLicenses = new(StringComparer.OrdinalIgnoreCase)
    {
        "cc-by-1.0", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0", "cc-by-3.0-at", "cc-by-3.0-us", "cc-by-4.0", "cc-pddc", "cc0-1.0", "cc-pdm-1.0",
    };

    private readonly DoiSearchField _license = (DoiSearchField)DoiSearchSchema.Schema.Find("rights_list.rightsIdentifier")[0];
    private readonly ResourceTypeFacet _types = new();

    /// <summary>How many documents are under an open licence.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        if (!_license.Any(entry, this))
            return;
        Count++;
        _types.Add(entry);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer) => _types.Write(writer);

    /// <inheritdoc/>
    public bool Accepts(ReadOnlySpan<char> text) => OpenLicenses.Contains(text.ToString());

    /// <inheritdoc/>
    public bool Accepts(double number) => false;

    /// <inheritdoc/>
    public bool Accepts(DateTime instant) => false;
}

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
