namespace DataCite.Sandbox;

/// <summary>What can go wrong on purpose. The bodies are those of the server.</summary>
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

    /// <summary>The status is right, the body is not JSON.</summary>
    MalformedJson,

    /// <summary>The status is right, the body is JSON of another shape.</summary>
    WrongShape,

    /// <summary>An answer with the status of <see cref="SandboxFault.Status"/>. A redirect leads to another DOI.</summary>
    Answer,

    /// <summary>All connections are cut before anything is done, and new ones are refused for <see cref="SandboxFaults.OutageDuration"/>.</summary>
    OutageBeforeCommit,

    /// <summary>The request is carried out, then all connections are cut, and new ones are refused for a while.</summary>
    OutageAfterCommit,

    /// <summary>A write arrives twice: it is carried out twice, and the second answer is sent.</summary>
    DoubledRequest,

    /// <summary>The answer is sent twice on the same connection, the second copy after <see cref="SandboxFaults.DoubledAnswerDelay"/>.</summary>
    DoubledAnswer,

    /// <summary>The request is carried out; the answer shows another DOI.</summary>
    OtherDoi,

    /// <summary><c>X-Credential-Username</c> names another account.</summary>
    OtherAccount,

    /// <summary>A write of a DOI is answered as a success, and nothing is saved.</summary>
    FalseSuccess,

    /// <summary>A read of a DOI shows it as it was before its last change; a DOI that was just created is not found.</summary>
    StaleRead,

    /// <summary>The login of this request is ignored: the caller is anonymous, and a token is refused.</summary>
    LoginIgnored,

    /// <summary>A page of a list has no rows and no next page; the total is right.</summary>
    EmptyPage,

    /// <summary>A page of a list lacks the second half of its rows; its next page follows after them.</summary>
    ShortPage,

    /// <summary>The last rows of a page come twice in it.</summary>
    DoubledRows,

    /// <summary>Rows of a page come again on the page after it, or for page numbers those of the page before.</summary>
    OverlappingPage,

    /// <summary>The server gives half the page size that was asked for.</summary>
    SmallerPage,

    /// <summary>The total of a list is three too high.</summary>
    TotalTooHigh,

    /// <summary>The total of a list is three too low.</summary>
    TotalTooLow,
}
