using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Deletes one draft, and makes sure that it is gone.</summary>
/// <param name="connection">Where to.</param>
/// <param name="notices">Told about each step.</param>
/// <param name="request">The deletion.</param>
/// <param name="name">The DOI.</param>
/// <param name="wasRead">Whether the DOI was just read, so that "not found" needs another explanation.</param>
internal sealed class DoiDeletion(ApiConnection connection, Action<ClientNotice>? notices, ApiRequest request, DoiName name, bool wasRead)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var trial = await connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen && !(wasRead && trial.Failure is ResourceNotFoundException))
            trial.Require();
        if (trial.Value is null || !IsCertain(trial.Value))
            await DoiSettler.Of(connection, notices, name).RequireGoneAsync(trial, name.Value, cancellationToken).ConfigureAwait(false);
        connection.Creations.Forget(name);
    }

    // The answer to a deletion names no DOI. Any gateway can answer 204; the account and the number of the answer are the server's.
    private bool IsCertain(ApiResponse answer)
        => connection.Account.Kind is AccountKind.Anonymous || answer is { AccountId: not null, RequestId: not null };
}
