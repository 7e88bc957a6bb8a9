namespace DataCite.Client;

/// <summary>A repository with DOIs cannot be deleted (400).</summary>
public sealed class RepositoryNotDeletableException : ApiException
{
    internal RepositoryNotDeletableException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
