using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Documents;

/// <summary>A field of the DOI index, which knows where in a DOI its values are.</summary>
internal abstract class DoiSearchField(string name, SearchFieldType type) : SearchField(name, type)
{
    /// <summary>Hands the DOI's values to the test until it accepts one.</summary>
    public abstract bool Any(IDoiEntry entry, IValueTest test);
}
