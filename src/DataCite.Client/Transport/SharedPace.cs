using System.Runtime.CompilerServices;

namespace DataCite.Client;

/// <summary>
/// The windows of all hosts that this process talks to. The counts stay when a connection is closed, so that a new connection to
/// the same host does not start at zero.
/// </summary>
internal static class SharedPace
{
    // One clock, one world: there is only one outside tests.
    private static readonly ConditionalWeakTable<TimeProvider, Dictionary<(string Host, TimeSpan Window), Entry>> Clocks = [];

    /// <summary>A limiter for one connection; it counts together with those of all others to the same host.</summary>
    public static WindowRateLimiter Join(DataCiteClientOptions options, int limit)
    {
        var entries = Clocks.GetValue(options.TimeProvider, static _ => []);
        lock (entries)
        {
            Forget(entries);
            var key = (HostOf(options.BaseAddress), options.Window);
            if (!entries.TryGetValue(key, out var entry))
                entries[key] = entry = new Entry(new RequestWindow(options.Window, options.TimeProvider));
            entry.Users++;
            return new WindowRateLimiter(limit, entry.Window, new Share(entries, entry));
        }
    }

    // A name that ends with a dot is the same name.
    private static string HostOf(Uri address) => $"{address.IdnHost.TrimEnd('.').ToLowerInvariant()}:{address.Port}";

    private static void Forget(Dictionary<(string Host, TimeSpan Window), Entry> entries)
    {
        foreach (var (key, entry) in entries.Where(static pair => pair.Value.Users == 0 && pair.Value.Window.IsIdle).ToArray())
        {
            entries.Remove(key);
            entry.Window.Dispose();
        }
    }

    private sealed class Entry(RequestWindow window)
    {
        public RequestWindow Window => window;

        public int Users { get; set; }
    }

    private sealed class Share(object guard, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            lock (guard)
                entry.Users--;
        }
    }
}
