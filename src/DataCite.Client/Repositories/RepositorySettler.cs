namespace DataCite.Client;

/// <summary>Asks the server what became of a write to a repository.</summary>
internal static class RepositorySettler
{
    /// <summary>What looks at a repository.</summary>
    public static WriteSettler<DataCiteRepository> Of(ApiConnection connection, Action<ClientNotice>? notices, string id) => new(connection, async stop =>
    {
        var answer = await connection.AskAsync(AccountRequest.Repository(HttpMethod.Get, id), AccountRequest.ReaderOfRepository(id), notices, stop).ConfigureAwait(false);
        return answer.Repository;
    });
}
