using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Asks the server what became of a write, past the pipeline of the write itself. What is not there, or not as it should be, is asked for
/// again a little later: replicas and indexes lag.
/// </summary>
internal sealed class WriteSettler(ApiConnection connection, Action<ClientNotice>? notices)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <summary>Looks at the DOI until it shows what became of the write, or until there is no point in looking again.</summary>
    /// <param name="write">The write.</param>
    /// <param name="name">The DOI.</param>
    /// <param name="isSettled">Whether the DOI as it was found (null: not there) leaves nothing open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found last.</returns>
    /// <exception cref="WriteInterruptedException">The caller gave up.</exception>
    public async ValueTask<Sighting> LookAsync(Exchange write, DoiName name, Func<ApiResponse?, bool> isSettled, CancellationToken cancellationToken)
    {
        try
        {
            for (var looks = 0; ; looks++)
            {
                var found = await FindAsync(name, cancellationToken).ConfigureAwait(false);
                if (isSettled(found))
                    return new Sighting(IsSettled: true, found, null);
                if (looks == Waits.Length)
                    return new Sighting(IsSettled: false, found, null);
                await Task.Delay(Waits[looks], connection.Time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DataCiteException obstacle)
        {
            return new Sighting(IsSettled: false, null, obstacle);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new WriteInterruptedException(write.Name, write.Request.ToContext(), e, cancellationToken);
        }
    }

    private async ValueTask<ApiResponse?> FindAsync(DoiName name, CancellationToken cancellationToken)
    {
        var (request, read) = DoiAnswer.Question(name);
        try
        {
            var answer = await connection.AskAsync(request, read, notices, cancellationToken).ConfigureAwait(false);
            return answer.Record is null ? null : answer;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
