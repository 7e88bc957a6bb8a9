namespace DataCite.Client;

/// <summary>
/// A list is not complete, although all that came was delivered: pages were empty or repeated themselves, or the list is longer than the
/// server gives in this order.
/// </summary>
public sealed class ListInterruptedException : DataCiteException
{
    internal ListInterruptedException(FailureContext context, string problem, string? advice, string? cursor = null, ListTally? tally = null, long? missing = null)
        : base(context, problem, advice)
    {
        Cursor = cursor;
        RowsReceived = tally?.Came;
        RowsMissing = missing;
    }

    /// <summary>From where the list can be continued (<see cref="PageOptions.Cursor"/>); null when it has no cursor.</summary>
    public string? Cursor { get; }

    /// <summary>How many different rows came; null when that is not known.</summary>
    public long? RowsReceived { get; }

    /// <summary>How many rows are missing, by the count of the last page; null when that is not known.</summary>
    public long? RowsMissing { get; }
}
