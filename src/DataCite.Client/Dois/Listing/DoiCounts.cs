namespace DataCite.Client;

/// <summary>The counts of a list of DOIs.</summary>
public sealed record DoiCounts
{
    /// <summary>How many DOIs the list has.</summary>
    public required long Total { get; init; }

    /// <summary>The counts by each thing that was asked for and that the server has counted, in the order of asking. Empty where the list is empty.</summary>
    public required IReadOnlyList<DoiGroupCounts> Groups { get; init; }

    /// <summary>What was asked for and does not come, although the list has DOIs.</summary>
    public required IReadOnlyList<DoiGrouping> Missing { get; init; }
}
