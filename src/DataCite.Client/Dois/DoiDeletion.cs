using System.Runtime.ExceptionServices;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Deletes one draft, and makes sure that it is gone.</summary>
internal sealed class DoiDeletion(ApiConnection connection, Action<ClientNotice>? notices, ApiRequest request, DoiName name)
{
    private const int LooksThatAgree = 2;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var trial = await connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen)
            trial.Require();
        if (trial.Value is null || !IsCertain(trial.Value))
            await SettleAsync(trial, cancellationToken).ConfigureAwait(false);
        connection.Creations.Forget(name);
    }

    // The answer to a deletion names no DOI. Any gateway can answer 204; the account and the number of the answer are the server's.
    private bool IsCertain(ApiResponse answer)
        => connection.Account.Kind is AccountKind.Anonymous || answer is { AccountId: not null, RequestId: not null };

    private async Task SettleAsync(Trial<ApiResponse> trial, CancellationToken cancellationToken)
    {
        // Gone is gone, whichever attempt it was (T9). Nothing proves that a 404 is the server's own: two in a row are believed.
        var absent = 0;
        var sighting = await new WriteSettler(connection, notices).LookAsync(
            trial.Exchange, name, found => (absent = found is null ? absent + 1 : 0) == LooksThatAgree, cancellationToken).ConfigureAwait(false);
        if (sighting.IsSettled)
        {
            if (trial.Value is null)
                trial.Exchange.Settled();
            return;
        }

        if (sighting.Found is not null && trial is { Failure.Context.IsUnproven: true, Exchange.IsOpen: false })
            ExceptionDispatchInfo.Throw(trial.Failure);
        throw UncertainOutcome.Of(
            trial.Exchange, sighting.Obstacle ?? trial.Failure, sighting.Found is null ? null : $"{name} still existed when DataCite was asked three times in 5 s.");
    }
}
