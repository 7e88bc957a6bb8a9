namespace DataCite.Client;

/// <summary>
/// Walks several stretches of a list side by side, since the server takes seconds over each page. A walker that is done takes half of
/// what the one with most rows ahead has left. Pages come as they arrive; within a stretch by creation.
/// </summary>
internal sealed class RangedWalk : PageWalk
{
    // A stretch of less than this many pages is not worth another request.
    private const int MinPagesToShare = 2;

    private readonly string _query;
    private readonly PageOptions _options;
    private readonly TimeProvider _time;
    private readonly List<CreationRange> _idle;
    private readonly Dictionary<Task<RangePage>, CreationRange> _underWay = [];

    public RangedWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query.ToQueryString();
        _options = options;
        _time = connection.Time;
        _idle = [CreationRange.All(new PageSizePolicy(options.FirstPageSize ?? options.PageSize, options.PageSize))];
    }

    private sealed record RangePage(DoiListAnswer Answer, int Asked);

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        Share();
        foreach (var range in _idle)
            _underWay.Add(FetchAsync(range, cancellationToken), range);
        _idle.Clear();

        var arrived = await Task.WhenAny(_underWay.Keys).ConfigureAwait(false);
        _underWay.Remove(arrived, out var from);
        var (answer, asked) = await arrived.ConfigureAwait(false);
        var rows = from!.Take(answer.Records, CursorWalk.FindNext(answer, asked)) ?? throw CursorWalk.Stuck(null);
        NoteSuccess(from.Size);
        if (from.HasMore)
            _idle.Add(from);
        HasMore = _idle.Count + _underWay.Count > 0;
        return new DoiPage(rows, answer.ToInfo(asked, null));
    }

    /// <summary>Lets the requests that are under way come to their ends: they are cancelled with the list.</summary>
    public override Task EndAsync() => Task.WhenAll(_underWay.Keys);

    private async Task<RangePage> FetchAsync(CreationRange range, CancellationToken cancellationToken)
    {
        var asked = 0;
        var cursor = range.Cursor;
        var answer = await FetchAsync(
            () => new UrlQuery().AddRaw(_query).Add("page[cursor]", cursor).Add("page[size]", asked = range.Size.Current).ToString(),
            range.Size,
            cancellationToken).ConfigureAwait(false);
        return new RangePage(answer, asked);
    }

    // Also a stretch whose page is under way can be cut: rows that turn out to lie behind the cut are left to the other walker.
    private void Share()
    {
        var now = _time.GetUtcNow();
        while (_idle.Count + _underWay.Count < _options.Ranges)
        {
            var longest = _idle.Concat(_underWay.Values).MaxBy(range => range.EstimateRest(now));
            if (longest is null || longest.EstimateRest(now) < MinPagesToShare * _options.PageSize
                || longest.Split(now, new PageSizePolicy(_options.PageSize, _options.PageSize)) is not { } half)
                return;
            _idle.Add(half);
        }
    }
}
