using System.Net;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Faults;

/// <summary>
/// The firewall's limit per address and five minutes, in three tiers. The setting is the limit of the highest tier;
/// the others keep the proportions of the real ones, 3000 : 1000 : 500.
/// </summary>
internal sealed partial class RateLimiter(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly object _gate = new();
    private readonly Dictionary<(string Address, int Tier), Queue<DateTimeOffset>> _seen = [];

    /// <summary>Requests in five minutes with an <c>Authorization</c> header; null for no limit.</summary>
    public int? Limit { get; set; }

    /// <returns>How long until the next request may come, or null when this one may pass.</returns>
    public TimeSpan? Refuse(ServerRequest request)
    {
        if (Limit is not { } highest)
            return null;
        var divisor = Divisor(request);
        var limit = Math.Max(1, highest / divisor);
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var key = ((request.Remote?.Address ?? IPAddress.Loopback).ToString(), divisor);
            if (!_seen.TryGetValue(key, out var times))
                _seen[key] = times = new Queue<DateTimeOffset>();
            while (times.TryPeek(out var oldest) && now - oldest >= Window)
                times.Dequeue();
            if (times.Count >= limit)
                return Window - (now - times.Peek());
            times.Enqueue(now);
            return null;
        }
    }

    private static int Divisor(ServerRequest request)
    {
        if (!string.IsNullOrWhiteSpace(request.Headers["Authorization"]))
            return 1;
        return request.Query["mailto"] is not null || MailAddress().IsMatch(request.Headers["User-Agent"] ?? string.Empty) ? 3 : 6;
    }

    [GeneratedRegex(@"[^\s@:(<]+@[^\s@)>]+\.[^\s@)>]+")]
    private static partial Regex MailAddress();
}
