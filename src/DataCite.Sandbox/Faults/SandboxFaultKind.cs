namespace DataCite.Sandbox;

/// <summary>What can go wrong on purpose. The bodies are those of facts §1.5 and §1.6.</summary>
public enum SandboxFaultKind
{
    /// <summary>429 with <c>Retry-After</c> in seconds.</summary>
    TooManyRequestsWithSeconds = 1,

    /// <summary>429 with <c>Retry-After</c> as an HTTP date.</summary>
    TooManyRequestsWithDate = 1 << 1,

    /// <summary>429 without <c>Retry-After</c>.</summary>
    TooManyRequests = 1 << 2,

    /// <summary>500 with <c>{"status":400,…}</c>, no <c>errors</c>, no content type.</summary>
    ServerError = 1 << 3,

    /// <summary>502 in HTML, from the load balancer.</summary>
    BadGateway = 1 << 4,

    /// <summary>503 in HTML.</summary>
    ServiceUnavailable = 1 << 5,

    /// <summary>504 in HTML; the request was not carried out.</summary>
    GatewayTimeout = 1 << 6,

    /// <summary>504 in HTML although the request was carried out.</summary>
    GatewayTimeoutAfterCommit = 1 << 7,

    /// <summary>403 in HTML: the firewall throttles.</summary>
    ForbiddenHtml = 1 << 8,

    /// <summary>The connection breaks before anything is done.</summary>
    ResetBeforeCommit = 1 << 9,

    /// <summary>The connection breaks after the work is done: the answer is lost.</summary>
    ResetAfterCommit = 1 << 10,

    /// <summary>The body ends before the announced length.</summary>
    TruncatedBody = 1 << 11,

    /// <summary>The body arrives in small pieces with pauses between them (<see cref="SandboxFaults.SlowBodyDuration"/> in all).</summary>
    SlowBody = 1 << 12,

    /// <summary>The status is right, the body is no JSON.</summary>
    MalformedJson = 1 << 13,

    /// <summary>The status is right, the body is JSON of another shape.</summary>
    WrongShape = 1 << 14,
}
