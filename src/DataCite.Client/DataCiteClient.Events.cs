namespace DataCite.Client;

// Events.
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Lists the events of DataCite's Event Data, the oldest first: links between DOIs, and their usage. Public: it works without a login too. A DOI
    /// that does not exist has no events, like one that nobody links to.
    /// </summary>
    /// <param name="query">Which events.</param>
    /// <param name="options">How much of the list; null for all of it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">A filter cannot be used; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">At the end: the server counts more events than it gave; all that came were handed out.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<ListPage<DataCiteEvent>> ListEventsAsync(EventQuery query, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Says at once, and not only when somebody reads, that a filter cannot be used.
        _ = query.Filters();
        return RowStream.ReadAsync(_connection, _notices, query.ToList(), (options ?? new ListOptions()).Validated(), cancellationToken);
    }
}
