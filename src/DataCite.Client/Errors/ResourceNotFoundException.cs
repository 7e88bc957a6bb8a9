namespace DataCite.Client;

/// <summary>The server does not find it, or the account may not see it. It answers 404 in both cases.</summary>
public sealed class ResourceNotFoundException : ApiException
{
    internal ResourceNotFoundException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }

    /// <summary>Whether what was not found is the account itself, so that no other request with its login can succeed.</summary>
    internal bool IsOfLogin { get; init; }
}
