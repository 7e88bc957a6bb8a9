using System.Collections.Concurrent;

namespace DataCite.Sandbox;

/// <summary>What the sandbox has seen since it started. The numbers grow while it runs.</summary>
public sealed class SandboxStatistics
{
    private readonly ConcurrentDictionary<SandboxFault, long> _faults = new();
    private readonly ConcurrentDictionary<string, long> _routes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, long> _statuses = new();
    private readonly ConcurrentDictionary<int, byte> _connections = new();
    private long _requests;
    private long _rateLimited;
    private long _bytesSent;
    private int _inFlight;
    private int _mostInFlight;

    /// <summary>Requests received, those that were refused or broken included.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Connections that at least one request came over.</summary>
    public int Connections => _connections.Count;

    /// <summary>Requests refused by the rate limit.</summary>
    public long RateLimited => Interlocked.Read(ref _rateLimited);

    /// <summary>Bytes of answer bodies, as sent.</summary>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <summary>Requests being answered at this moment.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>The most requests that were being answered at the same time.</summary>
    public int MostInFlight => Volatile.Read(ref _mostInFlight);

    /// <summary>Faults on demand, by kind.</summary>
    public IReadOnlyDictionary<SandboxFault, long> Faults => new CountsByKind<SandboxFault>(new(_faults));

    /// <summary>Requests by method and first path segment, <c>GET /dois</c>.</summary>
    public IReadOnlyDictionary<string, long> Routes => new Dictionary<string, long>(_routes, StringComparer.Ordinal);

    /// <summary>Answers by status; broken connections do not count.</summary>
    public IReadOnlyDictionary<int, long> Statuses => new CountsByKind<int>(new(_statuses));

    /// <summary>Starts again from zero.</summary>
    public void Reset()
    {
        _faults.Clear();
        _routes.Clear();
        _statuses.Clear();
        _connections.Clear();
        Interlocked.Exchange(ref _requests, 0);
        Interlocked.Exchange(ref _rateLimited, 0);
        Interlocked.Exchange(ref _bytesSent, 0);
        Volatile.Write(ref _mostInFlight, 0);
    }

    internal void Begin(string method, string rawPath, int remotePort)
    {
        Interlocked.Increment(ref _requests);
        _connections.TryAdd(remotePort, 0);
        var end = rawPath.IndexOf('/', Math.Min(1, rawPath.Length));
        _routes.AddOrUpdate($"{method} {(end < 0 ? rawPath : rawPath[..end])}", 1, static (_, count) => count + 1);
        var now = Interlocked.Increment(ref _inFlight);
        int most;
        while (now > (most = Volatile.Read(ref _mostInFlight)) && Interlocked.CompareExchange(ref _mostInFlight, now, most) != most)
        {
        }
    }

    internal void End() => Interlocked.Decrement(ref _inFlight);

    internal void Count(SandboxFault kind) => _faults.AddOrUpdate(kind, 1, static (_, count) => count + 1);

    internal void CountRateLimited() => Interlocked.Increment(ref _rateLimited);

    internal void CountSent(int status, long bytes)
    {
        _statuses.AddOrUpdate(status, 1, static (_, count) => count + 1);
        Interlocked.Add(ref _bytesSent, bytes);
    }
}
