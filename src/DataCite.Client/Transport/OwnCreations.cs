using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Which DOIs are being created through a connection, and which were. Two calls with one name (a row that stands twice in a file) must
/// not both take the DOI that is found for their own.
/// </summary>
internal sealed class OwnCreations
{
    // Only the last moments matter: an older DOI is recognized by its time of creation.
    private const int MaxRemembered = 10_000;

    private readonly object _lock = new();
    private readonly Dictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>A call begins; it ends with <see cref="End"/>.</summary>
    public void Begin(DoiName name)
    {
        lock (_lock)
            _underWay[name.Key] = _underWay.GetValueOrDefault(name.Key) + 1;
    }

    /// <summary>A call has ended.</summary>
    public void End(DoiName name)
    {
        lock (_lock)
        {
            if (--_underWay[name.Key] == 0)
                _underWay.Remove(name.Key);
        }
    }

    /// <summary>A call has created the DOI.</summary>
    public void Add(DoiName name)
    {
        lock (_lock)
        {
            if (!_created.Add(name.Key))
                return;
            _order.Enqueue(name.Key);
            if (_order.Count > MaxRemembered)
                _created.Remove(_order.Dequeue());
        }
    }

    /// <summary>Whether the DOI may be the work of another call.</summary>
    public bool IsContested(DoiName name)
    {
        lock (_lock)
            return _created.Contains(name.Key) || _underWay.GetValueOrDefault(name.Key) > 1;
    }

    /// <summary>The DOI is gone, and may be created again.</summary>
    public void Forget(DoiName name)
    {
        lock (_lock)
            _created.Remove(name.Key);
    }
}
