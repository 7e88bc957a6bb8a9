namespace DataCite.Client;

/// <summary>There is no such thing, or the account may not see it (404, T7).</summary>
public sealed class ResourceNotFoundException : ApiException
{
    internal ResourceNotFoundException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
