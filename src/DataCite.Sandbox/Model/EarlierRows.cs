namespace DataCite.Sandbox.Model;

/// <summary>
/// The rows that changes have replaced: the last one of each DOI, and all those that a replica with a lag still shows. Used under the
/// store's write gate.
/// </summary>
internal sealed class EarlierRows(TimeProvider clock)
{
    private readonly Dictionary<string, List<(DateTimeOffset Replaced, StoredDoi? Row)>> _rows = new(StringComparer.Ordinal);

    /// <summary>How long a replaced row is still shown.</summary>
    public TimeSpan Kept { get; set; }

    /// <param name="name">The DOI that changes now.</param>
    /// <param name="before">Its row until now; null when there was none.</param>
    public void Note(string name, StoredDoi? before)
    {
        var now = clock.GetUtcNow();
        if (!_rows.TryGetValue(name, out var earlier))
            _rows[name] = earlier = new(1);
        earlier.RemoveAll(row => row.Replaced + Kept <= now);
        earlier.Add((now, before));
    }

    /// <summary>The row as it was when the lag began, or before the last change.</summary>
    public StoredDoi? Find(string name, bool stale, StoredDoi? current)
    {
        if (!_rows.TryGetValue(name, out var earlier))
            return current;
        var now = clock.GetUtcNow();
        if (Kept > TimeSpan.Zero && earlier.FindIndex(row => row.Replaced + Kept > now) is var at and >= 0)
            return earlier[at].Row;
        return stale ? earlier[^1].Row : current;
    }
}
