using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Reads a list of any length page by page, by creation, oldest first. Each request is built from the query itself. Only the cursor comes
/// from the server, because its link to the next page does not have all filters.
/// </summary>
internal sealed class CursorWalk : PageWalk
{
    private readonly string _query;
    private readonly PageOptions _options;
    private readonly PageSizePolicy _size;
    private readonly ServedSize _served = new();
    private readonly CursorTrail _trail;
    private long _taken;
    private int _asked;
    private bool _endedEarly;

    public CursorWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query.ToQueryString();
        _options = options;
        _trail = new CursorTrail(options.Cursor ?? DoiCursor.Start);
        _size = new PageSizePolicy(options.Limit is null ? options.FirstPageSize ?? options.PageSize : options.PageSize, options.PageSize);
    }

    public override long LeadingRows => _options.Skip;

    // Skip + Limit may be more than a number can hold.
    private long? Wanted => _options.Limit is { } limit ? limit > long.MaxValue - _options.Skip ? long.MaxValue : limit + _options.Skip : null;

    private bool IsResumed => _options.Cursor is not null;

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(QueryOfNext, _size, IsShort, cancellationToken).ConfigureAwait(false);
        NoteSuccess(_size);
        _served.Note(answer.Records.Count, _asked);
        Tally.NoteTotal(answer.Total);
        var rows = TakeNew(WithoutPassed(answer.Records));
        _taken += rows.Count;
        var next = _trail.FindNext(answer, rows.Count > 0, IsMissingRows(answer));
        HasMore = next is not null && !(Wanted <= _taken);
        _endedEarly = next is null && (_trail.IsBlocked || answer.Records.Count == 0);
        if (next is not null)
            _trail.Follow(next);
        return new DoiPage(rows, answer.ToInfo(_asked, next));
    }

    protected override ListInterruptedException? FindGap()
    {
        if (IsResumed)
            return _trail.IsBlocked ? Blocked() : null;
        var missing = Tally.Missing(wanted: Wanted);
        if (missing == 0)
            return null;
        return _endedEarly
            ? Gap(missing, _trail.IsBlocked ? CursorTrail.Repetition : "DataCite sent an empty page, also when it was asked again, and the list was stopped there.", _trail.Advice, _trail.Cursor)
            : Gap(missing, null, "Read the list again. What was created or changed just now comes into the lists of DataCite with a delay.");
    }

    private ListInterruptedException Blocked() => new(ListContext, CursorTrail.Repetition, _trail.Advice, _trail.Cursor);

    private string QueryOfNext()
    {
        _asked = Wanted is { } wanted ? (int)Math.Min(_size.Current, wanted - _taken) : _size.Current;
        return new UrlQuery().AddRaw(_query).Add("page[cursor]", _trail.Cursor).Add("page[size]", _asked).ToString();
    }

    // What a list that was begun elsewhere should hold is not known: there only a short page that is not the last one is odd.
    private bool IsShort(DoiListAnswer answer)
        => _served.IsShort(answer.Records.Count, _asked)
            && (IsResumed ? answer.NextCursor is not null : Tally.Received + answer.Records.Count(row => Tally.IsNew(row)) < answer.Total);

    private bool IsMissingRows(DoiListAnswer answer)
        => IsResumed ? answer.Records.Count >= _asked && answer.Total > _asked : Tally.Received < answer.Total;

    /// <summary>
    /// With a damaged cursor the server starts again at the first row. Then it sends rows that have come before, or that were not asked for.
    /// </summary>
    private List<DoiRecord> WithoutPassed(List<DoiRecord> rows)
    {
        var start = Tally.HasForgotten ? _trail.Cursor : _options.Cursor;
        if (rows.Count == 0 || start is null || !DoiCursor.TryParse(start, out var at))
            return rows;
        // Rows show their creation in whole seconds (T35), cursors in milliseconds.
        bool IsBefore(DoiRecord row) => DoiCursor.CreationOf(row) is { } created && created.ToUnixTimeMilliseconds() < at.CreatedMilliseconds - 999;
        return IsBefore(rows[0]) || IsBefore(rows[^1]) ? rows.FindAll(row => !IsBefore(row)) : rows;
    }
}
