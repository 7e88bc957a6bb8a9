using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Documents;

/// <summary>A DOI that a query is tried on. One instance may be used for many DOIs, one after the other.</summary>
internal sealed class DoiSearchDocument : ISearchDocument
{
    /// <summary>The DOI to look at.</summary>
    public IDoiEntry? Entry { get; set; }

    /// <inheritdoc/>
    public bool Any(SearchField field, IValueTest test)
    {
        if (Entry is null)
            throw new InvalidOperationException($"{nameof(Entry)} has to be set first.");
        return field is DoiSearchField doiField && doiField.Any(Entry, test);
    }
}
