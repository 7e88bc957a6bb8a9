using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>A relation of a DOI to another DOI.</summary>
/// <param name="Type">The relation type as it is written, such as <c>IsPartOf</c>.</param>
/// <param name="Target">The other DOI, in lower case.</param>
internal readonly record struct DoiRelation(string Type, string Target)
{
    /// <summary>The relations of a record, its related items included.</summary>
    /// <exception cref="MetadataFormatException">They are no lists of relations.</exception>
    public static IEnumerable<DoiRelation> Of(DoiRecord record)
    {
        foreach (var entry in record.RelatedIdentifiers)
        {
            if (Make(entry.RelationType, entry.RelatedIdentifierType, entry.RelatedIdentifier) is { } relation)
                yield return relation;
        }

        foreach (var item in record.RelatedItems)
        {
            if (Make(item.RelationType, item.RelatedItemIdentifier?.RelatedItemIdentifierType, item.RelatedItemIdentifier?.RelatedItemIdentifier) is { } relation)
                yield return relation;
        }
    }

    // Many write the address of the resolver, with the type DOI or URL.
    private static DoiRelation? Make(string? type, string? identifierType, string? identifier)
        => type is not null && identifierType is ("DOI" or "URL") && DoiName.TryParse(identifier, out var name) ? new DoiRelation(type, name.Key) : null;
}
