namespace DataCite.Client;

// Counts of lists of DOIs.
public sealed partial class DataCiteClient
{
    /// <summary>Counts the DOIs of a list, in all and in groups, with one request whatever is asked for. The counts come from the search index.</summary>
    /// <param name="query">Which DOIs. Order and contents of the rows do not matter.</param>
    /// <param name="by">What to count by; empty for the total alone.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">
    /// A filter cannot be used, or not for counting: a sample, more names than one request holds, months of creation without IGSN catalogues. Nothing was sent.
    /// </exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiCounts> MeasureDoisAsync(DoiQuery query, IReadOnlyCollection<DoiGrouping> by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(by);
        DoiGrouping[] asked = [.. by.Distinct()];
        DoiFacet[] facets = [.. asked.Select(DoiFacet.Of)];
        RequireCountable(query, asked);
        var counted = query with
        {
            Sort = null,
            Descending = false,
            Random = false,
            Detail = false,
            Compact = false,
            Fields = [],
            IncludeFacets = false,
            Facets = [.. facets.Select(static facet => facet.Name).Concat(facets.Select(static facet => facet.TotalName).OfType<string>()).Distinct()],
        };
        var page = await CountDoisAsync(counted, cancellationToken).ConfigureAwait(false);
        return DoiCountReader.Read(page.Info, asked, _connection.Time.GetUtcNow().Year);
    }

    private static void RequireCountable(DoiQuery query, DoiGrouping[] by)
    {
        if (query.SampleGroup is not null)
            throw Uncountable(nameof(DoiQuery.SampleGroup), "cannot be used for counting: DataCite counts the whole list, and not the sample");
        if (!NamesWalk.FitIntoOneRequest(query.Names))
            throw Uncountable(nameof(DoiQuery.Names), "holds more DOIs than one request can ask for; count fewer at a time");
        if (by.Contains(DoiGrouping.CreatedMonth) && query.RepositoryKind is not RepositoryKind.IgsnCatalog)
        {
            throw Uncountable(
                nameof(DoiQuery.RepositoryKind),
                $"has to be {nameof(RepositoryKind.IgsnCatalog)} for counts by {nameof(DoiGrouping.CreatedMonth)}: DataCite counts months for no other repositories");
        }
    }

    private static ArgumentException Uncountable(string filter, string problem) => new($"{filter} {problem}.", filter);
}
