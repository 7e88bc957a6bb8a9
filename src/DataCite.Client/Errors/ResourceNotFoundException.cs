namespace DataCite.Client;

/// <summary>The server does not find it, or the account may not see it. It answers 404 in both cases.</summary>
public sealed class ResourceNotFoundException : ApiException
{
    internal ResourceNotFoundException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
