using System.Collections.Concurrent;

namespace DataCite.Sandbox.Model;

/// <summary>
/// The two stores of the server: a database, which single reads see at once, and a search index, which follows after a delay.
/// </summary>
internal sealed class DoiStore(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, StoredDoi> _database = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Due, string Name, StoredDoi? Row)> _pending = new();
    private readonly IndexView _index = new();
    private readonly EarlierRows _earlier = new(clock);
    private long _lastNumber = 1_000_000;
    private long _driftGeneration;
    private IndexDrift? _drift;

    /// <summary>Held while a write looks at the database and changes it.</summary>
    public object WriteGate { get; } = new();

    /// <summary>How long the index lags behind.</summary>
    public TimeSpan IndexDelay { get; set; }

    /// <summary>How long single reads lag behind, as those of a replica do.</summary>
    public TimeSpan ReadDelay
    {
        get => _earlier.Kept;
        set => _earlier.Kept = value;
    }

    /// <summary>How the index differs from the database for good; null for not at all.</summary>
    public IndexDrift? Drift
    {
        get => _drift;
        set
        {
            lock (WriteGate)
                (_drift, _driftGeneration) = (value, _driftGeneration + 1);
        }
    }

    /// <summary>While true, writes change nothing. Set under <see cref="WriteGate"/> only.</summary>
    public bool Rehearsing { get; set; }

    /// <summary>
    /// Told of every change of a single row, in the order of the changes: the name, and the row unless it was removed. What it throws,
    /// the write ends with.
    /// </summary>
    public Action<string, StoredDoi?>? Changed { get; set; }

    public int Count => _database.Count;

    /// <summary>The number of the next row that the database writes; it shows in <c>Location</c> only.</summary>
    public long NextDatabaseNumber() => Interlocked.Increment(ref _lastNumber);

    /// <summary>Names are lower case, by ASCII rules.</summary>
    public StoredDoi? Find(string name) => _database.GetValueOrDefault(name);

    /// <summary>A row as a read sees it, which may be older.</summary>
    /// <param name="name">In lower case.</param>
    /// <param name="stale">Whether it is the row before its last change.</param>
    public StoredDoi? FindToRead(string name, bool stale)
    {
        lock (WriteGate)
            return _earlier.Find(name, stale, Find(name));
    }

    /// <summary>Everything in the database, in no order.</summary>
    public IEnumerable<StoredDoi> All() => _database.Values;

    /// <summary>The index as a list request sees it now.</summary>
    public IndexSnapshot Search()
    {
        CatchUp();
        lock (WriteGate)
            return _drift is { } drift ? drift.Apply(_index.Snapshot(), _driftGeneration) : _index.Snapshot().Marked(_driftGeneration);
    }

    /// <summary>One row of the index, which may be older than the database's.</summary>
    public StoredDoi? SearchByName(string name)
    {
        CatchUp();
        return _drift is { } drift ? drift.Find(name, _index.Find) : _index.Find(name);
    }

    public void Put(StoredDoi row)
    {
        lock (WriteGate)
        {
            if (Rehearsing)
                return;
            _earlier.Note(row.Name, Find(row.Name));
            _database[row.Name] = row;
            Enqueue(row.Name, row);
            Changed?.Invoke(row.Name, row);
        }
    }

    public void Remove(string name)
    {
        lock (WriteGate)
        {
            if (Rehearsing)
                return;
            _earlier.Note(name, Find(name));
            _database.TryRemove(name, out _);
            Enqueue(name, null);
            Changed?.Invoke(name, null);
        }
    }

    /// <summary>Stores many rows at once, in both views without delay.</summary>
    public void Load(StoredDoi[] rows)
    {
        lock (WriteGate)
        {
            foreach (var row in rows)
                _database[row.Name] = row;
            _index.Load(rows);
        }
    }

    private void Enqueue(string name, StoredDoi? row)
    {
        if (IndexDelay <= TimeSpan.Zero && _pending.Count == 0)
            Apply(name, row);
        else
            _pending.Enqueue((clock.GetUtcNow() + IndexDelay, name, row));
    }

    private void CatchUp()
    {
        lock (WriteGate)
        {
            var now = clock.GetUtcNow();
            while (_pending.TryPeek(out var next) && next.Due <= now)
            {
                _pending.Dequeue();
                Apply(next.Name, next.Row);
            }
        }
    }

    private void Apply(string name, StoredDoi? row)
    {
        if (row is null)
            _index.Remove(name);
        else
            _index.Put(row);
    }
}
