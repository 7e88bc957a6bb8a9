using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>Identifier of a related item (schema property 20.2).</summary>
public sealed class RelatedItemIdentifierEntry : MetadataPart
{
    /// <summary>The identifier.</summary>
    public string? RelatedItemIdentifier { get; set; }

    /// <summary>One of <see cref="Vocabularies.RelatedIdentifierType"/>.</summary>
    public string? RelatedItemIdentifierType { get; set; }

    /// <summary>Name of the metadata scheme, for HasMetadata and IsMetadataFor.</summary>
    public string? RelatedMetadataScheme { get; set; }

    /// <summary>Address of that scheme. The only place where the API spells it <c>schemeURI</c>.</summary>
    [JsonPropertyName("schemeURI")]
    public string? SchemeUri { get; set; }

    /// <summary>Type of that scheme, such as <c>XSD</c>.</summary>
    public string? SchemeType { get; set; }

    /// <summary>The identifier.</summary>
    public override string ToString() => PrintableText.Of(RelatedItemIdentifier);
}
