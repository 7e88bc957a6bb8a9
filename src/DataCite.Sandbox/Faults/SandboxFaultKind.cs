namespace DataCite.Sandbox;

/// <summary>What can go wrong on purpose. The bodies are those of facts §1.5 and §1.6.</summary>
public enum SandboxFaultKind
{
    /// <summary>429 with <c>Retry-After</c> in seconds.</summary>
    TooManyRequestsWithSeconds,

    /// <summary>429 with <c>Retry-After</c> as an HTTP date.</summary>
    TooManyRequestsWithDate,

    /// <summary>429 without <c>Retry-After</c>.</summary>
    TooManyRequests,

    /// <summary>500 with <c>{"status":400,…}</c>, no <c>errors</c>, no content type.</summary>
    ServerError,

    /// <summary>502 in HTML, from the load balancer.</summary>
    BadGateway,

    /// <summary>503 in HTML.</summary>
    ServiceUnavailable,

    /// <summary>504 in HTML; the request was not carried out.</summary>
    GatewayTimeout,

    /// <summary>504 in HTML although the request was carried out.</summary>
    GatewayTimeoutAfterCommit,

    /// <summary>403 in HTML: the firewall throttles.</summary>
    ForbiddenHtml,

    /// <summary>The connection breaks before anything is done.</summary>
    ResetBeforeCommit,

    /// <summary>The connection breaks after the work is done: the answer is lost.</summary>
    ResetAfterCommit,

    /// <summary>The body ends before the announced length.</summary>
    TruncatedBody,

    /// <summary>The body arrives in small pieces with pauses between them (<see cref="SandboxFaults.SlowBodyDuration"/> in all).</summary>
    SlowBody,

    /// <summary>The status is right, the body is no JSON.</summary>
    MalformedJson,

    /// <summary>The status is right, the body is JSON of another shape.</summary>
    WrongShape,
}
