using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Reads the first 10 000 rows of a list page by page, in an order that cursors do not have. Page sizes divide 10 000: with other sizes
/// the server sends the last page again and again.
/// </summary>
internal sealed class NumberedWalk : PageWalk
{
    // Behind an empty page there may be others that are not.
    private const int MaxEmptyPages = 3;

    private readonly string _query;
    private readonly PageOptions _options;
    private readonly PageSizePolicy _size;
    private readonly NumberedPosition _position;
    private readonly long? _end;
    private long _taken;
    private int _asked;
    private int _emptyPages;

    public NumberedWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query.ToQueryString();
        _options = options;
        _position = new NumberedPosition(options.Skip);
        _end = options.Limit is { } limit && limit <= long.MaxValue - options.Skip ? options.Skip + limit : null;
        _size = new PageSizePolicy(options.Limit is null ? options.FirstPageSize ?? options.PageSize : options.PageSize, options.PageSize);
    }

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        if (_position.Offset >= NumberedPosition.Window)
            throw BeyondWindow();
        var answer = await FetchAsync(QueryOfNext, _size, IsShort, cancellationToken).ConfigureAwait(false);
        NoteSuccess(_size);
        var isTriedSmaller = IsShort(answer) && answer.Records.Count > 0 && _size.TryReduceTo(NumberedPosition.LargestDivisor(answer.Records.Count));
        Tally.NoteTotal(answer.Total);
        var rows = TakeNew(WithoutSkipped(answer.Records));
        _taken += rows.Count;
        _position.Pass(_asked, answer.Records.Count, rows.Count > 0, answer.Total, isTriedSmaller, answer.HasNext);
        _emptyPages = answer.Records.Count == 0 ? _emptyPages + 1 : 0;
        HasMore = _emptyPages < MaxEmptyPages && !_position.IsRepeating && _position.HasMore && !(_options.Limit <= _taken);
        // That the order breaks off is an error at its end, once these rows have been delivered.
        if (!HasMore && IsBeyondWindow)
            Notify(NoticeKind.ListTruncated, BeyondWindow().Problem);
        return new DoiPage(rows, answer.ToInfo(_asked, null));
    }

    private bool IsBeyondWindow => Tally.Total > NumberedPosition.Window && _position.Offset >= NumberedPosition.Window && !(_options.Limit <= _taken);

    protected override ListInterruptedException? FindGap()
    {
        var missing = Tally.Missing(_options.Skip, _options.Limit);
        if (missing == 0)
            return null;
        if (IsBeyondWindow && Tally.Came >= NumberedPosition.Window - _options.Skip)
            return BeyondWindow();
        return Gap(
            missing,
            IsBeyondWindow ? BeyondWindow().Problem
                : _position.IsRepeating ? CursorTrail.Repetition
                : _emptyPages > 0 ? "DataCite sent empty pages, and the list was stopped there."
                : null,
            "Read the list again. Without an order (Sort) it is read by creation, which changes to the list do not disturb.");
    }

    private string QueryOfNext()
    {
        var rest = _end is { } end ? end - _position.Offset : long.MaxValue;
        // One page for all has no successor to be counted from.
        _asked = _position.Offset == 0 && rest > 0 && rest <= _size.Current ? (int)rest : NumberedPosition.LargestDivisor(_size.Current);
        return new UrlQuery().AddRaw(_query).Add("page[number]", _position.NumberOf(_asked)).Add("page[size]", _asked).ToString();
    }

    private bool IsShort(DoiListAnswer answer)
        => answer.Records.Count < Math.Min(_asked, answer.Total - _position.StartOf(_asked));

    private List<DoiRecord> WithoutSkipped(List<DoiRecord> rows)
    {
        var skipped = Math.Clamp(_options.Skip - _position.StartOf(_asked), 0, rows.Count);
        return skipped == 0 ? rows : rows[(int)skipped..];
    }

    private ListInterruptedException BeyondWindow() => new(
        ListContext,
        string.Create(
            CultureInfo.InvariantCulture,
            $"DataCite gives only the first {NumberedPosition.Window} rows in this order{(Tally.Total is { } total ? $", and the list has {total}" : null)}."),
        "Narrow the list, or leave out the order: by creation a list of any length can be read.",
        tally: Tally,
        missing: Tally.Total is null ? null : Tally.Missing(_options.Skip, _options.Limit));
}
