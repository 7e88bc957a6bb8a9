using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Asks the server what an audit wants to know of a repository: the index, the database, the handle service.</summary>
internal sealed class RepositoryReader(ApiConnection connection, Action<ClientNotice>? notices, string repositoryId)
{
    public string RepositoryId => repositoryId;

    /// <summary>Whether the login is that of the repository itself.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Makes sure that there is such a repository, and that the login sees all of its DOIs.</summary>
    /// <exception cref="ResourceNotFoundException">The repository does not exist. A list of its DOIs would be empty, without an error.</exception>
    /// <exception cref="PermissionDeniedException">The login belongs to somebody else: what it may not see would look like a fault.</exception>
    public async Task RequireAsync(CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Get, $"clients/{Uri.EscapeDataString(repositoryId)}") { RequiresLogin = true };
        var (response, root) = await connection.SendAsync(request, BufferedAnswer.ReadFactsAsync, notices, cancellationToken).ConfigureAwait(false);
        var caller = response.AccountId ?? connection.Origin.AccountId;
        IsOwn = Is(caller, repositoryId);
        if (IsOwn || Is(caller, "admin"))
            return;
        if (root.Member("data") is { } data && caller is not null && (Is(caller, data.RelatedId("provider")) || Is(caller, data.RelatedId("consortium"))))
            return;
        throw new PermissionDeniedException(
            response.Context,
            $"{connection.Account.DisplayName} cannot audit the repository {PrintableText.Of(repositoryId)}, which is not its own: DataCite does not show it all drafts and registered DOIs.",
            "Connect as the repository itself, or as the member or consortium that it belongs to.");
    }

    /// <summary>The index: all DOIs of the repository, oldest first.</summary>
    public IAsyncEnumerable<DoiPage> ListAsync(CancellationToken cancellationToken)
    {
        // T4: without the filter the list has the DOIs of everybody.
        var query = new DoiQuery { RepositoryIds = [repositoryId] };
        var paging = new PageOptions();
        return PageStream.ReadAsync(() => new CursorWalk(connection, notices, query, paging), paging, cancellationToken);
    }

    /// <summary>A DOI in the database; null when it does not exist.</summary>
    public async Task<DoiRecord?> FindAsync(DoiName name, CancellationToken cancellationToken)
    {
        var (request, read) = DoiAnswer.Question(name);
        try
        {
            return (await connection.SendAsync(request, read, notices, cancellationToken).ConfigureAwait(false)).Record;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The rows of the index of these names, of any repository and in any state.</summary>
    public async Task<Dictionary<string, DoiRecord>> FindRowsAsync(IReadOnlyList<DoiName> names, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, DoiRecord>(StringComparer.Ordinal);
        var query = new DoiQuery { Names = names };
        var paging = new PageOptions { Prefetch = false };
        await foreach (var page in PageStream.ReadAsync(() => new NamesWalk(connection, notices, query, paging), paging, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page.Records)
            {
                if (DoiName.TryParse(RowName.Of(row), out var name))
                    found.TryAdd(name.Key, row);
            }
        }

        return found;
    }

    /// <summary>The row of the index of one name; null when the index does not have the name.</summary>
    public async Task<DoiRecord?> FindRowAsync(DoiName name, CancellationToken cancellationToken)
        => (await FindRowsAsync([name], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(name.Key);

    /// <summary>The address that the handle service has; null when it does not know the DOI.</summary>
    public async Task<string?> FindHandleAsync(DoiName name, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Get, $"dois/{name.ToPath()}/get-url") { Doi = name };
        try
        {
            var answer = await connection.SendAsync(request, BufferedAnswer.ReadAsync, notices, cancellationToken).ConfigureAwait(false);
            // 204: nothing is there.
            if (answer.Body.IsEmpty)
                return null;
            using var document = answer.ParseJson();
            return document.RootElement.Member("url") is { ValueKind: JsonValueKind.String } url
                ? url.GetString()
                : throw new UnreadableAnswerException(answer.Context, $"DataCite's answer to {answer.Context.Method} {answer.Context.Path} does not say the address.");
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The names under the first prefix of the login's repository, whatever the index says. Other repositories may share the prefix.</summary>
    public async Task<IReadOnlyList<DoiName>> ReadNamesAsync(CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Get, "dois/get-dois") { RequiresLogin = true };
        var answer = await connection.SendAsync(request, BufferedAnswer.ReadAsync, notices, cancellationToken).ConfigureAwait(false);
        if (answer.Body.IsEmpty)
            return [];
        using var document = answer.ParseJson();
        if (document.RootElement.Member("dois") is not { ValueKind: JsonValueKind.Array } names)
            throw new UnreadableAnswerException(answer.Context, $"DataCite's answer to {answer.Context.Method} {answer.Context.Path} is not a list of names.");
        var read = new List<DoiName>();
        foreach (var text in names.EnumerateArray())
        {
            if (text.ValueKind is JsonValueKind.String && DoiName.TryParse(text.GetString(), out var name))
                read.Add(name);
        }

        return read;
    }

    private static bool Is(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
