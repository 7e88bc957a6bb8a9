namespace DataCite.PowerShell.Pipeline;

/// <summary>Reads what is known of items, several at a time, before the pipeline thread decides about them one by one, in input order.</summary>
/// <typeparam name="TItem">An input item.</typeparam>
/// <typeparam name="TRead">What was read.</typeparam>
/// <param name="width">How many are read at the same time.</param>
/// <param name="decide">Decides about an item; the task may have failed.</param>
internal sealed class ReadAhead<TItem, TRead>(int width, Action<TItem, Task<TRead>> decide)
{
    private readonly Queue<(TItem Item, Task<TRead> Read)> _items = new();

    /// <summary>Starts to read an item, and decides about older ones when there is no room or it is their turn.</summary>
    public void Add(TItem item, Func<Task<TRead>> read)
    {
        _items.Enqueue((item, Task.Run(read)));
        while (_items.Count >= width || (_items.TryPeek(out var oldest) && oldest.Read.IsCompleted))
            DecideOldest();
    }

    /// <summary>Decides about all that is left.</summary>
    public void Complete()
    {
        while (_items.Count > 0)
            DecideOldest();
    }

    private void DecideOldest()
    {
        var (item, read) = _items.Dequeue();
        decide(item, read);
    }
}
