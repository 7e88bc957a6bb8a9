namespace DataCite.Metadata;

/// <summary>
/// The server derives the types of other formats from the general type. It keeps them when they are sent back, even when the general
/// type has changed. So an update leaves out those that nobody changed, and the server derives them again.
/// </summary>
internal sealed class TypesAttribute() : PartAttribute<ResourceTypes>("types")
{
    public override object? Difference(object? value, object? original)
    {
        if (value is not ResourceTypes types || original is not ResourceTypes read)
            return value;
        return new ResourceTypes
        {
            ResourceTypeGeneral = types.ResourceTypeGeneral,
            ResourceType = types.ResourceType,
            SchemaOrg = IfChanged(types.SchemaOrg, read.SchemaOrg),
            Bibtex = IfChanged(types.Bibtex, read.Bibtex),
            Citeproc = IfChanged(types.Citeproc, read.Citeproc),
            Ris = IfChanged(types.Ris, read.Ris),
            AdditionalProperties = types.AdditionalProperties,
        };
    }

    private static string? IfChanged(string? value, string? original) => string.Equals(value, original, StringComparison.Ordinal) ? null : value;
}
