using System.Globalization;

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
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _drawn;
    private long? _total;
    private int _asked;

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
        _drawn += answer.Records.Count;
        var fresh = answer.Records.FindAll(row => row.Doi is not { } name || _names.Add(name));
        var isWhole = answer.Records.Count < _asked || _asked >= answer.Total || _names.Count >= answer.Total;
        HasMore = !isWhole && !(_wanted <= _names.Count);
        // Ever fewer rows of a draw are new; in as many draws as an order has rows most of them have come.
        if (HasMore && _drawn >= NumberedWalk.Window)
        {
            Notify(
                NoticeKind.ListTruncated,
                string.Create(CultureInfo.InvariantCulture, $"{_names.Count} of the {_total} rows have been drawn, and the rest comes ever more seldom; the list ends here."));
            HasMore = false;
        }

        return new DoiPage(fresh, answer.ToInfo(_asked, null));
    }

    private string QueryOfNext()
    {
        var draw = _total is null ? Math.Min(_size.Current, _wanted ?? long.MaxValue) : _total <= _pageSize ? _pageSize : _size.Current;
        return new UrlQuery().AddRaw(_query).Add("page[number]", 1).Add("page[size]", _asked = (int)draw).ToString();
    }
}
