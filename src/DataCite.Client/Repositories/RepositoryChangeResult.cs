namespace DataCite.Client;

/// <summary>What became of a repository that was created or changed.</summary>
/// <param name="Repository">The repository as the server keeps it.</param>
/// <param name="Edits">What was changed; empty where nothing differed and nothing was sent.</param>
/// <param name="Differences">Values that the server keeps in another way than they were sent: what was meant, and what is there.</param>
public sealed record RepositoryChangeResult(DataCiteRepository Repository, IReadOnlyList<RepositoryEdit> Edits, IReadOnlyList<RepositoryEdit> Differences);
