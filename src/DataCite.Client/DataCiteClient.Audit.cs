namespace DataCite.Client;

// Whether a repository is in order.
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Audits the DOIs of a repository: the index against the database, the database against the handle service, mandatory metadata, relations
    /// in both directions, duplicates, old drafts. Only reads. The list is read once, in constant memory but for names, relations and hashes; what
    /// differs is read a second time before it is reported, and what was changed within ten minutes before the audit is not compared with the index.
    /// </summary>
    /// <param name="repositoryId">Account id of the repository, such as <c>demo.repo</c>. The login is its own, or that of its member or consortium.</param>
    /// <param name="options">What is looked at; null for everything.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>What is not in order, as it is found. What could not be checked is <see cref="AuditFindingKind.NotChecked"/>.</returns>
    /// <exception cref="ArgumentException">The id or an option cannot be used; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">While reading: there is no such repository.</exception>
    /// <exception cref="PermissionDeniedException">While reading: the repository belongs to somebody else.</exception>
    /// <exception cref="ListInterruptedException">At the end: the list was not complete; all that came was looked at.</exception>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    public IAsyncEnumerable<AuditFinding> AuditRepositoryAsync(string repositoryId, AuditOptions? options = null, CancellationToken cancellationToken = default)
    {
        var id = FilterValue.Repository(repositoryId, nameof(repositoryId));
        var scope = new AuditScope((options ?? new AuditOptions()).Validated(), _connection.Time.GetUtcNow());
        return new RepositoryAudit(new RepositoryReader(_connection, _notices, id), scope).RunAsync(cancellationToken);
    }
}
