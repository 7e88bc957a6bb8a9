namespace DataCite.Client;

/// <summary>The server's limit of requests was reached and stayed reached (429, or 403 with an HTML page).</summary>
public sealed class RateLimitedException : ApiException
{
    internal RateLimitedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
