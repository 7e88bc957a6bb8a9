namespace DataCite.Client;

/// <summary>
/// A link between two resources, as DataCite's Event Data has it: that one cites the other, is part of it, or how often it was used. It is what DataCite
/// counts, and no proof that there are no other links.
/// </summary>
/// <param name="Id">The id of the event.</param>
/// <param name="SubjectDoi">The DOI that the event begins at, in lower case; null where that is no DOI.</param>
/// <param name="RelationType">How the subject stands to the object, such as <c>references</c> or <c>is-supplement-to</c>.</param>
/// <param name="ObjectDoi">The DOI that the event leads to, in lower case; null where that is no DOI.</param>
/// <param name="SourceId">Who found the link, such as <c>datacite-related</c> for the metadata of a DataCite DOI or <c>crossref</c>.</param>
/// <param name="Total">How often it happened: 1 for a link, a count for usage.</param>
/// <param name="OccurredAt">When it happened, UTC; null where DataCite does not say.</param>
/// <param name="UpdatedAt">When DataCite last changed the event, UTC; null where it does not say.</param>
/// <param name="SubjectUrl">The address of the subject.</param>
/// <param name="ObjectUrl">The address of the object.</param>
/// <param name="SourceDoi">The DOI that DataCite counts the link from, in lower case; null where it counts none.</param>
/// <param name="TargetDoi">The DOI that DataCite counts the link to, in lower case; null where it counts none.</param>
/// <param name="SourceRelationType">What the link is in the counts of the first of these, such as <c>references</c>; null where it is in none.</param>
/// <param name="TargetRelationType">What the link is in the counts of the second of these, such as <c>citations</c>; null where it is in none.</param>
/// <param name="License">The address of the licence of the event; null where DataCite does not say.</param>
public sealed record DataCiteEvent(
    string Id,
    string? SubjectDoi,
    string? RelationType,
    string? ObjectDoi,
    string? SourceId,
    long? Total,
    DateTimeOffset? OccurredAt,
    DateTimeOffset? UpdatedAt,
    string? SubjectUrl,
    string? ObjectUrl,
    string? SourceDoi,
    string? TargetDoi,
    string? SourceRelationType,
    string? TargetRelationType,
    string? License)
{
    /// <summary>The link in words.</summary>
    public override string ToString() => $"{SubjectDoi ?? SubjectUrl} {RelationType} {ObjectDoi ?? ObjectUrl}";
}
