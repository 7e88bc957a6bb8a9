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

/// <summary>A field of the DOI index, which knows where in a DOI its values are.</summary>
internal abstract class DoiSearchField(string name, SearchFieldType type) : SearchField(name, type)
{
    /// <summary>Hands the DOI's values to the test until it accepts one.</summary>
    public abstract bool Any(IDoiEntry entry, IValueTest test);
}

/// <summary>A field that holds what stands in an attribute, or in several.</summary>
internal sealed class DoiAttributeField(string name, SearchFieldType type, string[] attributes, byte[][] path) : DoiSearchField(name, type)
{
    /// <inheritdoc/>
    public override bool Any(IDoiEntry entry, IValueTest test)
    {
        foreach (var attribute in attributes)
        {
            if (JsonValues.Any(entry.Attribute(attribute).Span, path, Type, test))
                return true;
        }

        return false;
    }
}

/// <summary>A field whose values the index works out, or takes from the DOI's row.</summary>
internal sealed class DoiComputedField(string name, SearchFieldType type, Func<IDoiEntry, IValueTest, bool> any)
    : DoiSearchField(name, type)
{
    /// <inheritdoc/>
    public override bool Any(IDoiEntry entry, IValueTest test) => any(entry, test);
}
