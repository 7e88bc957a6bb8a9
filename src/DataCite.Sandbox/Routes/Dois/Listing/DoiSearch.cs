using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>Runs a list request against the index. What a filter selected is kept while the index does not change.</summary>
internal sealed class DoiSearch(DoiStore store)
{
    private const int RememberedResults = 16;
    private const int FewestForParallel = 50_000;
    private const int RowsInPiece = 10_000;

    private readonly object _gate = new();
    private readonly LinkedList<(string Key, long Version, StoredDoi[] Rows)> _remembered = new();

    /// <summary>All rows that match, in the order of the cursor.</summary>
    public StoredDoi[] Select(QueryParameters query, Caller caller)
    {
        var filter = DoiFilter.From(query, caller);
        var snapshot = store.Search();
        return Remember("select\n" + filter.Key, snapshot.Version, () => Select(snapshot, filter));
    }

    // A query over a million rows is worth every core; the pieces keep the order of the cursor.
    private static StoredDoi[] Select(IndexSnapshot snapshot, DoiFilter filter)
    {
        if (snapshot.Places < FewestForParallel)
            return [.. snapshot.Rows().Where(filter.Matches)];
        var pieces = new List<StoredDoi>[(snapshot.Places + RowsInPiece - 1) / RowsInPiece];
        Parallel.For(0, pieces.Length, at =>
        {
            var found = new List<StoredDoi>();
            var end = Math.Min((at + 1) * RowsInPiece, snapshot.Places);
            for (var place = at * RowsInPiece; place < end; place++)
            {
                if (snapshot[place] is { } row && filter.Matches(row))
                    found.Add(row);
            }

            pieces[at] = found;
        });
        return [.. pieces.SelectMany(static piece => piece)];
    }

    /// <summary>The rows of one page.</summary>
    public ArraySegment<StoredDoi> Page(StoredDoi[] rows, PageRequest page, QueryParameters query, Caller caller)
    {
        if (page.ByCursor)
            return Slice(rows, page.After is { } position ? FirstAfter(rows, position) : 0, page.Size);
        if (IsRandom(query))
        {
            var shuffled = rows.ToArray();
            Random.Shared.Shuffle(shuffled);
            return Slice(shuffled, (page.Number - 1) * page.Size, page.Size);
        }

        var order = query["sort"] is "relevance" or "-relevance" ? DoiOrder.ByRelevance(query["query"]) : DoiOrder.From(query["sort"]);
        var key = $"order {order.Key}\n{DoiFilter.From(query, caller).Key}";
        var sorted = Remember(key, store.Search().Version, () => order.First(rows, PageRequest.Window));
        return Slice(sorted, (page.Number - 1) * page.Size, page.Size);
    }

    /// <summary>Only the literal true, in any case.</summary>
    public static bool IsRandom(QueryParameters query) => string.Equals(query["random"], "true", StringComparison.OrdinalIgnoreCase);

    private static ArraySegment<StoredDoi> Slice(StoredDoi[] rows, int start, int size)
    {
        var from = Math.Min(start, rows.Length);
        return new ArraySegment<StoredDoi>(rows, from, Math.Min(size, rows.Length - from));
    }

    private static int FirstAfter(StoredDoi[] rows, CursorPosition position)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var row = rows[middle];
            var comesAfter = row.Created != position.Created
                ? row.Created > position.Created
                : string.CompareOrdinal(row.Name, position.Name) > 0;
            if (comesAfter)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private StoredDoi[] Remember(string key, long version, Func<StoredDoi[]> select)
    {
        lock (_gate)
        {
            for (var node = _remembered.First; node is not null; node = node.Next)
            {
                if (node.Value.Version == version && node.Value.Key == key)
                {
                    _remembered.Remove(node);
                    _remembered.AddFirst(node);
                    return node.Value.Rows;
                }
            }
        }

        var rows = select();
        lock (_gate)
        {
            _remembered.AddFirst((key, version, rows));
            for (var node = _remembered.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Version != version)
                    _remembered.Remove(node);
                node = next;
            }

            if (_remembered.Count > RememberedResults)
                _remembered.RemoveLast();
        }

        return rows;
    }
}
