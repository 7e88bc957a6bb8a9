using System.Globalization;

namespace DataCite.Client;

/// <summary>Goes through a list of prefixes by page number; complete, and each prefix once.</summary>
internal sealed class PrefixWalk(ApiConnection connection, Action<ClientNotice>? notices, PrefixQuery query)
{
    // Behind an empty page there may be others that are not.
    private const int MaxEmptyPages = 3;

    private readonly ListTally _tally = new();
    private readonly NumberedPosition _position = new(first: 0);
    private readonly PageSizePolicy _size = new(PageOptions.MaxPageSize, PageOptions.MaxPageSize);
    private int _emptyPages;

    /// <summary>Whether there may be another page.</summary>
    public bool HasMore => _emptyPages < MaxEmptyPages && _position.HasMore && !_position.IsRepeating;

    /// <summary>The next page, without prefixes that came before or do not fit the query.</summary>
    public async Task<PrefixPage> NextAsync(CancellationToken cancellationToken)
    {
        var asked = NumberedPosition.LargestDivisor(_size.Current);
        var page = await FetchAsync(asked, cancellationToken).ConfigureAwait(false);
        if (IsShort(page, asked))
        {
            Notify(NoticeKind.PageAskedAgain, "DataCite sent a page of prefixes that has fewer rows than there should be; asking for it again.");
            var again = await FetchAsync(asked, cancellationToken).ConfigureAwait(false);
            page = again with { Prefixes = [.. again.Prefixes.UnionBy(page.Prefixes, static prefix => prefix.Prefix, StringComparer.OrdinalIgnoreCase)] };
        }

        var count = page.Prefixes.Count;
        var isTriedSmaller = IsShort(page, asked) && count > 0 && _size.TryReduceTo(NumberedPosition.LargestDivisor(count));
        _tally.NoteTotal(page.Total);
        var rows = page.Prefixes.Where(prefix => _tally.Take(prefix.Prefix)).ToList();
        _position.Pass(asked, count, rows.Count > 0, page.Total, isTriedSmaller);
        _emptyPages = count == 0 ? _emptyPages + 1 : 0;
        return page with { Prefixes = rows.FindAll(query.Fits) };
    }

    /// <summary>What is missing, once every page was handed out; null when nothing is.</summary>
    public ListInterruptedException? Conclude()
    {
        if (_tally.DescribeChange() is { } change)
            Notify(NoticeKind.ListChanged, change);
        var missing = _tally.Missing();
        if (missing == 0)
            return null;
        var isCapped = _position.IsRepeating || _position.Offset >= NumberedPosition.Window;
        return new ListInterruptedException(
            Request(string.Empty).ToContext(),
            isCapped
                ? string.Create(CultureInfo.InvariantCulture, $"DataCite gives only the first {_tally.Came} prefixes of a list, and there are {_tally.Total}.")
                : _tally.DescribeGap("the list of prefixes", missing),
            isCapped ? "Narrow the list to a repository, a member, a state or a year." : "Read the list again in a while.",
            tally: _tally,
            missing: missing);
    }

    private Task<PrefixPage> FetchAsync(int asked, CancellationToken cancellationToken)
        => connection.SendAsync(Request(query.ToQueryString((int)_position.NumberOf(asked), asked)), PrefixPageReader.ReadAsync, notices, cancellationToken);

    private bool IsShort(PrefixPage page, int asked) => page.Prefixes.Count < Math.Min(asked, page.Total - _position.StartOf(asked));

    private void Notify(NoticeKind kind, string message) => notices?.Invoke(new ClientNotice(kind, message, "GET", "prefixes"));

    private static ApiRequest Request(string text) => new(HttpMethod.Get, "prefixes") { Query = text, RequiresLogin = true };
}
