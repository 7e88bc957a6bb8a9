using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// Some work items in flight at a time, handed back in the order in which they were put in. Reads may run ahead: one that takes long does
/// not hold up the others, whose results wait behind it, up to a bound. Writes may not: what was done and not yet handed back is never
/// more than the window is wide. Two items with the same key are never in flight together: the later one waits for the earlier.
/// </summary>
/// <typeparam name="TItem">What belongs to a work item and is handed back with its outcome.</typeparam>
/// <typeparam name="TResult">What the work gives.</typeparam>
/// <param name="width">How many items are in flight at most.</param>
/// <param name="runsAhead">Whether finished items may wait for those before them while others begin.</param>
internal sealed class OrderedWindow<TItem, TResult>(int width, bool runsAhead)
{
    private const int WaitingResultsPerItemInFlight = 16;

    private readonly int _capacity = runsAhead ? width * WaitingResultsPerItemInFlight : width;
    private readonly Queue<Entry> _entries = new();
    private readonly Dictionary<string, Task> _lastOfKey = new(StringComparer.Ordinal);

    /// <summary>Whether there is room for no other item before <see cref="NextRoom"/> has ended.</summary>
    public bool IsFull => _entries.Count >= _capacity || Unfinished().Count() >= width;

    /// <summary>Ends when there may be room again, once what is finished has been taken out.</summary>
    public Task NextRoom
        => _entries.Count >= _capacity ? Oldest.Work
            : Unfinished().ToArray() is { Length: > 0 } unfinished ? Task.WhenAny(unfinished)
            : Task.CompletedTask;

    /// <summary>Whether nothing is in flight.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The oldest item.</summary>
    public Entry Oldest => _entries.Peek();

    /// <summary>Starts an item.</summary>
    public void Add(string key, TItem item, PendingWrite? write, Func<CancellationToken, Task<TResult>> work, CancellationToken stop)
    {
        _lastOfKey.TryGetValue(key, out var before);
        var task = Task.Run(() => RunAfter(before, work, stop), stop);
        if (write is not null)
            write.Work = task;
        _lastOfKey[key] = task;
        _entries.Enqueue(new Entry(key, item, task, write));
    }

    /// <summary>Takes the oldest item out.</summary>
    public Entry Take()
    {
        var entry = _entries.Dequeue();
        if (_lastOfKey.TryGetValue(entry.Key, out var last) && last == entry.Work)
            _lastOfKey.Remove(entry.Key);
        return entry;
    }

    private IEnumerable<Task> Unfinished() => _entries.Select(static entry => entry.Work).Where(static work => !work.IsCompleted);

    private static async Task<TResult> RunAfter(Task? before, Func<CancellationToken, Task<TResult>> work, CancellationToken stop)
    {
        // However the earlier item ended: its error is reported with itself.
        if (before is not null)
            await Task.WhenAny(before).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        return await work(stop).ConfigureAwait(false);
    }

    /// <summary>One item in flight or done; with what must be reported about it, if it is a write.</summary>
    internal sealed record Entry(string Key, TItem Item, Task<TResult> Work, PendingWrite? Write)
    {
        /// <summary>What went wrong, once the work has ended; null when nothing did.</summary>
        public Exception? Failure
            => Work.IsCompletedSuccessfully ? null : Work.Exception?.InnerException ?? new TaskCanceledException(Work);
    }
}
