using DataCite.Metadata;

namespace DataCite.Client;

// Creating, changing and deleting. What may have been carried out although the answer was lost is settled by asking the server.
public sealed partial class DataCiteClient
{
    /// <summary>Creates a DOI. A draft, unless an event says otherwise.</summary>
    /// <param name="record">
    /// Its metadata; <see cref="DoiRecord.Doi"/> must be set (<see cref="DoiName.Mint"/> makes a name). So a repeated request cannot create a
    /// second DOI.
    /// </param>
    /// <param name="event"><see cref="DoiEvent.Publish"/> or <see cref="DoiEvent.Register"/>; null for a draft.</param>
    /// <param name="cancellationToken">Gives up waiting; the DOI may have been created then.</param>
    /// <returns>The record as the server keeps it.</returns>
    /// <exception cref="DoiNameException">The name is missing or cannot be that of a new DOI; nothing was sent.</exception>
    /// <exception cref="ConflictException">There is one of that name already.</exception>
    /// <exception cref="ValidationFailedException">The server does not accept the metadata.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been created, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer; nothing was created.</exception>
    public Task<DoiRecord> CreateDoiAsync(DoiRecord record, DoiEvent? @event = null, CancellationToken cancellationToken = default)
        => CreateDoiAsync(record, new CreateDoiOptions { Event = @event }, cancellationToken);

    /// <summary>Creates a DOI.</summary>
    /// <param name="record">Its metadata, with its name.</param>
    /// <param name="options">Its state, and where its name is from.</param>
    /// <param name="cancellationToken">Gives up waiting; the DOI may have been created then.</param>
    /// <inheritdoc cref="CreateDoiAsync(DoiRecord, DoiEvent?, CancellationToken)" path="/*[self::returns or self::exception]"/>
    public async Task<DoiRecord> CreateDoiAsync(DoiRecord record, CreateDoiOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Event is DoiEvent.Hide or DoiEvent.Show)
            throw new ArgumentOutOfRangeException(nameof(options), options.Event, "A new DOI can be published or registered.");
        var name = DoiName.Parse(record.Doi ?? string.Empty);
        if (name.FindCreationProblem() is { } problem)
            throw new DoiNameException(name.Value, problem);

        // It has a name, so that sending it again cannot make a second one (T9).
        var request = Write(HttpMethod.Post, "dois", name, DoiDocument.ForCreation(record, options.Event)) with { IsRepeatable = true };
        return await new DoiCreation(_connection, _notices, request, name, record, options).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Saves the changes made to a record since it was read. Never creates a DOI: the API would create one that does not exist, here it is an
    /// error. Without changes and event nothing is sent.
    /// </summary>
    /// <param name="name">The DOI.</param>
    /// <param name="changes">The record with its changes.</param>
    /// <param name="event">What is to happen to the state along with it; null for nothing.</param>
    /// <param name="cancellationToken">Gives up waiting; the changes may have been saved then.</param>
    /// <returns>The record as the server keeps it, or <paramref name="changes"/> when there was nothing to send.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such DOI, or the account may not see it.</exception>
    /// <exception cref="StateTransitionException">The state does not allow the event.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been carried out, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiRecord> UpdateDoiAsync(DoiName name, DoiRecord changes, DoiEvent? @event = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(changes);
        if (@event is null && changes.ChangedAttributes.Count == 0)
            return changes;
        var existing = await GetDoiAsync(name, cancellationToken).ConfigureAwait(false);
        return await PutAsync(name, changes, existing, @event, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes the state of a DOI and checks that it changed: the server reports success also when it ignores an event. A DOI that is in the
    /// wanted state already is not changed, unless its handle is not registered: then the server is asked to try again.
    /// </summary>
    /// <returns>The record as the server keeps it. <see cref="DoiRecord.Registered"/> is null when the handle could not be registered yet.</returns>
    /// <exception cref="StateTransitionException">The state does not allow the event; nothing was sent.</exception>
    /// <exception cref="ValidationFailedException">The metadata is not good enough for the new state.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been carried out, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiRecord> ChangeStateAsync(DoiName name, DoiEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var existing = await GetDoiAsync(name, cancellationToken).ConfigureAwait(false);
        return await ChangeStateAsync(existing, @event, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes the state of a DOI that has just been read, which saves reading it again.</summary>
    /// <param name="existing">The DOI as <see cref="GetDoiAsync"/> gave it; a row of a list may be out of date. Changes made to it are not sent.</param>
    /// <param name="event">What is to happen.</param>
    /// <param name="cancellationToken">Gives up waiting; the state may have changed then.</param>
    /// <returns>The record as the server keeps it, as from <see cref="ChangeStateAsync(DoiName, DoiEvent, CancellationToken)"/>.</returns>
    /// <exception cref="DoiNameException">The record has no DOI; nothing was sent.</exception>
    /// <inheritdoc cref="ChangeStateAsync(DoiName, DoiEvent, CancellationToken)" path="/exception"/>
    public async Task<DoiRecord> ChangeStateAsync(DoiRecord existing, DoiEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(existing);
        var name = DoiName.Parse(existing.Doi ?? string.Empty);
        return existing.State == StateTransitions.TargetOf(@event) && existing.Registered is not null
            ? existing
            : await PutAsync(name, null, existing, @event, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a draft.</summary>
    /// <exception cref="DoiNotDeletableException">It is registered or findable.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been carried out, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such DOI, or the account may not see it.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task DeleteDoiAsync(DoiName name, CancellationToken cancellationToken = default) => DeleteDoiAsync(name, wasRead: false, cancellationToken);

    /// <summary>Deletes a draft. One that was just read and is not found is looked for: a proxy may have sent the deletion twice.</summary>
    internal Task DeleteDoiAsync(DoiName name, bool wasRead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var request = new ApiRequest(HttpMethod.Delete, "dois/" + name.ToPath()) { Doi = name };
        return new DoiDeletion(_connection, _notices, request, name, wasRead).RunAsync(cancellationToken);
    }

    private Task<DoiRecord> PutAsync(DoiName name, DoiRecord? changes, DoiRecord existing, DoiEvent? @event, CancellationToken cancellationToken)
    {
        var request = Write(HttpMethod.Put, "dois/" + name.ToPath(), name, DoiDocument.ForUpdate(changes, existing, @event)) with
        {
            Purpose = @event is { } what ? StateTransitions.ResultOf(what) : null,
        };
        if (@event is { } happening && existing.State is { } state && state != StateTransitions.TargetOf(happening) && !StateTransitions.IsAllowed(state, happening))
            throw StateTransitions.Refusal(request.ToContext(), state, happening);
        return new DoiUpdate(_connection, _notices, request, name, existing, @event).RunAsync(cancellationToken);
    }

    private static ApiRequest Write(HttpMethod method, string path, DoiName name, ReadOnlyMemory<byte> body)
    {
        var request = new ApiRequest(method, path) { Query = DoiAnswer.CompleteValues, Body = body, Doi = name };
        return body.Length <= RecordTooLargeException.MaxBodyBytes
            ? request
            : throw new RecordTooLargeException(
                request.ToContext(),
                $"The metadata of {name} takes {body.Length / 1048576.0:0.0} MB as JSON, more than the 10 MB that DataCite accepts; nothing was sent.");
    }
}
