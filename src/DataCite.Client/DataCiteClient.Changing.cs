using DataCite.Metadata;

namespace DataCite.Client;

// Changes that were compared before: what is sent is what differs.
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Carries out a change. Sends the attributes that its edits touch and nothing else; nothing at all where nothing differs. Never creates a
    /// DOI by an update: a change of a DOI that was deleted meanwhile is an error.
    /// </summary>
    /// <param name="change">
    /// The change. Its <see cref="DoiChange.Base"/> is the DOI as <see cref="GetDoiAsync"/> has just read it; a row of a list may be out of date.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting; the change may have been carried out then.</param>
    /// <returns>What became of it. <see cref="DoiChangeResult.Differences"/> names values that the server keeps in another way than they were sent.</returns>
    /// <exception cref="ArgumentException">The change has no base, or an edit that does not fit it.</exception>
    /// <exception cref="StateTransitionException">The state of the DOI does not allow the change; nothing was sent.</exception>
    /// <exception cref="DoiNotDeletableException">The DOI is registered or findable, and cannot be deleted.</exception>
    /// <exception cref="ChangeConflictException">The DOI was deleted since it was read.</exception>
    /// <exception cref="ValidationFailedException">The server does not accept the metadata.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been carried out, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiChangeResult> ApplyChangeAsync(DoiChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        switch (change.Action)
        {
            case DoiChangeAction.None:
                return new DoiChangeResult(change, DoiOutcome.Unchanged) { Record = change.Base };
            case DoiChangeAction.Create:
                var created = await CreateDoiAsync(BaseOf(change), EventOfNew(change), cancellationToken).ConfigureAwait(false);
                return new DoiChangeResult(change, DoiOutcome.Created) { Record = created };
            case DoiChangeAction.Delete:
                await DeleteDoiAsync(DoiName.Parse(change.Doi), wasRead: change.Base is not null, cancellationToken).ConfigureAwait(false);
                return new DoiChangeResult(change, DoiOutcome.Deleted);
            case DoiChangeAction.Transfer:
                return await TransferAsync(change, cancellationToken).ConfigureAwait(false);
            default:
                return await UpdateAsync(change, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Reads a DOI by its name and brings a change to it that was made earlier, such as one from a file. Edits that others have made since
    /// are kept. <see cref="ApplyChangeAsync"/> carries out what comes of it.
    /// </summary>
    /// <param name="change">The change; its <see cref="DoiChange.Base"/> is the DOI for which it was made.</param>
    /// <param name="force">Whether its edits are made also where somebody else has changed the same values.</param>
    /// <param name="cancellationToken">Gives up waiting; nothing is sent that changes anything.</param>
    /// <returns>The change for the DOI as it is now; <see cref="DoiChangeAction.None"/> where it is as it shall be.</returns>
    /// <exception cref="ChangeConflictException">Somebody else has changed the same values since.</exception>
    /// <exception cref="ArgumentException">An edit does not fit the base.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such DOI, or the account may not see it.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiChange> PrepareChangeAsync(DoiChange change, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var name = DoiName.Parse(change.Doi);
        var prepared = ChangeRebase.OnTo(change, await GetDoiAsync(name, cancellationToken).ConfigureAwait(false), force, out var conflicts);
        return conflicts.Count == 0 ? prepared : throw Conflict(name, conflicts);
    }

    /// <summary>The last change of a DOI; null where the history has none. The history is an index, and may be some seconds late.</summary>
    internal async Task<LastActivity?> FindLastActivityAsync(DoiName name, CancellationToken cancellationToken)
        => LastActivity.Read(await SendAsync(LastActivity.Question(name), cancellationToken).ConfigureAwait(false));

    /// <summary>The conflict of edits with what somebody else has edited since.</summary>
    /// <param name="name">The DOI.</param>
    /// <param name="paths">Where.</param>
    /// <param name="since">Since when, in words.</param>
    internal static ChangeConflictException Conflict(DoiName name, IReadOnlyList<string> paths, string since = "it was read")
    {
        var request = new ApiRequest(HttpMethod.Put, "dois/" + name.ToPath()) { Doi = name };
        return new ChangeConflictException(
            request.ToContext(), paths, $"Somebody else has changed {name} since {since}, at {string.Join(", ", paths)}. Nothing was sent.",
            "Read the DOI again with Get-DataCiteDoi and edit what is there now, or use -Force to put your values in place of theirs.");
    }

    private static DoiRecord BaseOf(DoiChange change) => change.Base ?? throw new ArgumentException($"The change of {change.Doi} does not say what is there.", nameof(change));

    private static DoiEvent? EventOfNew(DoiChange change) => change.State switch
    {
        DoiState.Findable => DoiEvent.Publish,
        DoiState.Registered => DoiEvent.Register,
        _ => null,
    };

    private async Task<DoiChangeResult> UpdateAsync(DoiChange change, CancellationToken cancellationToken)
    {
        var (name, existing) = (DoiName.Parse(change.Doi), BaseOf(change));
        var isNewState = change.State is { } wanted && wanted != existing.State;
        var state = existing.State ?? DoiState.Unknown;
        var happening = change.State is { } target ? StateTransitions.EventFor(state, target) : null;
        var request = Write(HttpMethod.Put, "dois/" + name.ToPath(), name, DoiDocument.ForEdits(change, happening)) with
        {
            Purpose = happening is { } what ? StateTransitions.ResultOf(what) : null,
        };
        if (isNewState && happening is null)
            throw StateTransitions.Refusal(request.ToContext(), state, change.State!.Value);
        var saved = await new DoiUpdate(_connection, _notices, request, name, existing, happening).RunAsync(cancellationToken).ConfigureAwait(false);
        if (existing.Created is { } before && saved.Created is { } after && after > before)
            throw new ChangeConflictException(
                request.ToContext(), [], $"DOI {name} was deleted by somebody else meanwhile, so that the change has created it anew, with nothing but the edited values.",
                $"Look at it with Get-DataCiteDoi {name}, and delete the draft or complete its metadata.");
        return new DoiChangeResult(change, isNewState ? DoiOutcome.StateChanged : DoiOutcome.Updated) { Record = saved, Differences = ChangeEvidence.FindDifferences(change, saved) };
    }

    private async Task<DoiChangeResult> TransferAsync(DoiChange change, CancellationToken cancellationToken)
    {
        var (name, existing) = (DoiName.Parse(change.Doi), BaseOf(change));
        var repository = change.Repository ?? throw new ArgumentException($"The change of {change.Doi} does not say to which repository.", nameof(change));
        if (string.Equals(existing.RepositoryId, repository, StringComparison.OrdinalIgnoreCase))
            return new DoiChangeResult(change, DoiOutcome.Unchanged) { Record = existing };
        var request = Write(HttpMethod.Put, "dois/" + name.ToPath(), name, DoiDocument.ForTransfer(repository));
        var moved = await new DoiTransfer(_connection, _notices, request, name, repository).RunAsync(cancellationToken).ConfigureAwait(false);
        return new DoiChangeResult(change, DoiOutcome.Transferred) { Record = moved };
    }
}
