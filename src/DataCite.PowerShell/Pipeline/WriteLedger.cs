using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Pipeline;

/// <summary>The writes of a cmdlet whose outcome was not reported yet, in the order in which they began.</summary>
internal sealed class WriteLedger
{
    /// <summary>How long requests that may have left get to end when the command ends early.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    // For work that does not look at its token. What it did is named as uncertain.
    private static readonly TimeSpan Patience = Grace + TimeSpan.FromSeconds(0.5);

    private readonly object _gate = new();
    private readonly List<PendingWrite> _open = [];
    private bool _ended;

    /// <summary>Takes note of a write that is about to begin.</summary>
    public PendingWrite Open(string name, string? onCommandLine = null)
    {
        var write = new PendingWrite(name, onCommandLine);
        lock (_gate)
        {
            _open.Add(write);
            if (_ended)
                write.End(TimeSpan.Zero);
        }

        return write;
    }

    /// <summary>Notes that the outcome of a write was reported.</summary>
    public void Close(PendingWrite write)
    {
        lock (_gate)
            _open.Remove(write);
        write.Dispose();
    }

    /// <summary>Lets nothing more begin, and gives what is under way some time to end; from any thread.</summary>
    /// <param name="now">Whether not even what is under way gets that time.</param>
    public void End(bool now = false)
    {
        // Under the lock, so that none of them is closed at the same moment.
        lock (_gate)
        {
            if (_ended && !now)
                return;
            _ended = true;
            foreach (var write in _open)
                write.End(now ? TimeSpan.Zero : Grace);
        }
    }

    /// <summary>Waits until everything has ended, and hands over the writes that were not reported.</summary>
    public IReadOnlyList<PendingWrite> Drain()
    {
        PendingWrite[] open;
        lock (_gate)
            open = [.. _open];

        var works = open.Select(static write => write.Work).OfType<Task>().ToArray();
        // The pipeline is over: there is nothing left to wait for but these.
        BoundedWait.For(Task.WhenAll(works), Patience);
        lock (_gate)
            _open.Clear();
        foreach (var write in open.Where(static write => write.Work is null or { IsCompleted: true }))
            write.Dispose();
        return open;
    }
}
