using System.Threading.RateLimiting;

namespace DataCite.Client;

/// <summary>
/// Grants so many permits in any window of time, exactly. A permit comes back one full window after its request has <em>ended</em>:
/// whenever between sending and answering the server counted the request, no window of the server's ever holds more than the limit.
/// A short job runs at full speed. Connections to the same host count together (<see cref="RequestWindow"/>). (The limiters of
/// System.Threading.RateLimiting return permits up to a segment early and take no <see cref="TimeProvider"/>.)
/// </summary>
internal sealed class WindowRateLimiter : RateLimiter
{
    private readonly RequestWindow _window;
    private readonly PaceBudget _budget;
    private readonly IDisposable _share;
    private long _granted;
    private long _refused;
    private volatile bool _disposed;

    /// <summary>A limiter that counts its own requests only.</summary>
    public WindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
        : this(limit, new RequestWindow(window, time), null)
    {
    }

    /// <summary>A limiter that counts together with others.</summary>
    /// <param name="limit">The permits in a window.</param>
    /// <param name="window">Where requests are counted.</param>
    /// <param name="share">Is disposed when the limiter is; null to dispose the window.</param>
    public WindowRateLimiter(int limit, RequestWindow window, IDisposable? share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        _window = window;
        _budget = window.BudgetOf(limit);
        _share = share ?? window;
    }

    public override TimeSpan? IdleDuration => null;

    /// <summary>The permits in a window at the moment: the limit, or fewer after the server limited requests earlier.</summary>
    public int CurrentLimit => _window.Current(_budget);

    /// <summary>Grants nothing for a while: the server said that the limit is reached, whatever was counted here.</summary>
    public void Hold(TimeSpan duration) => _window.Hold(_budget, duration);

    /// <summary>Grants fewer permits from now on: the server limited a request that was within the limit.</summary>
    /// <param name="sentAt">When it was sent.</param>
    public void Reduce(long sentAt) => _window.Reduce(_budget, sentAt);

    /// <summary>How long the next to ask would have to wait; zero when a permit is free.</summary>
    public TimeSpan EstimateWait() => _window.EstimateWait(_budget);

    public override RateLimiterStatistics? GetStatistics()
    {
        var (free, queued) = _window.Count(_budget, this);
        return new RateLimiterStatistics
        {
            CurrentAvailablePermits = free,
            CurrentQueuedCount = queued,
            TotalSuccessfulLeases = Interlocked.Read(ref _granted),
            TotalFailedLeases = Interlocked.Read(ref _refused),
        };
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        RequireSingle(permitCount);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_window.TryTake(_budget))
            return CreateLease();
        Interlocked.Increment(ref _refused);
        return Lease.Refused;
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        RequireSingle(permitCount);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed, this);
        var waiter = new PaceWaiter(this, _budget, CreateLease);
        if (_window.TakeOrWait(waiter))
            return ValueTask.FromResult<RateLimitLease>(CreateLease());

        // Outside the lock: a token that is cancelled already calls back at once.
        waiter.Cancellation = cancellationToken.UnsafeRegister((_, token) => Abandon(waiter, token), null);
        if (waiter.Turn.IsCompleted)
            waiter.Cancellation.Unregister();
        // Disposed in between: nobody else ends the wait.
        if (_disposed)
            EndWaits();
        return new ValueTask<RateLimitLease>(waiter.Turn);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || _disposed)
            return;
        _disposed = true;
        EndWaits();
        _share.Dispose();
    }

    private static void RequireSingle(int permitCount) => ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, 1);

    private Lease CreateLease()
    {
        Interlocked.Increment(ref _granted);
        return new Lease(_window);
    }

    private void Abandon(PaceWaiter waiter, CancellationToken token)
    {
        _window.Leave(waiter);
        waiter.Cancel(token);
    }

    private void EndWaits()
        => _window.LeaveAll(this).ForEach(static waiter => waiter.Fail(new ObjectDisposedException(nameof(WindowRateLimiter))));

    private sealed class Lease(RequestWindow? window) : RateLimitLease
    {
        public static readonly Lease Refused = new(null);

        private int _ended;

        public override bool IsAcquired => window is not null;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && window is not null && Interlocked.Exchange(ref _ended, 1) == 0)
                window.End();
        }
    }
}
