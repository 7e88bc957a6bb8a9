using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Deletes one draft, and makes sure that it is gone.</summary>
internal sealed class DoiDeletion(ApiConnection connection, Action<ClientNotice>? notices, ApiRequest request, DoiName name)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var trial = await connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen)
            trial.Require();
        if (trial.Value is null || !IsCertain(trial.Value))
            await DoiSettler.Of(connection, notices, name).RequireGoneAsync(trial, name.Value, cancellationToken).ConfigureAwait(false);
        connection.Creations.Forget(name);
    }

    // The answer to a deletion names no DOI. Any gateway can answer 204; the account and the number of the answer are the server's.
    private bool IsCertain(ApiResponse answer)
        => connection.Account.Kind is AccountKind.Anonymous || answer is { AccountId: not null, RequestId: not null };
}
