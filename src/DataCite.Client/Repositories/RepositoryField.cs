namespace DataCite.Client;

/// <summary>An attribute of a repository that can be written.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Wire">What it is called in requests.</param>
/// <param name="Given">Its value in a description: a text, a list of texts or a truth; null where it is not mentioned.</param>
/// <param name="Kept">Its value in a repository.</param>
internal sealed record RepositoryField(string Name, string Wire, Func<RepositoryDescription, object?> Given, Func<DataCiteRepository, object?> Kept);
