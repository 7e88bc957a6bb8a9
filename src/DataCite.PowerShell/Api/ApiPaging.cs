using System.Globalization;
using System.Runtime.CompilerServices;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Api;

/// <summary>
/// Reads a list of any route page by page. Each row comes once, and the number of rows is compared with the total of the last page. Only
/// the cursor or page number is taken from the server's link to the next page, because the link does not have all filters.
/// </summary>
internal sealed class ApiPaging(DataCiteClient client, ApiRoute route, string accept, Action<ClientNotice> tell)
{
    private readonly ListTally _tally = new();
    private readonly ServedSize _served = new();
    private readonly ApiPlaces _places = new(ApiPlaces.First(route));
    private bool _isLoggedIn;
    private bool _isFirst = true;
    private ApiRoute _current = ApiPlaces.First(route);

    /// <summary>The rows of all pages, page by page.</summary>
    /// <exception cref="DataCiteException">While reading: there is no good answer, or the login is ignored.</exception>
    /// <exception cref="ListInterruptedException">At the end: the server counts more rows than it gave. All that came were handed out.</exception>
    /// <exception cref="CmdletInputException">While reading: the answer is no list.</exception>
    public async IAsyncEnumerable<IReadOnlyList<object?>> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        for (var hasMore = true; hasMore;)
        {
            var page = await FetchAsync(stop).ConfigureAwait(false);
            if (IsShort(page))
            {
                Tell(NoticeKind.PageAskedAgain, $"DataCite sent a page of {page.Count} rows, where there should be more; asking for it again.");
                page = page.Together(await FetchAsync(stop).ConfigureAwait(false));
            }

            if (_current.PageSize is { } asked)
                _served.Note(page.Count, asked);
            if (page.Total is { } total)
                _tally.NoteTotal(total);
            var rows = page.Rows.Where(row => _tally.Take(row.Name)).Select(static row => row.Value).ToArray();
            yield return rows;

            var next = _places.GoOn(page, hasNews: rows.Length > 0, IsMissingRows(page));
            hasMore = next is not null;
            _isFirst = false;
            if (next is not null)
                _current = _current.With(next);
        }

        if (_tally.DescribeChange() is { } change)
            Tell(NoticeKind.ListChanged, change);
        if (ApiPlaces.IsFirst(route) && _tally.Missing() is > 0 and var missing)
            throw Incomplete(missing);
    }

    private async Task<ApiPage> FetchAsync(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await FetchOnceAsync(stop).ConfigureAwait(false);
            }
            catch (AnswerTooLargeException failure) when (failure.IsOfRows && TryReduce())
            {
                // The same rows, in smaller portions.
            }
        }
    }

    private async Task<ApiPage> FetchOnceAsync(CancellationToken stop)
    {
        var request = new ApiRequest(HttpMethod.Get, _current.Path)
        {
            Query = _current.QueryText,
            Accept = accept,
            IsShown = true,
            RequiresLogin = _isLoggedIn || _current.DependsOnLogin,
        };
        var answer = await client.SendAsync(request, stop).ConfigureAwait(false);
        _isLoggedIn |= answer.AccountId is not null;
        using var document = answer.ParseJson(AnswerLimits.ShownValues, AnswerLimits.ValuesOfShownObject);
        return ApiPage.Read(document.RootElement, answer.Context, stop) ?? throw NoList();
    }

    // Of another size, a numbered page would begin elsewhere.
    private bool TryReduce()
    {
        if (_current.PageSize is not > 1 || !(_isFirst || ApiPlaces.IsCursor(_current)))
            return false;
        // By large steps: each answer that is too large costs as much as the one before.
        var size = Math.Max(1, _current.PageSize.Value / 4);
        Tell(NoticeKind.PageSizeReduced, $"DataCite sent too much for a page of {_current.PageSize} rows; asking for {size} rows at a time.");
        _current = _current.With([new(ApiRoute.SizeName, size.ToString(CultureInfo.InvariantCulture))]);
        return true;
    }

    private bool IsShort(ApiPage page)
    {
        if (page.Count > 0 && (_current.PageSize is not { } asked || !_served.IsShort(page.Count, asked)))
            return false;
        return ApiPlaces.IsFirst(route) ? _tally.Received + page.Rows.Count(row => _tally.IsNew(row.Name)) < page.Total : page.Next is not null;
    }

    private bool IsMissingRows(ApiPage page) => ApiPlaces.IsFirst(route) ? _tally.Received < page.Total : page.Count >= _current.PageSize && page.Total > page.Count;

    private void Tell(NoticeKind kind, string message) => tell(new ClientNotice(kind, message, "GET", route.Path));

    private ListInterruptedException Incomplete(long missing) => new(
        new ApiRequest(HttpMethod.Get, route.Path).ToContext(),
        _tally.DescribeGap($"'{PrintableText.Of(route.Path)}'", missing),
        "Read the list again, or narrow it. Of DOIs, events and activities leave out sort and page[number] to read a list of any length.",
        tally: _tally,
        missing: missing);

    private CmdletInputException NoList()
        => new(
            ErrorIds.RouteInvalid, System.Management.Automation.ErrorCategory.InvalidResult,
            $"'{PrintableText.Of(route.Path)}' does not answer with a list.",
            "Leave -All out.");
}
