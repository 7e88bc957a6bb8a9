namespace DataCite.Client;

/// <summary>Deletes one repository, and makes sure that it is gone.</summary>
internal sealed class RepositoryDeletion(ApiConnection connection, Action<ClientNotice>? notices, string id)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = AccountRequest.Repository(HttpMethod.Delete, id);
        var trial = await connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen)
            trial.Require();
        // Any gateway can answer 204; the account and the number of the answer are the server's.
        if (trial.Value is not { AccountId: not null, RequestId: not null })
            await RepositorySettler.Of(connection, notices, id).RequireGoneAsync(trial, id, cancellationToken).ConfigureAwait(false);
    }
}
