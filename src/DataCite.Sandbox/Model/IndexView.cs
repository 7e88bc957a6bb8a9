namespace DataCite.Sandbox.Model;

/// <summary>
/// The search index: what lists see. It may lag behind the database. Rows stand in the order of the cursor, created and then
/// name, which a change never moves.
/// </summary>
internal sealed class IndexView
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private StoredDoi?[] _rows = [];
    private int _count;
    private int _gaps;

    // How many places of the present array a snapshot can see; those beyond may still change.
    private int _shown;

    /// <summary>Grows with every change; equal numbers mean equal content.</summary>
    public long Version { get; private set; }

    /// <summary>The rows as they are now. Later changes of single rows may show through; the order does not change.</summary>
    public IndexSnapshot Snapshot()
    {
        lock (_gate)
        {
            _shown = _count;
            return new IndexSnapshot(_rows, _count, Version);
        }
    }

    public StoredDoi? Find(string name)
    {
        lock (_gate)
            return _positions.TryGetValue(name, out var at) ? _rows[at] : null;
    }

    /// <summary>Fills an empty index with many rows at once.</summary>
    public void Load(StoredDoi[] rows)
    {
        lock (_gate)
        {
            var all = rows.Concat(_rows.Take(_count).OfType<StoredDoi>()).ToArray();
            Array.Sort(all, Compare);
            Replace(all);
        }
    }

    public void Put(StoredDoi row)
    {
        lock (_gate)
        {
            Version++;
            if (_positions.TryGetValue(row.Name, out var at))
            {
                if (_rows[at] is { } known && known.Created == row.Created)
                {
                    _rows[at] = row;
                    return;
                }

                _rows[at] = null;
                _positions.Remove(row.Name);
                _gaps++;
            }

            var place = PlaceFor(row);
            if (place == _count)
                AddLast(row);
            else
                Insert(place, row);
        }
    }

    public void Remove(string name)
    {
        lock (_gate)
        {
            if (!_positions.Remove(name, out var at))
                return;
            Version++;
            _rows[at] = null;
            if (++_gaps > 1000 && _gaps > _count / 4)
                Replace([.. Existing()]);
        }
    }

    /// <summary>Order of the cursor.</summary>
    public static int Compare(StoredDoi left, StoredDoi right)
        => left.Created != right.Created ? left.Created.CompareTo(right.Created) : string.CompareOrdinal(left.Name, right.Name);

    private IEnumerable<StoredDoi> Existing() => _rows.Take(_count).OfType<StoredDoi>();

    // New rows belong at the end, or just before what was created in the same moment.
    private int PlaceFor(StoredDoi row)
    {
        var place = _count;
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_rows[i] is not { } known)
                continue;
            if (Compare(known, row) < 0)
                break;
            place = i;
        }

        return place;
    }

    private void Insert(int place, StoredDoi row)
    {
        // A new array where a snapshot goes on with the old one.
        if (place < _shown || _count == _rows.Length)
        {
            var rows = new StoredDoi?[_count == _rows.Length ? _rows.Length * 2 : _rows.Length];
            Array.Copy(_rows, rows, _count);
            (_rows, _shown) = (rows, 0);
        }

        Array.Copy(_rows, place, _rows, place + 1, _count - place);
        _rows[place] = row;
        _count++;
        for (var i = place; i < _count; i++)
        {
            if (_rows[i] is { } moved)
                _positions[moved.Name] = i;
        }
    }

    // Snapshots share the array: a longer one is a new array, and a place beyond a snapshot's count is never looked at.
    private void AddLast(StoredDoi row)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(256, _rows.Length * 2));
            _shown = 0;
        }

        _positions[row.Name] = _count;
        _rows[_count++] = row;
    }

    private void Replace(StoredDoi[] rows)
    {
        Version++;
        _rows = rows;
        _count = rows.Length;
        (_gaps, _shown) = (0, 0);
        _positions.Clear();
        _positions.EnsureCapacity(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            _positions[rows[i].Name] = i;
    }
}
