using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>A walk by scroll: the rows as they were when it began.</summary>
internal sealed class ScrollContext(string id, StoredDoi[] rows, TimeSpan lifetime, TimeProvider clock)
{
    private readonly object _gate = new();
    private DateTimeOffset _expires = clock.GetUtcNow() + lifetime;
    private int _next;

    public string Id { get; } = id;

    public int Total => rows.Length;

    public bool IsExpired => clock.GetUtcNow() >= _expires;

    /// <summary>The next rows. Every use prolongs the walk.</summary>
    public ArraySegment<StoredDoi> Take(int count)
    {
        lock (_gate)
        {
            _expires = clock.GetUtcNow() + lifetime;
            var taken = new ArraySegment<StoredDoi>(rows, _next, Math.Min(count, rows.Length - _next));
            _next += taken.Count;
            return taken;
        }
    }
}
