using System.Runtime.ExceptionServices;

namespace DataCite.Client;

/// <summary>
/// Asks the server what became of a write, past the pipeline of the write itself. What is not there, or not as it should be, is asked for
/// again a little later: replicas and indexes lag.
/// </summary>
/// <typeparam name="T">What a look finds.</typeparam>
/// <param name="connection">The connection.</param>
/// <param name="find">Reads what was written; <see cref="ResourceNotFoundException"/> says that it is not there.</param>
internal sealed class WriteSettler<T>(ApiConnection connection, Func<CancellationToken, Task<T?>> find)
    where T : class
{
    private const int LooksThatAgree = 2;

    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <summary>Looks until it shows what became of the write, or until there is no point in looking again.</summary>
    /// <param name="write">The write.</param>
    /// <param name="isSettled">Whether what was found (null: nothing) leaves nothing open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found last.</returns>
    /// <exception cref="WriteInterruptedException">The caller gave up.</exception>
    public async Task<Sighting<T>> LookAsync(Exchange write, Func<T?, bool> isSettled, CancellationToken cancellationToken)
    {
        try
        {
            for (var looks = 0; ; looks++)
            {
                var found = await FindAsync(cancellationToken).ConfigureAwait(false);
                if (isSettled(found))
                    return new Sighting<T>(IsSettled: true, found, null);
                if (looks == Waits.Length)
                    return new Sighting<T>(IsSettled: false, found, null);
                await Task.Delay(Waits[looks], connection.Time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DataCiteException obstacle)
        {
            return new Sighting<T>(IsSettled: false, null, obstacle);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new WriteInterruptedException(write.Name, write.Request.ToContext(), e, cancellationToken);
        }
    }

    /// <summary>Makes sure that what was deleted is gone.</summary>
    /// <param name="trial">The deletion.</param>
    /// <param name="name">What was deleted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DataCiteException">It is there, or nobody knows.</exception>
    public async Task RequireGoneAsync(Trial<ApiResponse> trial, string name, CancellationToken cancellationToken)
    {
        // Gone is gone, whichever attempt it was (T9). Nothing proves that a 404 is the server's own: two in a row are believed.
        var absent = 0;
        var sighting = await LookAsync(trial.Exchange, found => (absent = found is null ? absent + 1 : 0) == LooksThatAgree, cancellationToken).ConfigureAwait(false);
        if (sighting.IsSettled)
        {
            if (trial.Value is null)
                trial.Exchange.Settled();
            return;
        }

        if (sighting.Found is not null && trial is { Failure.Context.IsUnproven: true, Exchange.IsOpen: false })
            ExceptionDispatchInfo.Throw(trial.Failure);
        // The application has said that it did nothing, for a reason that is not true.
        if (sighting.Found is not null && trial is { Failure: ResourceNotFoundException missing, Exchange.IsOpen: false })
            throw new ApiException(missing.Context, $"{name} was not deleted: DataCite answered that it was not found ({missing.Context.Method} {missing.Context.Path}), and it is still there.", "Try again later.");
        throw UncertainOutcome.Of(
            trial.Exchange, sighting.Obstacle ?? trial.Failure, sighting.Found is null ? null : $"{name} still existed when DataCite was asked three times in 5 s.");
    }

    private async Task<T?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await find(cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
