namespace DataCite.Client;

/// <summary>The counts of a list of DOIs by one thing.</summary>
public sealed record DoiGroupCounts
{
    /// <summary>What the DOIs are counted by.</summary>
    public required DoiGrouping By { get; init; }

    /// <summary>The groups: the largest first, years with the newest first. Empty where no DOI has a value.</summary>
    public required IReadOnlyList<DoiCount> Counts { get; init; }

    /// <summary>What is counted: <c>Dois</c>, <c>Citations</c>, <c>Views</c>, <c>Downloads</c> or <c>ContentUrls</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether all groups are listed. Else the server gives the largest only, or the newest.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether the groups are years or months, of which the server gives the newest.</summary>
    public bool IsByTime { get; init; }

    /// <summary>How many of <see cref="Unit"/> are in none of the listed groups; null where that is not known, since a DOI may be in several.</summary>
    public long? NotListed { get; init; }

    /// <summary>How many groups were left out, since their id or count cannot be read.</summary>
    public int Unreadable { get; init; }
}
