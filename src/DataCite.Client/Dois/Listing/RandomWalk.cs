namespace DataCite.Client;

/// <summary>
/// Draws rows at random. Each page is a new draw from the whole list, whatever its number, so that pages overlap: rows that came before
/// are left out, and a list that fits into one page comes as one.
/// </summary>
internal sealed class RandomWalk : PageWalk
{
    private readonly string _query;
    private readonly int _pageSize;
    private readonly PageSizePolicy _size;
    private readonly long? _wanted;
    private long _drawn;
    private long? _total;
    private int _asked;
    private int _drawsWithoutNews;

    public RandomWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query.ToQueryString();
        _pageSize = options.PageSize;
        _wanted = options.Limit is { } limit && limit <= long.MaxValue - options.Skip ? options.Skip + limit : null;
        _size = new PageSizePolicy(options.Limit is null ? options.FirstPageSize ?? options.PageSize : options.PageSize, options.PageSize);
        LeadingRows = options.Skip;
    }

    public override long LeadingRows { get; }

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(QueryOfNext, _size, cancellationToken).ConfigureAwait(false);
        NoteSuccess(_size);
        _total = answer.Total;
        Tally.NoteTotal(answer.Total);
        _drawn += answer.Records.Count;
        var fresh = TakeNew(answer.Records);
        _drawsWithoutNews = fresh.Count > 0 ? 0 : _drawsWithoutNews + 1;
        HasMore = Tally.Received < answer.Total && !(_wanted <= Tally.Received) && !HasDrawnEnough(answer);
        if (!HasMore && FindGap() is { } gap)
            Notify(NoticeKind.ListTruncated, gap.Problem);
        return new DoiPage(fresh, answer.ToInfo(_asked, null));
    }

    protected override ListInterruptedException? FindGap()
    {
        var missing = Tally.Missing(wanted: _wanted);
        return missing == 0 ? null : Gap(
            missing,
            _drawn >= NumberedPosition.Window ? "Each page is a new draw, and the rest comes ever more seldom." : null,
            "Give the number of rows (Limit, First), or remove Random to get all of them.");
    }

    // Ever fewer rows of a draw are new; in as many draws as an order has rows most of them have come. A draw that could hold all of them
    // and brings nothing new again and again has no more.
    private bool HasDrawnEnough(DoiListAnswer answer)
        => _drawn >= NumberedPosition.Window || (_drawsWithoutNews > 1 && (_asked >= answer.Total || answer.Records.Count == 0));

    private string QueryOfNext()
    {
        var draw = _total is null ? Math.Min(_size.Current, _wanted ?? long.MaxValue) : _total <= _pageSize ? _pageSize : _size.Current;
        return new UrlQuery().AddRaw(_query).Add("page[number]", 1).Add("page[size]", _asked = (int)draw).ToString();
    }
}
