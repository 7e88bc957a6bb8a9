namespace DataCite.Metadata;

/// <summary>Another resource to which this one is related (schema property 12).</summary>
public sealed class RelatedIdentifierEntry : MetadataPart
{
    /// <summary>The identifier of the other resource.</summary>
    public string? RelatedIdentifier { get; set; }

    /// <summary>One of <see cref="Vocabularies.RelatedIdentifierType"/>.</summary>
    public string? RelatedIdentifierType { get; set; }

    /// <summary>One of <see cref="Vocabularies.RelationType"/>.</summary>
    public string? RelationType { get; set; }

    /// <summary>Explanation of the relation, for <c>Other</c> (schema 4.7).</summary>
    public string? RelationTypeInformation { get; set; }

    /// <summary>General type of the other resource, one of <see cref="Vocabularies.ResourceTypeGeneral"/>.</summary>
    public string? ResourceTypeGeneral { get; set; }

    /// <summary>Name of the metadata scheme, for HasMetadata and IsMetadataFor.</summary>
    public string? RelatedMetadataScheme { get; set; }

    /// <summary>Address of that scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>Type of that scheme, such as <c>XSD</c>.</summary>
    public string? SchemeType { get; set; }

    /// <summary>The relation and the identifier.</summary>
    public override string ToString() => PrintableText.Of($"{RelationType} {RelatedIdentifier}".Trim());
}
