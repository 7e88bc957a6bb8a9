using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Asks for DOIs by their names, as many at a time as fit into a URL; other filters of the query go along.</summary>
internal sealed class NamesWalk : PageWalk
{
    private const int MaxNames = 100;
    // Servers and proxies take 8 kB of request line; the rest of the query needs some too.
    private const int MaxNameBytes = 5000;
    // What stands between two names of a clause: quotes and OR.
    private const int SeparatorBytes = 15;

    private readonly DoiQuery _query;
    private readonly IReadOnlyList<DoiName> _names;
    private readonly bool _isWhole;
    private readonly long _skip;
    private readonly long? _limit;
    private int _next;
    private long _total;

    public NamesWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
        : base(connection, notices)
    {
        _query = query;
        _names = [.. query.Names.Distinct()];
        _skip = options.Skip;
        _limit = options.Limit;
        _isWhole = FitIntoOneRequest(_names);
        if (!_isWhole && (query.NeedsPageNumbers || query.IncludeFacets || query.Facets.Count > 0 || query.SampleGroup is not null))
        {
            throw new ArgumentException(
                $"{_names.Count} names take several requests: such a list cannot be sorted, sampled or counted by facets. Ask for fewer names.",
                nameof(query));
        }
    }

    public override long LeadingRows => _skip;

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        var count = CountFitting(_names, _next);
        var part = (_query with { Names = [.. _names.Skip(_next).Take(count)] }).ToQueryString();
        var query = new UrlQuery().AddRaw(part).Add("page[size]", count).ToString();
        var answer = await FetchAsync(() => query, null, page => page.Records.Count < Math.Min(count, page.Total), cancellationToken).ConfigureAwait(false);
        _next += count;
        _total += Math.Min(count, answer.Total);
        Tally.NoteTotal(_total);
        HasMore = _next < _names.Count;
        var info = answer.ToInfo(count, null);
        return new DoiPage(TakeNew(answer.Records), _isWhole ? info : info with { Total = null, TotalPages = null });
    }

    protected override ListInterruptedException? FindGap()
    {
        var wanted = _limit <= long.MaxValue - _skip ? _skip + _limit : null;
        return Tally.Missing(wanted: wanted) is > 0 and var missing ? Gap(missing, null, "Read the list again in a while.") : null;
    }

    public static bool FitIntoOneRequest(IReadOnlyList<DoiName> names) => CountFitting(names, 0) == names.Count;

    private static int CountFitting(IReadOnlyList<DoiName> names, int start)
    {
        var (count, bytes) = (0, 0);
        for (var i = start; i < names.Count && count < MaxNames; i++, count++)
        {
            bytes += Uri.EscapeDataString(names[i].Key).Length + SeparatorBytes;
            if (bytes > MaxNameBytes && count > 0)
                break;
        }

        return count;
    }
}
