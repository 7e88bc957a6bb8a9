using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>An identifier of the same resource in another system (schema property 11).</summary>
public sealed class AlternateIdentifierEntry : MetadataPart
{
    /// <summary>The identifier.</summary>
    public string? AlternateIdentifier { get; set; }

    /// <summary>The kind of identifier, in the repository's words; the server refuses entries without it.</summary>
    public string? AlternateIdentifierType { get; set; }

    /// <summary>The identifier.</summary>
    public override string ToString() => PrintableText.Of(AlternateIdentifier);
}

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

/// <summary>Another resource, described here because it may have no identifier (schema property 20).</summary>
public sealed class RelatedItem : MetadataPart
{
    /// <summary>General type of the item, one of <see cref="Vocabularies.ResourceTypeGeneral"/>.</summary>
    public string? RelatedItemType { get; set; }

    /// <summary>One of <see cref="Vocabularies.RelationType"/>.</summary>
    public string? RelationType { get; set; }

    /// <summary>Explanation of the relation, for <c>Other</c> (schema 4.7).</summary>
    public string? RelationTypeInformation { get; set; }

    /// <summary>Identifier of the item.</summary>
    public RelatedItemIdentifierEntry? RelatedItemIdentifier { get; set; }

    /// <summary>Who made the item.</summary>
    public List<Creator> Creators { get; set; } = new ReadableList<Creator>();

    /// <summary>Titles of the item.</summary>
    public List<TitleEntry> Titles { get; set; } = new ReadableList<TitleEntry>();

    /// <summary>Year of publication, as text here (T36).</summary>
    public string? PublicationYear { get; set; }

    /// <summary>Volume of the item.</summary>
    public string? Volume { get; set; }

    /// <summary>Issue of the item.</summary>
    public string? Issue { get; set; }

    /// <summary>Number of the item.</summary>
    public string? Number { get; set; }

    /// <summary>What is numbered, one of <see cref="Vocabularies.NumberType"/>.</summary>
    public string? NumberType { get; set; }

    /// <summary>First page.</summary>
    public string? FirstPage { get; set; }

    /// <summary>Last page.</summary>
    public string? LastPage { get; set; }

    /// <summary>Publisher of the item.</summary>
    public string? Publisher { get; set; }

    /// <summary>Edition of the item.</summary>
    public string? Edition { get; set; }

    /// <summary>Who contributed to the item.</summary>
    public List<Contributor> Contributors { get; set; } = new ReadableList<Contributor>();

    /// <summary>The relation and the first title.</summary>
    public override string ToString() => PrintableText.Of($"{RelationType} {(Titles.Count > 0 ? Titles[0].Title : string.Empty)}".Trim());
}

/// <summary>Identifier of a related item (schema property 20.2).</summary>
public sealed class RelatedItemIdentifierEntry : MetadataPart
{
    /// <summary>The identifier.</summary>
    public string? RelatedItemIdentifier { get; set; }

    /// <summary>One of <see cref="Vocabularies.RelatedIdentifierType"/>.</summary>
    public string? RelatedItemIdentifierType { get; set; }

    /// <summary>Name of the metadata scheme, for HasMetadata and IsMetadataFor.</summary>
    public string? RelatedMetadataScheme { get; set; }

    /// <summary>Address of that scheme. The only place where the API spells it <c>schemeURI</c> (facts §5.2).</summary>
    [JsonPropertyName("schemeURI")]
    public string? SchemeUri { get; set; }

    /// <summary>Type of that scheme, such as <c>XSD</c>.</summary>
    public string? SchemeType { get; set; }

    /// <summary>The identifier.</summary>
    public override string ToString() => PrintableText.Of(RelatedItemIdentifier);
}

/// <summary>What the resource was published in; computed by the server from related items and series information (facts §5.4).</summary>
public sealed class Container : MetadataPart
{
    /// <summary><c>Series</c>, <c>DataRepository</c> and the like.</summary>
    public string? Type { get; set; }

    /// <summary>Identifier of the container.</summary>
    public string? Identifier { get; set; }

    /// <summary>Kind of identifier, such as <c>ISSN</c>.</summary>
    public string? IdentifierType { get; set; }

    /// <summary>Title of the container.</summary>
    public string? Title { get; set; }

    /// <summary>Volume.</summary>
    public string? Volume { get; set; }

    /// <summary>Issue.</summary>
    public string? Issue { get; set; }

    /// <summary>First page.</summary>
    public string? FirstPage { get; set; }

    /// <summary>Last page.</summary>
    public string? LastPage { get; set; }

    /// <summary>Edition.</summary>
    public string? Edition { get; set; }

    /// <summary>Number.</summary>
    public string? Number { get; set; }

    /// <summary>Chapter number.</summary>
    public string? ChapterNumber { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => PrintableText.Of(Title);
}
