namespace DataCite.Client;

/// <summary>
/// Counts all requests of this process to one host, because DataCite counts by IP address. Each tier has its own number, and all
/// count together, so that a connection with a small number waits while one with a large number goes on.
/// </summary>
internal sealed class RequestWindow : IDisposable
{
    private readonly object _lock = new();
    private readonly TimeSpan _window;
    private readonly TimeProvider _time;
    private readonly Queue<long> _ended = new();
    private readonly LinkedList<PaceWaiter> _waiters = new();
    private readonly Dictionary<int, PaceBudget> _budgets = [];
    private readonly ITimer _timer;
    private int _inFlight;
    private bool _disposed;

    public RequestWindow(TimeSpan window, TimeProvider time)
    {
        _window = window;
        _time = time;
        _timer = time.CreateTimer(static self => ((RequestWindow)self!).Grant(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether nothing is counted any more.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return _inFlight == 0 && _ended.Count == 0 && _budgets.Values.All(static budget => budget.Current == budget.Limit);
            }
        }
    }

    /// <summary>The number of a tier.</summary>
    public PaceBudget BudgetOf(int limit)
    {
        lock (_lock)
        {
            if (!_budgets.TryGetValue(limit, out var budget))
                _budgets[limit] = budget = new PaceBudget(limit, _window, _time);
            return budget;
        }
    }

    /// <summary>How many requests a tier makes in a window at the moment.</summary>
    public int Current(PaceBudget budget)
    {
        lock (_lock)
            return budget.Current;
    }

    /// <summary>How many requests of a tier could go out at once, and how many callers of <paramref name="owner"/> wait.</summary>
    public (int Free, int Queued) Count(PaceBudget budget, object owner)
    {
        lock (_lock)
            return (Math.Max(0, Free(budget)), _waiters.Count(waiter => waiter.Owner == owner));
    }

    /// <summary>Allows a tier nothing for a while.</summary>
    public void Hold(PaceBudget budget, TimeSpan duration)
    {
        lock (_lock)
        {
            budget.HoldUntil(After(_time.GetTimestamp(), duration));
            ScheduleNext();
        }
    }

    /// <summary>Takes note that the server limited a request.</summary>
    public void Reduce(PaceBudget budget, long sentAt)
    {
        lock (_lock)
            budget.Reduce(sentAt);
    }

    /// <summary>How long the next to ask would have to wait; zero when it would not.</summary>
    public TimeSpan EstimateWait(PaceBudget budget)
    {
        lock (_lock)
            return MayGo(budget) ? TimeSpan.Zero : UntilFree(budget) ?? TimeSpan.Zero;
    }

    /// <summary>Counts a request that goes out at once; false when it would have to wait.</summary>
    public bool TryTake(PaceBudget budget)
    {
        lock (_lock)
        {
            if (!MayGo(budget))
                return false;
            _inFlight++;
            return true;
        }
    }

    /// <summary>Lets a request wait for its turn, unless it can go at once.</summary>
    /// <returns>Whether it can.</returns>
    public bool TakeOrWait(PaceWaiter waiter)
    {
        lock (_lock)
        {
            if (MayGo(waiter.Budget))
            {
                _inFlight++;
                return true;
            }

            waiter.Node = _waiters.AddLast(waiter);
            ScheduleNext();
            return false;
        }
    }

    /// <summary>A request does not wait any longer.</summary>
    public void Leave(PaceWaiter waiter)
    {
        lock (_lock)
            Remove(waiter);
    }

    /// <summary>No request of <paramref name="owner"/> waits any longer.</summary>
    public List<PaceWaiter> LeaveAll(object owner)
    {
        lock (_lock)
        {
            List<PaceWaiter> leaving = [.. _waiters.Where(waiter => waiter.Owner == owner)];
            leaving.ForEach(Remove);
            return leaving;
        }
    }

    /// <summary>A request has ended; it counts for one more window.</summary>
    public void End()
    {
        lock (_lock)
        {
            _inFlight--;
            _ended.Enqueue(_time.GetTimestamp());
            ScheduleNext();
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _disposed = true;
        _timer.Dispose();
    }

    private void Grant()
    {
        List<PaceWaiter> granted = [];
        lock (_lock)
        {
            for (var node = _waiters.First; node is not null;)
            {
                var waiter = node.Value;
                node = node.Next;
                if (Free(waiter.Budget) <= 0)
                    continue;
                Remove(waiter);
                _inFlight++;
                granted.Add(waiter);
            }

            ScheduleNext();
        }

        granted.ForEach(static waiter => waiter.Grant());
    }

    // Those with a larger number may pass those with a smaller one, who would wait anyway.
    private bool MayGo(PaceBudget budget) => Free(budget) > 0 && !_waiters.Any(waiter => Free(waiter.Budget) > 0);

    private static void Remove(PaceWaiter waiter)
    {
        if (waiter.Node is { List: { } list } node)
            list.Remove(node);
        waiter.Node = null;
    }

    private int Free(PaceBudget budget)
    {
        Forget();
        return budget.Hold(_time.GetTimestamp()) > TimeSpan.Zero ? 0 : budget.Current - _inFlight - _ended.Count;
    }

    private void Forget()
    {
        var now = _time.GetTimestamp();
        while (_ended.TryPeek(out var ended) && After(ended, _window) <= now)
            _ended.Dequeue();
    }

    // When everything is in flight there is nothing to wait for by the clock: the end of a request schedules the next.
    private void ScheduleNext()
    {
        if (_disposed || _waiters.Count == 0)
            return;
        var budgets = _waiters.Select(static waiter => waiter.Budget).Distinct();
        if (budgets.Select(UntilFree).Min() is { } wait)
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan? UntilFree(PaceBudget budget)
    {
        var now = _time.GetTimestamp();
        var hold = budget.Hold(now);
        TimeSpan? free = FreeOnceNotHeld(budget, now);
        return free is null ? null : hold > free ? hold : free;
    }

    private TimeSpan? FreeOnceNotHeld(PaceBudget budget, long now)
    {
        Forget();
        var tooMany = _inFlight + _ended.Count - budget.Current;
        if (tooMany < 0)
            return TimeSpan.Zero;
        // Rounded up to the next millisecond, in which timers count: one that fires early would have to be set again.
        return tooMany < _ended.Count
            ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, _time.GetElapsedTime(now, After(_ended.ElementAt(tooMany), _window)).TotalMilliseconds)))
            : null;
    }

    private long After(long timestamp, TimeSpan duration)
        => timestamp + (long)Math.Ceiling(duration.Ticks * (_time.TimestampFrequency / (double)TimeSpan.TicksPerSecond));
}
