namespace DataCite.Client;

/// <summary>Deletes one repository, and makes sure that it is gone.</summary>
/// <param name="connection">Where to.</param>
/// <param name="notices">Told about each step.</param>
/// <param name="id">The account id of the repository.</param>
/// <param name="wasRead">Whether the repository was just read, so that "not found" needs another explanation.</param>
internal sealed class RepositoryDeletion(ApiConnection connection, Action<ClientNotice>? notices, string id, bool wasRead)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = AccountRequest.Repository(HttpMethod.Delete, id);
        var trial = await connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen && !(wasRead && trial.Failure is ResourceNotFoundException))
            trial.Require();
        // Any gateway can answer 204; the account and the number of the answer are the server's.
        if (trial.Value is not { AccountId: not null, RequestId: not null })
            await RepositorySettler.Of(connection, notices, id).RequireGoneAsync(trial, id, cancellationToken).ConfigureAwait(false);
    }
}
