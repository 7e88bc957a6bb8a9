using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Facets;

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
