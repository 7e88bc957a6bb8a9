namespace DataCite.Metadata;

/// <summary>What kind of thing the resource is (schema property 10). One of the four derived terms may be given to override the server's.</summary>
public sealed class ResourceTypes : MetadataPart
{
    /// <summary>The general type, one of <see cref="Vocabularies.ResourceTypeGeneral"/>.</summary>
    public string? ResourceTypeGeneral { get; set; }

    /// <summary>The type in the depositor's own words.</summary>
    public string? ResourceType { get; set; }

    /// <summary>schema.org type; derived by the server when absent.</summary>
    public string? SchemaOrg { get; set; }

    /// <summary>BibTeX entry type; derived by the server when absent.</summary>
    public string? Bibtex { get; set; }

    /// <summary>CSL type; derived by the server when absent.</summary>
    public string? Citeproc { get; set; }

    /// <summary>RIS type; derived by the server when absent.</summary>
    public string? Ris { get; set; }

    /// <summary>The general type and the text.</summary>
    public override string ToString() => PrintableText.Of(string.IsNullOrEmpty(ResourceType) ? ResourceTypeGeneral ?? string.Empty : $"{ResourceTypeGeneral}/{ResourceType}");
}
