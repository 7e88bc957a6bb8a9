using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Goes through the first 10 000 rows of a list in an order that no cursor gives. Pages are counted off in sizes that divide 10 000, as
/// the server would otherwise send the last one again for ever (facts §2.3, T25).
/// </summary>
internal sealed class NumberedWalk : PageWalk
{
    /// <summary>The rows that can be reached by page number.</summary>
    public const int Window = 10_000;

    private readonly string _query;
    private readonly PageSizePolicy _size;
    private readonly long? _end;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _offset;
    private int _asked;
    private long? _total;

    public NumberedWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query.ToQueryString();
        _offset = options.Skip;
        _end = options.Limit is { } limit && limit <= long.MaxValue - options.Skip ? options.Skip + limit : null;
        _size = new PageSizePolicy(options.Limit is null ? options.FirstPageSize ?? options.PageSize : options.PageSize, options.PageSize);
    }

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        if (_offset >= Window)
            throw BeyondWindow();
        var answer = await FetchAsync(QueryOfNext, _size, cancellationToken).ConfigureAwait(false);
        NoteSuccess(_size);
        _total = answer.Total;
        var rows = TakeNew(answer);
        _offset = (_offset / _asked * _asked) + answer.Records.Count;
        HasMore = answer.Records.Count == _asked && _offset < answer.Total && !(_end <= _offset);
        // That the order breaks off is an error of the next page, once these rows have been delivered.
        if (HasMore && _offset >= Window)
            Notify(NoticeKind.ListTruncated, BeyondWindow().Problem);
        return new DoiPage(rows, answer.ToInfo(_asked, null));
    }

    private string QueryOfNext()
    {
        var rest = _end is { } end ? end - _offset : long.MaxValue;
        // One page for all has no successor to be counted from.
        _asked = _offset == 0 && rest <= _size.Current ? (int)rest : LargestDivisor(_size.Current);
        return new UrlQuery().AddRaw(_query).Add("page[number]", (_offset / _asked) + 1).Add("page[size]", _asked).ToString();
    }

    /// <summary>The rows that were not delivered before: pages of different sizes overlap, and rows move while the list is walked.</summary>
    private List<DoiRecord> TakeNew(DoiListAnswer answer)
    {
        var overlap = (int)Math.Min(_offset % _asked, answer.Records.Count);
        var rows = answer.Records[overlap..];
        var fresh = rows.FindAll(row => row.Doi is not { } name || _names.Add(name));
        if (fresh.Count == 0 && rows.Count > 0)
        {
            throw new ListInterruptedException(
                ListContext,
                "DataCite sends a page of the list again that it has sent before; the list was stopped there.",
                "Leave out the order, which walks the list by a cursor.");
        }

        return fresh;
    }

    private static int LargestDivisor(int size)
    {
        while (Window % size != 0)
            size--;
        return size;
    }

    private ListInterruptedException BeyondWindow() => new(
        ListContext,
        string.Create(CultureInfo.InvariantCulture, $"DataCite gives only the first {Window} rows in this order{(_total is { } total ? $", and the list has {total}" : null)}."),
        "Narrow the list, or leave out the order: by creation a list of any length can be read.");
}
