using System.Collections.Concurrent;

namespace DataCite.Client;

/// <summary>Whose turn it is: at one host two requests at a time with a pause between their begins, at all hosts together as many as allowed.</summary>
internal sealed class HostTurns(LandingPageOptions options) : IDisposable
{
    /// <summary>How many requests one host gets at the same time.</summary>
    public const int RequestsAtATime = 2;

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _all = new(options.MaxRequests);

    /// <summary>Waits until a request to a host may begin. What is given back ends the turn when it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        var own = _hosts.GetOrAdd(host, static _ => new Host());
        await own.Room.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Who waits for a slow or busy host keeps nobody from another one: the room among all comes last.
            while (true)
            {
                if (own.FindWait(options.TimeProvider) is { } wait)
                {
                    await Task.Delay(wait, options.TimeProvider, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                await _all.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (own.TryBegin(options.TimeProvider, options.Delay))
                    return new Turn(this, own);
                _all.Release();
            }
        }
        catch
        {
            Release(own.Room);
            throw;
        }
    }

    /// <summary>Lets a host rest, since it asked for that.</summary>
    public void Rest(string host, TimeSpan time) => _hosts.GetOrAdd(host, static _ => new Host()).Rest(options.TimeProvider, time);

    /// <summary>Whether a host is known not to answer HEAD.</summary>
    public bool RefusesHead(string host) => _hosts.TryGetValue(host, out var own) && own.RefusesHead;

    /// <summary>Notes that a host does not answer HEAD: its other pages are not asked that way.</summary>
    public void NoteHeadRefused(string host) => _hosts.GetOrAdd(host, static _ => new Host()).RefusesHead = true;

    public void Dispose()
    {
        _all.Dispose();
        foreach (var host in _hosts.Values)
            host.Room.Dispose();
    }

    private static void Release(SemaphoreSlim room)
    {
        try
        {
            room.Release();
        }
        catch (ObjectDisposedException)
        {
            // The run is over, and nobody waits for room any more.
        }
    }

    private sealed class Turn(HostTurns turns, Host host) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) != 0)
                return;
            Release(turns._all);
            Release(host.Room);
        }
    }

    private sealed class Host
    {
        private readonly object _lock = new();
        private DateTimeOffset _next = DateTimeOffset.MinValue;

        public SemaphoreSlim Room { get; } = new(RequestsAtATime);

        public bool RefusesHead { get; set; }

        /// <summary>How long to wait until a request may begin; null where one may begin now.</summary>
        public TimeSpan? FindWait(TimeProvider time)
        {
            lock (_lock)
            {
                var wait = _next - time.GetUtcNow();
                // A clock that was set back does not hold up anybody for longer than a pause may be.
                return wait > TimeSpan.Zero && wait <= LongestRest ? wait : null;
            }
        }

        /// <summary>Begins a request, unless another one has just begun.</summary>
        public bool TryBegin(TimeProvider time, TimeSpan delay)
        {
            lock (_lock)
            {
                if (FindWait(time) is not null)
                    return false;
                _next = time.GetUtcNow() + delay;
                return true;
            }
        }

        public void Rest(TimeProvider time, TimeSpan wait)
        {
            lock (_lock)
            {
                var until = time.GetUtcNow() + wait;
                if (until > _next)
                    _next = until;
            }
        }

        private static TimeSpan LongestRest => TimeSpan.FromHours(1);
    }
}
