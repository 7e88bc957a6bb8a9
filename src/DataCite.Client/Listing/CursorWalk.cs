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
        var next = FindNext(answer);
        HasMore = next is not null && (Wanted is not { } wanted || _fetched < wanted);
        _cursor = next ?? _cursor;
        return new DoiPage(answer.Records, answer.ToInfo(_asked, next));
    }

    private string QueryOfNext()
    {
        _asked = Wanted is { } wanted ? (int)Math.Min(_size.Current, wanted - _fetched) : _size.Current;
        return new UrlQuery().AddRaw(_query).Add("page[cursor]", _cursor).Add("page[size]", _asked).ToString();
    }

    private string? FindNext(DoiListAnswer answer)
    {
        if (answer.Records.Count == 0)
            return null;
        var behind = DoiCursor.After(answer.Records[^1]);
        var next = answer.NextCursor;
        if (next is null)
        {
            // The last page has no link (facts §2.3). Where rows are missing all the same, the place behind the last one can be told.
            var isShort = _options.Cursor is null ? _fetched < answer.Total : answer.Records.Count >= _asked && answer.HasNext;
            return isShort ? behind?.ToString() : null;
        }

        return next != _cursor ? next : throw Stuck(behind?.ToString());
    }

    /// <summary>T25, T26: a damaged cursor starts again at the first row, and some pages lead to themselves.</summary>
    private void RequireProgress(List<DoiRecord> rows)
    {
        if (rows.Count == 0)
            return;
        var isBack = DoiCursor.TryParse(_cursor, out var at) && rows[0].Created is { } created && created.ToUnixTimeMilliseconds() < at.CreatedMilliseconds - 999;
        if (isBack || (rows[0].Doi is { } name && !_firstNames.Add(name)))
            throw Stuck(_cursor);
    }

    private static ListInterruptedException Stuck(string? cursor) => new(
        ListContext,
        "DataCite sends a page of the list again that it has sent before; the list was stopped there, and nothing before it is missing.",
        "Go on from the cursor in a while.",
        cursor);
}
