using System.Globalization;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Faults;

/// <summary>The answers of firewall, front server and load balancer, which never reach the application.</summary>
internal static class FaultAnswers
{
    private const string Html = "text/html";
    private const string RateLimited = "Your request has been rate limited. See https://support.datacite.org/docs/rate-limit.";

    /// <summary>Whether a fault keeps the request from being carried out.</summary>
    public static bool PreventsWork(SandboxFaultKind kind) => kind is SandboxFaultKind.TooManyRequestsWithSeconds
        or SandboxFaultKind.TooManyRequestsWithDate or SandboxFaultKind.TooManyRequests or SandboxFaultKind.ServerError
        or SandboxFaultKind.BadGateway or SandboxFaultKind.ServiceUnavailable or SandboxFaultKind.GatewayTimeout
        or SandboxFaultKind.ForbiddenHtml or SandboxFaultKind.ResetBeforeCommit;

    /// <summary>The answer of a fault; null for those that leave the answer to the connection.</summary>
    public static ApiResponse? Create(SandboxFaultKind kind, TimeSpan retryAfter, DateTimeOffset now) => kind switch
    {
        SandboxFaultKind.TooManyRequestsWithSeconds => TooManyRequests()
            .With("Retry-After", Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        SandboxFaultKind.TooManyRequestsWithDate => TooManyRequests()
            .With("Retry-After", (now + retryAfter).UtcDateTime.ToString("R", CultureInfo.InvariantCulture)),
        SandboxFaultKind.TooManyRequests => TooManyRequests(),
        SandboxFaultKind.ServerError => ApiErrors.Unnamed("Something went wrong").CreateResponse(),
        SandboxFaultKind.BadGateway => Page(502, "502 Bad Gateway"),
        SandboxFaultKind.ServiceUnavailable => Page(503, "503 Service Temporarily Unavailable"),
        SandboxFaultKind.GatewayTimeout or SandboxFaultKind.GatewayTimeoutAfterCommit => Page(504, "504 Gateway Time-out"),
        SandboxFaultKind.ForbiddenHtml => Page(403, "403 Forbidden").With("Server", "awselb/2.0"),
        SandboxFaultKind.MalformedJson => ApiResponse.JsonText(200, """{"data":[{"id":"10.5072/"""),
        SandboxFaultKind.WrongShape => ApiResponse.JsonText(200, """{"data":"unexpected","meta":[]}"""),
        _ => null,
    };

    /// <summary>429, as the firewall says it.</summary>
    public static ApiResponse TooManyRequests() => Outside(ApiResponse.Text(429, RateLimited, "text/plain"));

    /// <summary>413, as the front server says it (T43).</summary>
    public static ApiResponse BodyTooLarge() => Page(413, "413 Request Entity Too Large");

    private static ApiResponse Page(int status, string title) => Outside(ApiResponse.Text(
        status,
        $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n</body>\r\n</html>\r\n",
        Html));

    private static ApiResponse Outside(ApiResponse answer)
        => new(answer.Status) { Body = answer.Body, ContentType = answer.ContentType, Rendered = false };
}
