using System.Runtime.CompilerServices;

namespace DataCite.Client;

// Prefixes.
public sealed partial class DataCiteClient
{
    /// <summary>Lists prefixes by name, page by page. Public: it works without a login too.</summary>
    /// <exception cref="ArgumentException">A filter cannot be used; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">At the end: the server counts more prefixes than it gave; all that came were handed out.</exception>
    /// <exception cref="AuthenticationFailedException">While reading: there is a login, and the server answers as it answers everybody.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<PrefixPage> ListPrefixesAsync(PrefixQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Says at once, and not only when somebody reads, that a filter cannot be used.
        _ = query.Filters();
        return ReadPrefixesAsync(query, cancellationToken);
    }

    private async IAsyncEnumerable<PrefixPage> ReadPrefixesAsync(PrefixQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in RowStream.ReadAsync(_connection, _notices, query.ToList(), new ListOptions(), cancellationToken).ConfigureAwait(false))
            yield return new PrefixPage(page.Rows, page.Total);
    }
}
