namespace DataCite.Client;

/// <summary>The server found fault with what was sent: metadata (422) or a query (400). Nothing was saved.</summary>
public sealed class ValidationFailedException : ApiException
{
    internal ValidationFailedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
