namespace DataCite.Client;

/// <summary>Asks the server what became of a write to a repository. What is not as it should be is asked for again a little later.</summary>
internal sealed class RepositorySettler(ApiConnection connection, Action<ClientNotice>? notices)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <summary>Looks at the repository until it shows what became of the write, or until there is no point in looking again.</summary>
    /// <exception cref="WriteInterruptedException">The caller gave up.</exception>
    public async Task<RepositorySighting> LookAsync(Exchange write, string id, Func<DataCiteRepository?, bool> isSettled, CancellationToken cancellationToken)
    {
        try
        {
            for (var looks = 0; ; looks++)
            {
                var found = await FindAsync(id, cancellationToken).ConfigureAwait(false);
                if (isSettled(found))
                    return new RepositorySighting(IsSettled: true, found, null);
                if (looks == Waits.Length)
                    return new RepositorySighting(IsSettled: false, found, null);
                await Task.Delay(Waits[looks], connection.Time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DataCiteException obstacle)
        {
            return new RepositorySighting(IsSettled: false, null, obstacle);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new WriteInterruptedException(write.Name, write.Request.ToContext(), e, cancellationToken);
        }
    }

    private async Task<DataCiteRepository?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await connection.AskAsync(
                AccountRequest.Repository(HttpMethod.Get, id), AccountRequest.ReaderOfRepository(id), notices, cancellationToken).ConfigureAwait(false);
            return answer.Repository;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
