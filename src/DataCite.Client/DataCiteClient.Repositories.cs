namespace DataCite.Client;

// Repositories and members (facts §4.1, §4.2).
public sealed partial class DataCiteClient
{
    /// <summary>Lists repositories by name, page by page: the first 10 000. Public: it works without a login too.</summary>
    /// <param name="query">Which repositories.</param>
    /// <param name="options">How much of the list; null for all of it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ArgumentException">A filter cannot be used; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">At the end: the server counts more repositories than it gave; all that came were handed out.</exception>
    /// <exception cref="AuthenticationFailedException">While reading: there is a login, and the server answers as it answers everybody.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<ListPage<DataCiteRepository>> ListRepositoriesAsync(
        RepositoryQuery query, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Says at once, and not only when somebody reads, that a filter cannot be used.
        _ = query.Filters();
        return RowStream.ReadAsync(_connection, _notices, query.ToList(), (options ?? new ListOptions()).Validated(), cancellationToken);
    }

    /// <summary>Reads a repository.</summary>
    /// <param name="id">Its account id, such as <c>DEMO.REPO</c>; case does not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The text is not the id of a repository; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such repository.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DataCiteRepository> GetRepositoryAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        var key = FilterValue.Repository(id, nameof(id));
        var answer = await SendAsync(AccountRequest.Repository(HttpMethod.Get, key), AccountRequest.ReaderOfRepository(key), cancellationToken).ConfigureAwait(false);
        return answer.Repository;
    }

    /// <summary>
    /// Counts the DOIs of a repository by state and by the year of their creation, with one request. Those that the account may not see are not
    /// counted: without a login only findable DOIs are. The list of DOIs shows a change some seconds late, and so do the counts.
    /// </summary>
    /// <param name="id">Its account id; case does not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The text is not the id of a repository; nothing was sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<AccountDoiCounts> CountRepositoryDoisAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return CountByStateAsync(new DoiQuery { RepositoryIds = [FilterValue.Repository(id, nameof(id))] }, cancellationToken);
    }

    /// <summary>Lists members by name, page by page: the first 10 000. Public: it works without a login too.</summary>
    /// <param name="query">Which members.</param>
    /// <param name="options">How much of the list; null for all of it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ArgumentException">A filter cannot be used; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">At the end: the server counts more members than it gave; all that came were handed out.</exception>
    /// <exception cref="AuthenticationFailedException">While reading: there is a login, and the server answers as it answers everybody.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<ListPage<DataCiteProvider>> ListProvidersAsync(
        ProviderQuery query, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        _ = query.Filters();
        return RowStream.ReadAsync(_connection, _notices, query.ToList(), (options ?? new ListOptions()).Validated(), cancellationToken);
    }

    /// <summary>Reads a member, a consortium, or an organisation of a consortium.</summary>
    /// <param name="id">Its account id, such as <c>DEMO</c>; case does not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The text is not the id of a member; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such member.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<DataCiteProvider> GetProviderAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        var key = FilterValue.Provider(id, nameof(id));
        return SendAsync(AccountRequest.Provider(key), AccountRequest.ReaderOfProvider(key), cancellationToken);
    }

    /// <summary>
    /// Counts the DOIs of all repositories of a member by state and by the year of their creation, with one request. Of a consortium, those of
    /// all its organisations. What the account may not see is not counted.
    /// </summary>
    /// <param name="provider">The member, as it was read: a consortium is counted in another way.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<AccountDoiCounts> CountProviderDoisAsync(DataCiteProvider provider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var id = FilterValue.Provider(provider.Id, nameof(provider));
        return CountByStateAsync(
            provider.MemberType == "consortium" ? new DoiQuery { ConsortiumId = id } : new DoiQuery { ProviderIds = [id] }, cancellationToken);
    }

    private async Task<AccountDoiCounts> CountByStateAsync(DoiQuery query, CancellationToken cancellationToken)
    {
        // The totals of accounts leave out drafts, and the statistics by year know no states.
        var page = await CountDoisAsync(query with { Facets = ["states", "created"] }, cancellationToken).ConfigureAwait(false);
        return AccountDoiCounts.Of(page.Info);
    }
}
