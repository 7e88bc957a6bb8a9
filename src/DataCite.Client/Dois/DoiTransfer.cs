using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Hands one DOI to another repository, and makes sure that it belongs to it.</summary>
/// <param name="connection">Where to.</param>
/// <param name="notices">Told about each step.</param>
/// <param name="request">The transfer.</param>
/// <param name="name">The DOI.</param>
/// <param name="repository">The account id of the repository.</param>
internal sealed class DoiTransfer(ApiConnection connection, Action<ClientNotice>? notices, ApiRequest request, DoiName name, string repository)
{
    /// <summary>The record as the server keeps it.</summary>
    public async Task<DoiRecord> RunAsync(CancellationToken cancellationToken)
    {
        var trial = await connection.TryAsync(request, DoiAnswer.ReaderOf(name), notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value?.Record is { } moved && IsThere(moved))
            return moved;
        if (trial.Value is null && !trial.IsOpen)
            return trial.Require().Record!;
        var sighting = await DoiSettler.Of(connection, notices, name).LookAsync(
            trial.Exchange, found => found?.Record is { } record && IsThere(record), cancellationToken).ConfigureAwait(false);
        if (!sighting.IsSettled)
            throw UncertainOutcome.Of(
                trial.Exchange, sighting.Obstacle ?? trial.Failure,
                sighting.Found?.Record is { } now ? $"{name} still belongs to {PrintableText.Of(now.RepositoryId)}." : $"DataCite does not show {name} to this account.");
        if (trial.Value is null)
            trial.Exchange.Settled();
        return sighting.Found!.Record!;
    }

    private bool IsThere(DoiRecord record) => string.Equals(record.RepositoryId, repository, StringComparison.OrdinalIgnoreCase);
}
