using System.Runtime.ExceptionServices;

namespace DataCite.Client;

/// <summary>Deletes one repository, and makes sure that it is gone.</summary>
internal sealed class RepositoryDeletion(ApiConnection connection, Action<ClientNotice>? notices, string id)
{
    private const int LooksThatAgree = 2;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = AccountRequest.Repository(HttpMethod.Delete, id);
        var trial = await connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen)
            trial.Require();
        // Any gateway can answer 204; the account and the number of the answer are the server's.
        if (trial.Value is { AccountId: not null, RequestId: not null })
            return;
        var absent = 0;
        var sighting = await new RepositorySettler(connection, notices).LookAsync(
            trial.Exchange, id, found => (absent = found is null ? absent + 1 : 0) == LooksThatAgree, cancellationToken).ConfigureAwait(false);
        if (sighting.IsSettled)
        {
            if (trial.Value is null)
                trial.Exchange.Settled();
            return;
        }

        if (sighting.Found is not null && trial is { Failure.Context.IsUnproven: true, Exchange.IsOpen: false })
            ExceptionDispatchInfo.Throw(trial.Failure);
        throw UncertainOutcome.Of(
            trial.Exchange, sighting.Obstacle ?? trial.Failure, sighting.Found is null ? null : $"{id} still existed when DataCite was asked three times in 5 s.");
    }
}
