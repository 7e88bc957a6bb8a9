namespace DataCite.Client;

/// <summary>How many DOIs have one value, or how many citations, views or downloads such DOIs have.</summary>
/// <param name="By">What they are counted by.</param>
/// <param name="Id">The value, as filters take it: <c>findable</c>, <c>2024</c>, <c>journal-article</c>, a ROR id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Count">How many.</param>
public sealed record DoiCount(DoiGrouping By, string Id, string Title, long Count)
{
    /// <summary>What is counted: <c>Dois</c>, <c>Citations</c>, <c>Views</c>, <c>Downloads</c> or <c>ContentUrls</c>.</summary>
    public string Unit { get; init; } = "Dois";

    /// <summary>Whether all groups of this kind are listed. Else the server gives the largest only, or the newest.</summary>
    public bool IsComplete { get; init; }

    /// <summary>
    /// How many of <see cref="Unit"/> are in none of the listed groups of this kind: in one that is not listed, or in no group at all. Null where
    /// that is not known, since a DOI may be in several groups.
    /// </summary>
    public long? NotListed { get; init; }
}
