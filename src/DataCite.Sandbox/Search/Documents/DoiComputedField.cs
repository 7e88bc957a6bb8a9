using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Documents;

/// <summary>A field whose values the index works out, or takes from the DOI's row.</summary>
internal sealed class DoiComputedField(string name, SearchFieldType type, Func<IDoiEntry, IValueTest, bool> any)
    : DoiSearchField(name, type)
{
    /// <inheritdoc/>
    public override bool Any(IDoiEntry entry, IValueTest test) => any(entry, test);
}
