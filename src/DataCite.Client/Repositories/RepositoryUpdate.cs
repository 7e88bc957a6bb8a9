namespace DataCite.Client;

/// <summary>Changes one repository, and settles a lost answer by reading it.</summary>
internal sealed class RepositoryUpdate(ApiConnection connection, Action<ClientNotice>? notices, string id, RepositoryDescription description, IReadOnlyList<RepositoryEdit> edits)
{
    /// <summary>The repository as the server keeps it.</summary>
    public async Task<DataCiteRepository> RunAsync(CancellationToken cancellationToken)
    {
        using var document = RepositoryDocument.ForEdits(id, description, edits);
        var request = AccountRequest.Repository(HttpMethod.Put, id) with { Body = document.Body };
        var trial = await connection.TryAsync(request, AccountRequest.ReaderOfRepository(id), notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && trial.IsOpen)
            return await SettleAsync(trial, cancellationToken).ConfigureAwait(false);
        return trial.Require().Repository;
    }

    private async Task<DataCiteRepository> SettleAsync(Trial<RepositoryAnswer> trial, CancellationToken cancellationToken)
    {
        // Nobody can read a password.
        var isSecret = edits.Any(static edit => edit.Name == nameof(RepositoryDescription.Password));
        var sighting = await RepositorySettler.Of(connection, notices, id)
            .LookAsync(trial.Exchange, found => isSecret || (found is not null && IsDone(found)), cancellationToken).ConfigureAwait(false);
        if (!isSecret && sighting.Found is { } now && IsDone(now))
        {
            trial.Exchange.Settled();
            return now;
        }

        throw UncertainOutcome.Of(trial.Exchange, sighting.Obstacle ?? trial.Failure, sighting switch
        {
            { Obstacle: not null } => null,
            { Found: null } => $"DataCite does not show {id} any more.",
            _ when isSecret => "Whether a password was changed cannot be read.",
            _ => $"{id} does not show the values that were sent.",
        });
    }

    private bool IsDone(DataCiteRepository now)
        => !RepositoryFields.FindDifferences(description, now).Any(difference => edits.Any(edit => edit.Name == difference.Name));
}
