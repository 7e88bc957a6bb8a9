using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Documents;

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
