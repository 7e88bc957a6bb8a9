using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Licences, and how many documents have none or one that is not told.</summary>
internal sealed class LicenseFacet(int size) : TermFacet("rights_list.rightsIdentifier", size, FacetTitles.License)
{
    private const string Missing = "__missing__";
    private const string Other = "__other__";
    private bool _found;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        _found = false;
        base.Add(entry);
        if (!_found)
            base.Count(Missing);
    }

    /// <inheritdoc/>
    protected override void Count(ReadOnlySpan<char> value)
    {
        // A licence without an identifier may be stored with an empty one.
        if (value.IsEmpty)
            return;
        _found = true;
        base.Count(value);
    }

    /// <inheritdoc/>
    protected override IEnumerable<FacetEntry> Entries()
    {
        var told = base.Entries().ToList();
        var others = Counts.Total() - told.Sum(entry => entry.Count);
        return others > 0 ? told.Append(new(Other, "Other", others)) : told;
    }
}
