namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// What other threads want said in the pipeline: PowerShell accepts output from the thread that runs the cmdlet alone, so they leave a
/// note and that thread speaks.
/// </summary>
internal sealed class NoteQueue
{
    private readonly object _gate = new();
    private readonly Queue<Action> _notes = new();

    /// <summary>Leaves a note; from any thread.</summary>
    public void Post(Action note)
    {
        lock (_gate)
        {
            _notes.Enqueue(note);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Makes <see cref="TakeUnless"/> look again whether it should still wait; from any thread.</summary>
    public void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    /// <summary>Waits for the next note; null as soon as there is none and <paramref name="finished"/> says that none is worth waiting for.</summary>
    /// <param name="finished">Whether there is nothing to wait for.</param>
    /// <param name="meanwhile">What to do when no note comes for an interval; null for nothing.</param>
    /// <param name="interval">How long to wait for a note before that.</param>
    public Action? TakeUnless(Func<bool> finished, Action? meanwhile, TimeSpan interval)
    {
        lock (_gate)
        {
            while (_notes.Count == 0 && !finished())
            {
                if (!Monitor.Wait(_gate, meanwhile is null ? Timeout.InfiniteTimeSpan : interval))
                    return meanwhile;
            }

            return _notes.TryDequeue(out var note) ? note : null;
        }
    }
}
