using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Goes through a list of any length by creation, oldest first. The next request is built from the query itself, with nothing but the
/// cursor taken from the server (T27).
/// </summary>
internal sealed class CursorWalk : PageWalk
{
    private readonly string _query;
    private readonly PageOptions _options;
    private readonly PageSizePolicy _size;
    private readonly HashSet<string> _firstNames = new(StringComparer.OrdinalIgnoreCase);
    private string _cursor;
    private long _fetched;
    private int _asked;

    public CursorWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query.ToQueryString();
        _options = options;
        _cursor = options.Cursor ?? DoiCursor.Start;
        _size = new PageSizePolicy(options.Limit is null ? options.FirstPageSize ?? options.PageSize : options.PageSize, options.PageSize);
    }

    public override long LeadingRows => _options.Skip;

    // Skip + Limit may be more than a number can hold.
    private long? Wanted => _options.Limit is { } limit ? limit > long.MaxValue - _options.Skip ? long.MaxValue : limit + _options.Skip : null;

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(QueryOfNext, _size, cancellationToken).ConfigureAwait(false);
        RequireProgress(answer.Records);
        NoteSuccess(_size);
        _fetched += answer.Records.Count;
        var next = FindNext(answer, _asked, _options.Cursor is null ? _fetched : null);
        if (next == _cursor)
            throw Stuck(DoiCursor.After(answer.Records[^1])?.ToString());
        HasMore = next is not null && (Wanted is not { } wanted || _fetched < wanted);
        _cursor = next ?? _cursor;
        return new DoiPage(answer.Records, answer.ToInfo(_asked, next));
    }

    private string QueryOfNext()
    {
        _asked = Wanted is { } wanted ? (int)Math.Min(_size.Current, wanted - _fetched) : _size.Current;
        return new UrlQuery().AddRaw(_query).Add("page[cursor]", _cursor).Add("page[size]", _asked).ToString();
    }

    /// <summary>The cursor behind a page; null at the end of the list.</summary>
    /// <param name="answer">The page.</param>
    /// <param name="asked">The rows that were asked for.</param>
    /// <param name="fetched">The rows that came since the beginning of the list; null when the list was begun elsewhere.</param>
    public static string? FindNext(DoiListAnswer answer, int asked, long? fetched = null)
    {
        if (answer.Records.Count == 0 || answer.NextCursor is not null)
            return answer.Records.Count == 0 ? null : answer.NextCursor;
        // The last page has no link (facts §2.3). Where rows are missing all the same, the place behind the last one can be told.
        var isMissingRows = fetched is { } known ? known < answer.Total : answer.Records.Count >= asked && answer.Total > asked;
        return isMissingRows ? DoiCursor.After(answer.Records[^1])?.ToString() : null;
    }

    public static ListInterruptedException Stuck(string? cursor) => new(
        ListContext,
        "DataCite sends a page of the list again that it has sent before; the list was stopped there, and nothing before it is missing.",
        cursor is null ? "Try again in a while." : "Go on from the cursor in a while.",
        cursor);

    /// <summary>T25, T26: a damaged cursor starts again at the first row, and some pages lead to themselves.</summary>
    private void RequireProgress(List<DoiRecord> rows)
    {
        if (rows.Count == 0)
            return;
        // Rows tell whole seconds of their creation (T35), cursors milliseconds.
        var isBack = DoiCursor.TryParse(_cursor, out var at)
            && DoiCursor.CreationOf(rows[0]) is { } created
            && created.ToUnixTimeMilliseconds() < at.CreatedMilliseconds - 999;
        if (isBack || (rows[0].Doi is { } name && !_firstNames.Add(name)))
            throw Stuck(_cursor);
    }
}
