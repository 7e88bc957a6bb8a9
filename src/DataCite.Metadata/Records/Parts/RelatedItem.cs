namespace DataCite.Metadata;

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

    /// <summary>Year of publication. It is text here, and a number in the record itself.</summary>
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
