namespace DataCite.Client;

// Creating, changing and deleting repositories (facts §4.1). All but a repository's own description needs the login of a member (facts §1.3).
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Creates a repository below the member that its symbol names. DataCite assigns a prefix to it: an unused one of the member, else one from its
    /// own stock. The request is sent once; where its answer is lost, the symbol is read and compared with what was sent.
    /// </summary>
    /// <param name="symbol">
    /// The account id: the symbol of the member, a dot, and letters and digits with at most one hyphen, 5 to 18 characters in all. It is sent in upper case.
    /// </param>
    /// <param name="description">What the repository shall be; at least its name and its mail address.</param>
    /// <param name="cancellationToken">Gives up waiting; the repository may exist then.</param>
    /// <returns>The repository as the server keeps it.</returns>
    /// <exception cref="ArgumentException">The symbol or a value cannot be used; nothing was sent.</exception>
    /// <exception cref="ConflictException">The symbol is taken.</exception>
    /// <exception cref="PermissionDeniedException">The login is not that of the member or its consortium, or the member may not have repositories.</exception>
    /// <exception cref="ValidationFailedException">The server does not accept a value, or has no prefix.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been created, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<RepositoryChangeResult> CreateRepositoryAsync(string symbol, RepositoryDescription description, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(description);
        var name = RepositoryChecks.Symbol(symbol);
        var spelled = RepositoryChecks.Spelled(description);
        RepositoryChecks.RequireComplete(spelled);
        return SpokenPassword.GuardAsync(name, spelled.Password, async () =>
        {
            var before = await FindRepositoryAsync(name, cancellationToken).ConfigureAwait(false);
            var created = await new RepositoryCreation(_connection, _notices, name, spelled).RunAsync(before, cancellationToken).ConfigureAwait(false);
            return new RepositoryChangeResult(
                created, spelled.FindEdits(new DataCiteRepository { Id = created.Id }), RepositoryFields.FindDifferences(spelled, created));
        });
    }

    /// <summary>Changes a repository: sends what differs from the description, and nothing where nothing does.</summary>
    /// <param name="existing">The repository as <see cref="GetRepositoryAsync"/> has just read it.</param>
    /// <param name="description">What it shall be; what is null is left as it is.</param>
    /// <param name="cancellationToken">Gives up waiting; the change may have been saved then.</param>
    /// <returns>The repository as the server keeps it, and what was changed.</returns>
    /// <exception cref="ArgumentException">A value cannot be used; nothing was sent.</exception>
    /// <exception cref="PermissionDeniedException">The login is neither the repository's own, with its password, nor that of its member or consortium.</exception>
    /// <exception cref="ValidationFailedException">The server does not accept a value.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been carried out, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<RepositoryChangeResult> UpdateRepositoryAsync(
        DataCiteRepository existing, RepositoryDescription description, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(description);
        var id = FilterValue.Repository(existing.Id, nameof(existing));
        var edits = description.FindEdits(existing);
        if (edits.Count == 0)
            return Task.FromResult(new RepositoryChangeResult(existing, edits, []));
        var spelled = RepositoryChecks.Spelled(description);
        return SpokenPassword.GuardAsync(id, spelled.Password, async () =>
        {
            var saved = await new RepositoryUpdate(_connection, _notices, id, spelled, edits).RunAsync(cancellationToken).ConfigureAwait(false);
            return new RepositoryChangeResult(
                saved, edits, [.. RepositoryFields.FindDifferences(spelled, saved).Where(difference => edits.Any(edit => edit.Name == difference.Name))]);
        });
    }

    /// <summary>Deletes a repository that has no DOIs. Its symbol may stay taken.</summary>
    /// <param name="id">Its account id; case does not matter.</param>
    /// <param name="cancellationToken">Gives up waiting; it may be deleted then.</param>
    /// <exception cref="ArgumentException">The text is not the id of a repository; nothing was sent.</exception>
    /// <exception cref="RepositoryNotDeletableException">It has DOIs.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such repository.</exception>
    /// <exception cref="PermissionDeniedException">The login is not that of its member or consortium.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been carried out, and asking the server did not settle it.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after it may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task DeleteRepositoryAsync(string id, CancellationToken cancellationToken = default) => DeleteRepositoryAsync(id, wasRead: false, cancellationToken);

    /// <summary>Deletes a repository. One that was just read and is not found is looked for: a proxy may have sent the deletion twice.</summary>
    internal Task DeleteRepositoryAsync(string id, bool wasRead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new RepositoryDeletion(_connection, _notices, FilterValue.Repository(id, nameof(id)), wasRead).RunAsync(cancellationToken);
    }

    /// <summary>Reads a repository; null when it does not exist.</summary>
    internal async Task<DataCiteRepository?> FindRepositoryAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await GetRepositoryAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
