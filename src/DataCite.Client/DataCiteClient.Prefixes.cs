using System.Net;
using System.Runtime.CompilerServices;
using DataCite.Metadata;

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

    /// <summary>Lists as many prefixes as are wanted, by name, page by page.</summary>
    /// <param name="query">Which prefixes.</param>
    /// <param name="options">How much of the list; null for all.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <inheritdoc cref="ListPrefixesAsync(PrefixQuery, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<ListPage<DataCitePrefix>> ListPrefixPagesAsync(PrefixQuery query, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        _ = query.Filters();
        return RowStream.ReadAsync(_connection, _notices, query.ToList(), (options ?? new ListOptions()).Validated(), cancellationToken);
    }

    /// <summary>Reads a prefix and to whom it is assigned. Public: it works without a login too.</summary>
    /// <param name="prefix">The prefix, such as <c>10.5072</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Null when DataCite has no such prefix.</returns>
    /// <exception cref="ArgumentException">It is no prefix; nothing was sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<PrefixHolders?> FindPrefixAsync(string prefix, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (!FilterValue.IsPrefix(prefix, out var problem))
            throw ResearchIds.Unusable(nameof(prefix), prefix, problem);
        try
        {
            return await SendAsync(PrefixQuestion.Of(prefix), PrefixQuestion.ReaderOf(prefix), cancellationToken).ConfigureAwait(false);
        }
        catch (DataCiteException exception) when (exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
        {
            // 400 is what a prefix of another agency gives (facts §3.1).
            return null;
        }
    }

    /// <summary>Gives a prefix of a member to one of its repositories. Needs the login of the member or its consortium.</summary>
    /// <param name="prefix">The prefix, as <see cref="FindPrefixAsync"/> has just read it.</param>
    /// <param name="repositoryId">The account id of the repository, in any case.</param>
    /// <param name="providerId">The account id of its member, which holds the prefix.</param>
    /// <param name="cancellationToken">Gives up waiting; the prefix may have been assigned then.</param>
    /// <returns>Who holds the prefix then. Where the repository holds it already, nothing is sent.</returns>
    /// <exception cref="ArgumentException">The member does not hold the prefix; nothing was sent.</exception>
    /// <exception cref="PermissionDeniedException">The account may not do that.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been assigned, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<PrefixHolders> AssignPrefixAsync(PrefixHolders prefix, string repositoryId, string providerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var repository = FilterValue.Repository(repositoryId, nameof(repositoryId));
        if (prefix.FindRepository(repository) is not null)
            return prefix;
        var given = prefix.FindProvider(FilterValue.Provider(providerId, nameof(providerId)))
            ?? throw new ArgumentException($"{PrintableText.Of(providerId)} does not hold the prefix {prefix.Prefix.Prefix}.", nameof(providerId));
        return await new PrefixAssignment(_connection, _notices, prefix, repository).GiveAsync(given.AssignmentId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a prefix from a repository. Its DOIs stay; it can create no more with the prefix. The member keeps the prefix.</summary>
    /// <param name="prefix">The prefix, as <see cref="FindPrefixAsync"/> has just read it.</param>
    /// <param name="repositoryId">The account id of the repository, in any case.</param>
    /// <param name="cancellationToken">Gives up waiting; the prefix may have been taken away then.</param>
    /// <returns>Who holds the prefix then. Where the repository does not hold it, nothing is sent.</returns>
    /// <exception cref="PermissionDeniedException">The account may not do that.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been taken away, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<PrefixHolders> WithdrawPrefixAsync(PrefixHolders prefix, string repositoryId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var repository = FilterValue.Repository(repositoryId, nameof(repositoryId));
        return prefix.FindRepository(repository) is { } held
            ? await new PrefixAssignment(_connection, _notices, prefix, repository).TakeAsync(held.AssignmentId, cancellationToken).ConfigureAwait(false)
            : prefix;
    }

    /// <summary>The account id of the member that a repository belongs to; null when there is no such repository.</summary>
    internal async Task<string?> FindMemberOfAsync(string repositoryId, CancellationToken cancellationToken)
    {
        var repository = FilterValue.Repository(repositoryId, nameof(PrefixQuery.RepositoryId));
        try
        {
            var request = new ApiRequest(HttpMethod.Get, $"repositories/{Uri.EscapeDataString(repository)}");
            var answer = await SendAsync(request, BufferedAnswer.ReadFactsAsync, cancellationToken).ConfigureAwait(false);
            return (answer.Root.Member("data")?.RelatedId("provider"))
                ?? throw new UnreadableAnswerException(answer.Response.Context, $"DataCite's answer to GET {request.Path} does not say to which member the repository belongs.");
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private async IAsyncEnumerable<PrefixPage> ReadPrefixesAsync(PrefixQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in RowStream.ReadAsync(_connection, _notices, query.ToList(), new ListOptions(), cancellationToken).ConfigureAwait(false))
            yield return new PrefixPage(page.Rows, page.Total);
    }
}
