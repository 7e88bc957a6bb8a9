using DataCite.Metadata;

namespace DataCite.Client;

// Usage of DOIs, and the reports that it is taken from.
public sealed partial class DataCiteClient
{
    /// <summary>Reads how often a DOI was viewed, downloaded and cited, by month and year. It comes from the record itself, not from the search index.</summary>
    /// <exception cref="ResourceNotFoundException">The DOI does not exist, or the account may not see it.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiUsage> GetDoiUsageAsync(DoiName name, CancellationToken cancellationToken = default)
        => DoiUsageReader.Read(await GetDoiAsync(name, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Lists usage reports, page by page: what each is about, without its datasets. Public: it works without a login too. The server takes one filter
    /// only; the others are applied here, so that a page may have fewer rows, and the total is that of the one filter.
    /// </summary>
    /// <param name="query">Which reports.</param>
    /// <param name="options">How much of the list is read; null for all.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ArgumentException">A filter cannot be used; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">At the end: the server counts more reports than it gave; all that came were handed out.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<ListPage<UsageReport>> ListUsageReportsAsync(
        UsageReportQuery query, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Says at once, and not only when somebody reads, that a filter cannot be used.
        _ = query.Filters();
        return RowStream.ReadAsync(_connection, _notices, query.ToList(), (options ?? new ListOptions()).Validated(), cancellationToken);
    }

    /// <summary>Reads a usage report with its datasets, unpacked where it is compressed.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ResourceNotFoundException">There is no such report.</exception>
    /// <exception cref="AnswerTooLargeException">It is too large, packed or unpacked.</exception>
    /// <exception cref="UnreadableAnswerException">The answer is no report, or a compressed part of it cannot be unpacked.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<UsageReport> GetUsageReportAsync(Guid id, CancellationToken cancellationToken = default)
        => SendAsync(new ApiRequest(HttpMethod.Get, $"reports/{id}"), UsageReportReader.ReaderOf(id), cancellationToken);
}
