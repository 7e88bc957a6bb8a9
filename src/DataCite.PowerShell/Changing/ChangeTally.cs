using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Changing;

/// <summary>Counts what became of changes.</summary>
internal sealed class ChangeTally
{
    private readonly int[] _outcomes = new int[Enum.GetValues<DoiOutcome>().Length];
    private int _removed;

    /// <summary>Counts a change that came to an end.</summary>
    public void Add(DoiChangeResult result)
    {
        Add(result.Outcome);
        if (result.Outcome is DoiOutcome.Updated or DoiOutcome.StateChanged)
            Interlocked.Add(ref _removed, result.Change.Removed);
    }

    /// <summary>Counts an item of this outcome.</summary>
    public void Add(DoiOutcome outcome) => Interlocked.Increment(ref _outcomes[(int)outcome]);

    /// <summary>Counts an item that failed.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="isSent">Whether its change was on its way.</param>
    /// <returns>What became of it.</returns>
    public DoiOutcome Add(Exception failure, bool isSent)
    {
        var outcome = failure switch
        {
            ChangeConflictException => DoiOutcome.Conflict,
            UncertainOutcomeException or WriteInterruptedException => DoiOutcome.Uncertain,
            DataCiteException and not (StateTransitionException or DoiNotDeletableException) => DoiOutcome.Failed,
            _ => isSent ? DoiOutcome.Failed : DoiOutcome.Refused,
        };
        Add(outcome);
        return outcome;
    }

    /// <summary>All of it.</summary>
    public DoiChangeSummary Summarise() => new()
    {
        Total = _outcomes.Sum(),
        Created = this[DoiOutcome.Created],
        Updated = this[DoiOutcome.Updated],
        StateChanged = this[DoiOutcome.StateChanged],
        Deleted = this[DoiOutcome.Deleted],
        Transferred = this[DoiOutcome.Transferred],
        Unchanged = this[DoiOutcome.Unchanged],
        Refused = this[DoiOutcome.Refused],
        Failed = this[DoiOutcome.Failed],
        Conflict = this[DoiOutcome.Conflict],
        Uncertain = this[DoiOutcome.Uncertain],
        RemovedValues = _removed,
    };

    private int this[DoiOutcome outcome] => _outcomes[(int)outcome];
}
