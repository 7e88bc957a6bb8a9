namespace DataCite.Client;

/// <summary>
/// Reads several parts of a list at the same time, because the server needs seconds for each page. A reader that has finished takes half
/// of what is left to the reader with most rows ahead. Pages come in the order in which they arrive; within a part they come by creation.
/// </summary>
internal sealed class RangedWalk : PageWalk
{
    // A part of less than this many pages is not worth another request.
    private const int MinPagesToShare = 2;

    private readonly string _query;
    private readonly PageOptions _options;
    private readonly TimeProvider _time;
    private readonly List<CreationRange> _idle;
    private readonly List<CreationRange> _ended = [];
    private readonly Dictionary<Task<RangePage>, CreationRange> _underWay = [];
    private bool _hasAskedAgain;
    private bool _isBlocked;

    public RangedWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query.ToQueryString();
        _options = options;
        _time = connection.Time;
        _idle = options.Cursor is { } places
            ? [.. RangePlaces.Find(places, () => new PageSizePolicy(options.PageSize, options.PageSize))!]
            : [CreationRange.All(new PageSizePolicy(options.FirstPageSize ?? options.PageSize, options.PageSize))];
    }

    private bool IsResumed => _options.Cursor is not null;

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
        Tally.NoteTotal(answer.Total);
        var rows = TakeNew(TakeRange(from!, answer, asked));
        NoteSuccess(from!.Size);
        (from.HasMore ? _idle : _ended).Add(from);
        if (_idle.Count + _underWay.Count == 0 && !IsResumed && Tally.Missing() > 0)
            AskAgain();
        HasMore = _idle.Count + _underWay.Count > 0;
        // A range whose page is under way goes on with that page.
        return new DoiPage(rows, answer.ToInfo(asked, RangePlaces.Join(_idle.Concat(_underWay.Values))));
    }

    /// <summary>Lets the requests that are under way come to their ends: they are cancelled with the list.</summary>
    public override Task EndAsync() => Task.WhenAll(_underWay.Keys);

    // How much a list that was begun elsewhere should hold is not known.
    protected override ListInterruptedException? FindGap()
        => IsResumed ? _isBlocked ? new ListInterruptedException(ListContext, CursorTrail.Repetition, "Read the list again in a while.") : null
            : Tally.Missing() is > 0 and var missing ? Gap(missing, _isBlocked ? CursorTrail.Repetition : null, "Read the list again in a while.") : null;

    private List<Metadata.DoiRecord> TakeRange(CreationRange range, DoiListAnswer answer, int asked)
    {
        range.Served.Note(answer.Records.Count, asked);
        var trail = new CursorTrail(range.Cursor);
        var next = trail.FindNext(answer, hasNews: true, isMissingRows: answer.Records.Count >= asked && answer.Total > asked);
        if (!trail.IsBlocked && range.Take(answer.Records, next) is { } rows)
            return rows;
        // Its cursors do not lead on: this ends the part, and not the others. Its rows may still be new.
        _isBlocked = true;
        range.End();
        return Tally.HasForgotten ? [] : answer.Records;
    }

    // What looked like the end of a part may have been an empty page.
    private void AskAgain()
    {
        if (_hasAskedAgain)
            return;
        _hasAskedAgain = true;
        foreach (var range in _ended)
            range.Reopen();
        _idle.AddRange(_ended);
        _ended.Clear();
    }

    private async Task<RangePage> FetchAsync(CreationRange range, CancellationToken cancellationToken)
    {
        var asked = 0;
        var cursor = range.Cursor;
        var answer = await FetchAsync(
            () => new UrlQuery().AddRaw(_query).Add("page[cursor]", cursor).Add("page[size]", asked = range.Size.Current).ToString(),
            range.Size,
            page => page.NextCursor is not null && range.Served.IsShort(page.Records.Count, asked),
            cancellationToken).ConfigureAwait(false);
        return new RangePage(answer, asked);
    }

    // A part whose page is under way can be cut too: rows behind the cut are left to the other reader.
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
