namespace DataCite.Jobs;

/// <summary>How far a list is on the disk: one line for each complete page.</summary>
/// <param name="Number">The number of the page, from 1; 0 where a list is begun, so that the pages before it do not count any more.</param>
/// <param name="Rows">How many rows there are up to its end.</param>
/// <param name="Bytes">How long the file is up to its end.</param>
/// <param name="At">When it was read, by the clock of the machine.</param>
internal sealed record JobPage(int Number, long Rows, long Bytes, DateTimeOffset At)
{
    /// <summary>Where the list goes on; null at its end, and where it cannot go on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many rows the whole list had, by this page; null where that is not known.</summary>
    public long? Total { get; init; }

    /// <summary>The names of the rows that were created within the second of its last row: they may come again.</summary>
    public IReadOnlyList<string> Last { get; init; } = [];
}
