namespace DataCite.Client;

/// <summary>The server answered with an error.</summary>
public class ApiException : DataCiteException
{
    internal ApiException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

/// <summary>The server did not accept the login (401), or took the caller for an anonymous one (T1).</summary>
public sealed class AuthenticationFailedException : ApiException
{
    internal AuthenticationFailedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

/// <summary>The account may not do this (403): nearly always a prefix or a DOI that belongs to another repository (T3).</summary>
public sealed class PermissionDeniedException : ApiException
{
    internal PermissionDeniedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

/// <summary>There is no such thing, or the account may not see it (404, T7).</summary>
public sealed class ResourceNotFoundException : ApiException
{
    internal ResourceNotFoundException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

/// <summary>The server found fault with what was sent: metadata (422) or a query (400). Nothing was saved.</summary>
public sealed class ValidationFailedException : ApiException
{
    internal ValidationFailedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

/// <summary>The server's limit of requests was reached and stayed reached (429, or 403 with an HTML page).</summary>
public sealed class RateLimitedException : ApiException
{
    internal RateLimitedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

/// <summary>The server failed or was not reachable behind its load balancer (5xx), every time it was asked.</summary>
public sealed class ServiceUnavailableException : ApiException
{
    internal ServiceUnavailableException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

/// <summary>A DOI that is or was registered stays for ever (405, T20).</summary>
public sealed class DoiNotDeletableException : ApiException
{
    internal DoiNotDeletableException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
