namespace DataCite.Client;

/// <summary>The server failed or was not reachable behind its load balancer (5xx), every time it was asked.</summary>
public sealed class ServiceUnavailableException : ApiException
{
    internal ServiceUnavailableException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
