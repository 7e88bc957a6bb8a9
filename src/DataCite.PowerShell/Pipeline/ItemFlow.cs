using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// The items of a cmdlet on their way: work on them starts while there is room, and they are handed back one by one on the pipeline thread, in
/// the order of the input.
/// </summary>
/// <typeparam name="TItem">An input item.</typeparam>
/// <typeparam name="TResult">What the work gives.</typeparam>
/// <param name="width">How many items are in flight at most.</param>
/// <param name="runsAhead">Whether finished items may wait for those before them while others begin.</param>
/// <param name="waitFor">Waits on the pipeline thread for a task to end.</param>
/// <param name="handBack">Takes an item whose work has ended.</param>
/// <param name="progress">Shows how far the items are.</param>
/// <param name="total">How many items there will be, as far as is known.</param>
internal sealed class ItemFlow<TItem, TResult>(
    int width, bool runsAhead, Action<Task> waitFor, Action<OrderedWindow<TItem, TResult>.Entry> handBack, ProgressReport progress, Func<long?> total)
{
    private readonly OrderedWindow<TItem, TResult> _window = new(width, runsAhead);
    private long _done;

    /// <summary>Whether no item is on its way.</summary>
    public bool IsIdle => _window.IsEmpty;

    /// <summary>Waits until work on another item may start.</summary>
    public void MakeRoom()
    {
        while (_window.IsFull)
        {
            waitFor(_window.NextRoom);
            HandBackFinished();
        }
    }

    /// <summary>Starts work on an item, once there is room; items with the same key are worked on one after the other.</summary>
    public void Start(string key, TItem item, PendingWrite? write, Func<CancellationToken, Task<TResult>> work, CancellationToken stop)
    {
        MakeRoom();
        _window.Add(key, item, write, work, stop);
        // One at a time: the result is written while the item is still the one in hand, as -PipelineVariable needs it.
        if (width == 1)
            HandBackOldest();
        else
            HandBackFinished();
    }

    /// <summary>Waits for all items and hands them back.</summary>
    public void Complete()
    {
        Drain();
        progress.Complete();
    }

    /// <summary>Waits for the items that are under way and hands them back; others may follow.</summary>
    public void Drain()
    {
        while (!_window.IsEmpty)
            HandBackOldest();
    }

    /// <summary>Waits for the items that are left and gives them to the code that ends the cmdlet.</summary>
    public IEnumerable<OrderedWindow<TItem, TResult>.Entry> TakeRest()
    {
        while (!_window.IsEmpty)
            yield return TakeOldest();
    }

    private void HandBackFinished()
    {
        while (!_window.IsEmpty && _window.Oldest.Work.IsCompleted)
            HandBackOldest();
    }

    private void HandBackOldest()
    {
        var entry = TakeOldest();
        progress.Update(++_done, total());
        handBack(entry);
    }

    private OrderedWindow<TItem, TResult>.Entry TakeOldest()
    {
        waitFor(_window.Oldest.Work);
        return _window.Take();
    }
}
