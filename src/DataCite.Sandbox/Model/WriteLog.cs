namespace DataCite.Sandbox.Model;

/// <summary>
/// The writes that arrived, the newest ones where there are very many. A write is noted before its answer is sent, so that a caller who has
/// the answer finds it here.
/// </summary>
internal sealed class WriteLog
{
    private const int MostKept = 200_000;

    private readonly object _gate = new();
    private readonly Queue<Entry> _entries = new();

    public IReadOnlyList<SandboxExchange> All
    {
        get
        {
            lock (_gate)
                return [.. _entries.Select(static entry => entry.Exchange!)];
        }
    }

    /// <summary>Notes a write, or what is known better about one that was noted before; reads are passed over.</summary>
    public void Note(Entry entry, SandboxExchange exchange)
    {
        if (!exchange.IsWrite)
            return;
        lock (_gate)
        {
            var isNew = entry.Exchange is null;
            entry.Exchange = exchange;
            if (!isNew)
                return;
            if (_entries.Count == MostKept)
                _entries.Dequeue();
            _entries.Enqueue(entry);
        }
    }

    /// <summary>The place of one request in the log.</summary>
    internal sealed class Entry
    {
        public SandboxExchange? Exchange { get; set; }
    }
}
