namespace DataCite.Client;

/// <summary>What was found when the server was asked what became of a write to a repository.</summary>
/// <param name="IsSettled">Whether it leaves nothing open.</param>
/// <param name="Found">The repository; null where it does not exist.</param>
/// <param name="Obstacle">Why the server could not be asked; null where it answered.</param>
internal sealed record RepositorySighting(bool IsSettled, DataCiteRepository? Found, DataCiteException? Obstacle);
