using DataCite.Metadata;

namespace DataCite.Client;

// Lists of DOIs.
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Lists DOIs, page by page, in constant memory. Without an order it goes through the whole list by creation, oldest first; rows
    /// created meanwhile come at the end. With an order it ends after 10 000 rows. The first page comes even when it is empty.
    /// A row that comes twice is handed out once; what came is compared with what the last page counts.
    /// </summary>
    /// <param name="query">Which DOIs.</param>
    /// <param name="paging">How the list is read; null for the whole list in large pages.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ArgumentException">A filter or option cannot be used; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">
    /// At the end: rows are missing of those that were asked for, since the server repeats itself, gives empty pages, or has more rows than it
    /// gives in this order. All that came were handed out.
    /// </exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer. Pages handed out before are good.</exception>
    public IAsyncEnumerable<DoiPage> ListDoisAsync(DoiQuery query, PageOptions? paging = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequireVisible(query);
        var options = (paging ?? new PageOptions()).Validated();
        // Says at once, and not only when somebody reads, that something cannot be used.
        _ = Walk(query, options);
        return PageStream.ReadAsync(() => Walk(query, options), options, cancellationToken);
    }

    /// <summary>Counts the DOIs of a list, in all and by the facets that the query asks for, without fetching any.</summary>
    /// <returns>A page without records.</returns>
    /// <exception cref="ArgumentException">A filter cannot be used; nothing was sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiPage> CountDoisAsync(DoiQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequireVisible(query);
        if (!NamesWalk.FitIntoOneRequest(query.Names))
            return await CountNamesAsync(query, cancellationToken).ConfigureAwait(false);
        var request = new ApiRequest(HttpMethod.Get, "dois")
        {
            Query = new UrlQuery().AddRaw(query.ToQueryString()).Add("page[size]", 0).ToString(),
            RequiresLogin = true,
        };
        var answer = await SendAsync(request, DoiPageReader.ReadAsync, cancellationToken).ConfigureAwait(false);
        return new DoiPage(answer.Records, answer.ToInfo(0, null));
    }

    // The server would silently list everybody's findable DOIs instead.
    private void RequireVisible(DoiQuery query)
    {
        if (Account.Kind is AccountKind.Anonymous && query.States.Any(static state => state is DoiState.Draft or DoiState.Registered))
            throw new ArgumentException("Drafts and registered DOIs can only be listed with a login.", nameof(query));
    }

    // Each request counts its own names only, so that the rows are counted here.
    private async Task<DoiPage> CountNamesAsync(DoiQuery query, CancellationToken cancellationToken)
    {
        var total = 0L;
        await foreach (var page in ListDoisAsync(query with { Fields = ["doi"] }, cancellationToken: cancellationToken).ConfigureAwait(false))
            total += page.Records.Count;
        return new DoiPage([], new DoiPageInfo { Total = total });
    }

    private PageWalk Walk(DoiQuery query, PageOptions options)
    {
        if (options.Cursor is not null && (query.Names.Count > 0 || query.SampleGroup is not null || query.NeedsPageNumbers))
        {
            throw new ArgumentException(
                "A cursor gives rows in the order of their creation: it cannot be combined with Names, SampleGroup, Sort or Random.", nameof(options));
        }

        if (query.Names.Count > 0)
            return new NamesWalk(_connection, _notices, query, options);
        if (query.SampleGroup is not null)
            return new SampleWalk(_connection, _notices, query, options);
        if (query.Random)
            return new RandomWalk(_connection, _notices, query, options);
        if (query.NeedsPageNumbers)
            return new NumberedWalk(_connection, _notices, query, options);
        return options.GoesByRanges
            ? new RangedWalk(_connection, _notices, query, options)
            : new CursorWalk(_connection, _notices, query, options);
    }
}
