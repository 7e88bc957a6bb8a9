namespace DataCite.Client;

/// <summary>Only drafts can be deleted. The server refuses to delete a registered or findable DOI (405).</summary>
public sealed class DoiNotDeletableException : ApiException
{
    internal DoiNotDeletableException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
