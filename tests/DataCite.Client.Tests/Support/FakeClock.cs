namespace DataCite.Client.Tests;

/// <summary>
/// A clock that stands still until somebody moves it. With <see cref="SkipUpTo"/> it jumps over waits: a timer that is set for no longer
/// goes off at once, with the time it was set for. Longer ones (time-outs of attempts) wait for <see cref="Advance"/>.
/// </summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly object _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<TimeSpan> _skipped = [];
    private DateTimeOffset _now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public TimeSpan? SkipUpTo { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The waits that were jumped over, in their order.</summary>
    public IReadOnlyList<TimeSpan> Skipped
    {
        get
        {
            lock (_lock)
                return [.. _skipped];
        }
    }

    /// <summary>How many timers are set.</summary>
    public int Pending
    {
        get
        {
            lock (_lock)
                return _timers.Count(timer => timer.Due is not null);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        lock (_lock)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (TakeDue(until) is { } timer)
            timer.Fire();
        lock (_lock)
            _now = until;
    }

    private FakeTimer? TakeDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            var timer = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (timer is null)
                return null;
            _now = timer.Due!.Value > _now ? timer.Due.Value : _now;
            timer.Due = null;
            return timer;
        }
    }

    private bool Set(FakeTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            timer.Due = null;
            if (dueTime == Timeout.InfiniteTimeSpan)
                return false;
            if (dueTime > (SkipUpTo ?? TimeSpan.Zero))
            {
                timer.Due = _now + dueTime;
                return false;
            }

            _now += dueTime;
            if (dueTime > TimeSpan.Zero)
                _skipped.Add(dueTime);
            return true;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (clock.Set(this, dueTime))
                ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
