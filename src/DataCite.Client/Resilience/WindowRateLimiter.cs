using System.Threading.RateLimiting;

namespace DataCite.Client;

/// <summary>
/// Grants so many permits in any window of time, exactly. A permit comes back one full window after its request has <em>ended</em>:
/// whenever between sending and answering the server counted the request, no window of the server's ever holds more than the limit.
/// A short job runs at full speed. (The limiters of System.Threading.RateLimiting return permits up to a segment early and take no
/// <see cref="TimeProvider"/>.)
/// </summary>
internal sealed class WindowRateLimiter : RateLimiter
{
    private readonly object _lock = new();
    private readonly int _limit;
    private readonly TimeSpan _window;
    private readonly TimeProvider _time;
    private readonly Queue<long> _ended;
    private readonly LinkedList<Waiter> _waiters = new();
    private readonly ITimer _timer;
    private int _inFlight;
    private long _heldUntil = long.MinValue;
    private long _granted;
    private long _refused;
    private bool _disposed;

    public WindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        _limit = limit;
        _window = window;
        _time = time;
        _ended = new Queue<long>(Math.Min(limit, 4096));
        _timer = time.CreateTimer(static self => ((WindowRateLimiter)self!).Grant(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override TimeSpan? IdleDuration => null;

    /// <summary>Grants nothing for a while: the server said that the limit is reached, whatever was counted here.</summary>
    public void Hold(TimeSpan duration)
    {
        lock (_lock)
        {
            _heldUntil = Math.Max(_heldUntil, After(_time.GetTimestamp(), duration));
            ScheduleNext();
        }
    }

    /// <summary>How long the next to ask would have to wait; zero when a permit is free.</summary>
    public TimeSpan EstimateWait()
    {
        lock (_lock)
        {
            return _waiters.Count == 0 && FreePermits() > 0 ? TimeSpan.Zero : UntilNextGrant() ?? TimeSpan.Zero;
        }
    }

    public override RateLimiterStatistics? GetStatistics()
    {
        lock (_lock)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = FreePermits(),
                CurrentQueuedCount = _waiters.Count,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        RequireSingle(permitCount);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_waiters.Count == 0 && FreePermits() >= permitCount)
                return Take(permitCount);
            _refused++;
            return Lease.Refused;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        RequireSingle(permitCount);
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_waiters.Count == 0 && FreePermits() >= permitCount)
                return ValueTask.FromResult<RateLimitLease>(Take(permitCount));
            waiter = new Waiter(permitCount);
            waiter.Node = _waiters.AddLast(waiter);
            ScheduleNext();
        }

        // Outside the lock: a token that is cancelled already calls back at once.
        waiter.Cancellation = cancellationToken.UnsafeRegister((_, token) => Abandon(waiter, token), null);
        if (waiter.Lease.Task.IsCompleted)
            waiter.Cancellation.Unregister();
        return new ValueTask<RateLimitLease>(waiter.Lease.Task);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        List<Waiter> abandoned;
        lock (_lock)
        {
            _disposed = true;
            abandoned = [.. _waiters];
            _waiters.Clear();
        }

        _timer.Dispose();
        foreach (var waiter in abandoned)
            waiter.Lease.TrySetException(new ObjectDisposedException(nameof(WindowRateLimiter)));
    }

    private static void RequireSingle(int permitCount) => ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, 1);

    private void Grant()
    {
        List<(Waiter Waiter, Lease Lease)> granted = [];
        lock (_lock)
        {
            if (_disposed)
                return;
            while (_waiters.First is { Value: var waiter } && FreePermits() >= waiter.PermitCount)
            {
                _waiters.RemoveFirst();
                waiter.Node = null;
                granted.Add((waiter, Take(waiter.PermitCount)));
            }

            ScheduleNext();
        }

        foreach (var (waiter, lease) in granted)
        {
            waiter.Cancellation.Unregister();
            if (!waiter.Lease.TrySetResult(lease))
                lease.Dispose();
        }
    }

    private void Abandon(Waiter waiter, CancellationToken token)
    {
        lock (_lock)
        {
            if (waiter.Node is { List: not null } node)
                _waiters.Remove(node);
            waiter.Node = null;
        }

        waiter.Lease.TrySetCanceled(token);
    }

    private void End(int permitCount)
    {
        lock (_lock)
        {
            _inFlight -= permitCount;
            for (var i = 0; i < permitCount; i++)
                _ended.Enqueue(_time.GetTimestamp());
            ScheduleNext();
        }
    }

    private Lease Take(int permitCount)
    {
        _inFlight += permitCount;
        _granted++;
        return new Lease(this, permitCount);
    }

    private int FreePermits()
    {
        var now = _time.GetTimestamp();
        while (_ended.TryPeek(out var ended) && After(ended, _window) <= now)
            _ended.Dequeue();
        return now < _heldUntil ? 0 : _limit - _inFlight - _ended.Count;
    }

    // When everything is in flight there is nothing to wait for by the clock: the end of a request schedules anew.
    private void ScheduleNext()
    {
        if (_disposed || _waiters.Count == 0 || UntilNextGrant() is not { } wait)
            return;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan? UntilNextGrant()
    {
        var now = _time.GetTimestamp();
        var hold = now < _heldUntil ? _time.GetElapsedTime(now, _heldUntil) : TimeSpan.Zero;
        TimeSpan? free = FreeOnceNotHeld(now);
        return free is null ? null : hold > free ? hold : free;
    }

    private TimeSpan? FreeOnceNotHeld(long now)
    {
        if (_inFlight + _ended.Count < _limit)
            return TimeSpan.Zero;
        // Rounded up to the next millisecond, in which timers count: one that fires early would have to be set again.
        return _ended.TryPeek(out var ended)
            ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, _time.GetElapsedTime(now, After(ended, _window)).TotalMilliseconds)))
            : null;
    }

    private long After(long timestamp, TimeSpan duration)
        => timestamp + (long)Math.Ceiling(duration.Ticks * (_time.TimestampFrequency / (double)TimeSpan.TicksPerSecond));

    private sealed class Waiter(int permitCount)
    {
        public int PermitCount => permitCount;

        public TaskCompletionSource<RateLimitLease> Lease { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LinkedListNode<Waiter>? Node { get; set; }

        public CancellationTokenRegistration Cancellation { get; set; }
    }

    private sealed class Lease(WindowRateLimiter? limiter, int permitCount) : RateLimitLease
    {
        public static readonly Lease Refused = new(null, 0);

        private int _ended;

        public override bool IsAcquired => limiter is not null;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && limiter is not null && Interlocked.Exchange(ref _ended, 1) == 0)
                limiter.End(permitCount);
        }
    }
}
