namespace DataCite.Client;

// The history: who changed what.
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Lists the changes of a DOI or of an account, the newest first, page by page. Public: it works without a login too. The history begins in 2018, is an
    /// index, and may be some seconds late. Of an account it has the newest 10 000 changes; a time reaches those before them.
    /// </summary>
    /// <param name="query">Whose history.</param>
    /// <param name="options">How much of it; null for all.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="ArgumentException">What is asked for is missing or contradicts itself; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">At the end: the server counts more changes than it gave; all that came were handed out.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<ListPage<DataCiteActivity>> ListActivitiesAsync(
        ActivityQuery query, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var list = query.ToList(message => _notices?.Invoke(new ClientNotice(NoticeKind.RowLeftOut, message, "GET", "activities")));
        return RowStream.ReadAsync(_connection, _notices, list, (options ?? new ListOptions()).Validated(), cancellationToken);
    }
}
