using System.Runtime.ExceptionServices;

namespace DataCite.Client;

/// <summary>Creates one repository, once. The request is never sent again; a lost answer is settled by reading the symbol.</summary>
internal sealed class RepositoryCreation(ApiConnection connection, Action<ClientNotice>? notices, string symbol, RepositoryDescription description)
{
    private readonly string _id = symbol.ToLowerInvariant();

    /// <summary>The repository as the server keeps it.</summary>
    /// <param name="before">The repository that had the symbol before; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<DataCiteRepository> RunAsync(DataCiteRepository? before, CancellationToken cancellationToken)
    {
        using var document = RepositoryDocument.ForNew(symbol, description);
        var request = new ApiRequest(HttpMethod.Post, "repositories") { Body = document.Body };
        // Nothing could tell it from the one that is made here, should the answer be lost.
        if (before is not null)
            throw Taken(request.ToContext(), $"it is {before.Name ?? "a repository"}, made {Day(before)}", "Choose another symbol, or change that repository.");
        var trial = await connection.TryAsync(request, AccountRequest.ReaderOfRepository(_id), notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is { } answer)
            return answer.Repository;
        return trial.IsOpen || trial.Failure is ConflictException
            ? await SettleAsync(trial, cancellationToken).ConfigureAwait(false)
            : trial.Require().Repository;
    }

    private async Task<DataCiteRepository> SettleAsync(Trial<RepositoryAnswer> trial, CancellationToken cancellationToken)
    {
        var exchange = trial.Exchange;
        var sighting = await RepositorySettler.Of(connection, notices, _id)
            .LookAsync(exchange, static found => found is not null, cancellationToken).ConfigureAwait(false);
        if (exchange.IsOpen && sighting.Found is { } found && RepositoryFields.FindDifferences(description, found).Count == 0)
        {
            exchange.Settled();
            return found;
        }

        if (!exchange.IsOpen && trial.Failure is ConflictException conflict && sighting.Obstacle is null)
        {
            throw sighting.Found is { } other
                ? Taken(conflict.Context, $"it was made {Day(other)}, just now, by another call", "Look at it with GetRepositoryAsync or Get-DataCiteRepository.")
                : Taken(conflict.Context, "DataCite does not show it; perhaps by a repository that was deleted", "Choose another symbol.");
        }

        if (sighting is { Found: null, Obstacle: null } && trial.Failure!.Context.IsUnproven && !exchange.IsOpen)
            ExceptionDispatchInfo.Throw(trial.Failure);
        throw UncertainOutcome.Of(exchange, sighting.Obstacle ?? trial.Failure, sighting switch
        {
            { Obstacle: not null } => null,
            { Found: null } => $"DataCite did not show {symbol} when it was asked three times in 5 s.",
            _ => $"There is a repository {symbol}, which does not have all the values that were sent.",
        });
    }

    private ConflictException Taken(FailureContext context, string what, string advice) => new(context, $"The symbol {symbol} is taken: {what}.", advice);

    private static string Day(DataCiteRepository repository)
        => repository.Created is { } moment ? $"on {AccountQueryText.Day(DateOnly.FromDateTime(moment.UtcDateTime))}" : "earlier";
}
