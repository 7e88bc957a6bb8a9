namespace DataCite.Client;

/// <summary>
/// Reads a list of any length by cursor, in the order that cursors have. Each request is built from the query itself; only the cursor comes from the
/// server, because its link to the next page does not have all filters.
/// </summary>
internal sealed class CursorRowWalk<T>(ApiConnection connection, Action<ClientNotice>? notices, RowList<T> list, ListOptions options)
    : RowWalk<T>(connection, notices, list, options)
{
    // Any value that cannot be decoded starts at the first row.
    private const string FirstRow = "1";

    // Pages may repeat rows that were created within the same second.
    private const int MaxPagesWithoutNews = 3;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ServedSize _served = new();
    private string? _cursor = FirstRow;
    private bool _isBlocked;
    private int _pagesWithoutNews;

    protected override bool CanGoOn => _cursor is not null;

    protected override string? EndReason => _isBlocked ? $"DataCite sends a page of {List.Name} again that it has sent before, and the list was stopped there." : null;

    protected override int SizeOfNext => Size.Current;

    protected override UrlQuery AddPlace(UrlQuery query, int size) => query.Add("page[cursor]", _cursor);

    protected override bool IsShort(RowPage<T> page, int asked)
        => _served.IsShort(page.Rows.Count, asked) && Tally.Received + page.Rows.Count(row => Tally.IsNew(List.NameOf(row))) < page.Total;

    protected override void Pass(RowPage<T> page, int asked, bool hasNews)
    {
        _served.Note(page.Rows.Count, asked);
        _pagesWithoutNews = hasNews ? 0 : _pagesWithoutNews + 1;
        _isBlocked = page.NextCursor is { } next && (!_seen.Add(next) || _pagesWithoutNews > MaxPagesWithoutNews);
        _cursor = _isBlocked ? null : page.NextCursor;
    }
}
