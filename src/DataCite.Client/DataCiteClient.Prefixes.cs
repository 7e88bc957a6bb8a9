using System.Globalization;
using System.Runtime.CompilerServices;

namespace DataCite.Client;

// Prefixes.
public sealed partial class DataCiteClient
{
    private const int PrefixPageSize = 1000;

    /// <summary>Lists prefixes by name, page by page. Public: it works without a login too.</summary>
    /// <exception cref="ArgumentException">A filter cannot be used; nothing was sent.</exception>
    /// <exception cref="ListInterruptedException">While reading: there are more prefixes than the server gives.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<PrefixPage> ListPrefixesAsync(PrefixQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Says at once, and not only when somebody reads, that a filter cannot be used.
        _ = query.ToQueryString(1, PrefixPageSize);
        return ReadPrefixesAsync(query, cancellationToken);
    }

    private async IAsyncEnumerable<PrefixPage> ReadPrefixesAsync(PrefixQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var request = new ApiRequest(HttpMethod.Get, "prefixes") { Query = query.ToQueryString(number, PrefixPageSize) };
            var page = await SendAsync(request, PrefixPageReader.ReadAsync, cancellationToken).ConfigureAwait(false);
            var rows = page.Prefixes.Where(prefix => seen.Add(prefix.Prefix)).ToList();
            if (number == 1 || rows.Count > 0)
                yield return page with { Prefixes = rows.FindAll(query.Fits) };
            if (page.Prefixes.Count < PrefixPageSize || seen.Count >= page.Total)
                break;
            // T25: past its window the server sends the last page again.
            if (rows.Count == 0)
                throw Incomplete(request, seen.Count, page.Total);
        }
    }

    private static ListInterruptedException Incomplete(ApiRequest request, int seen, long total) => new(
        FailureContext.Of(request),
        string.Create(CultureInfo.InvariantCulture, $"DataCite gives only the first {seen} prefixes of a list, and there are {total}."),
        "Narrow the list to a repository, a member, a state or a year.");
}
