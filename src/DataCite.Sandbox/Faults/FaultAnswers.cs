using System.Globalization;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Faults;

/// <summary>The answers of firewall, front server and load balancer, which are not those of the application.</summary>
internal sealed class FaultAnswers(SandboxFaults faults, OtherDois others, TimeProvider clock)
{
    private const string RateLimited = "Your request has been rate limited. See https://support.datacite.org/docs/rate-limit.";

    /// <summary>429, as the firewall says it.</summary>
    public static ServerResponse TooManyRequests() => HtmlPage.Outside(ServerResponse.Text(429, RateLimited, "text/plain"));

    /// <summary>The answer of a fault; null for those that send the application's answer, or none.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="request">What is answered.</param>
    /// <param name="answer">The application's answer; null when the request was not carried out.</param>
    public ServerResponse? Create(SandboxFault fault, ServerRequest request, ServerResponse? answer) => fault.Kind switch
    {
        SandboxFaultKind.TooManyRequestsWithSeconds => TooManyRequests()
            .With("Retry-After", Math.Ceiling(faults.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        SandboxFaultKind.TooManyRequestsWithDate => TooManyRequests()
            .With("Retry-After", (clock.GetUtcNow() + faults.RetryAfter).UtcDateTime.ToString("R", CultureInfo.InvariantCulture)),
        SandboxFaultKind.TooManyRequests => TooManyRequests(),
        SandboxFaultKind.ServerError => ApiErrors.Unnamed("Something went wrong").CreateResponse(),
        SandboxFaultKind.BadGateway => Page(502),
        SandboxFaultKind.ServiceUnavailable => Page(503),
        SandboxFaultKind.GatewayTimeout or SandboxFaultKind.GatewayTimeoutAfterCommit => Page(504),
        SandboxFaultKind.ForbiddenHtml => Page(403),
        SandboxFaultKind.MalformedJson when answer is { Body.Length: > 0 }
            => ServerResponse.JsonText(answer.Status, """{"data":[{"id":"10.5072/"""),
        SandboxFaultKind.WrongShape when answer is { Body.Length: > 0 }
            => ServerResponse.JsonText(answer.Status, """{"data":"unexpected","meta":[]}"""),
        SandboxFaultKind.Answer => Answer(fault, request),
        _ => null,
    };

    private ServerResponse Answer(SandboxFault fault, ServerRequest request)
    {
        var status = fault.Status!.Value;
        var answer = fault.Body switch
        {
            SandboxFaultBody.Html => Page(status),
            SandboxFaultBody.Json or SandboxFaultBody.CutOff => Json(status),
            SandboxFaultBody.Text => HtmlPage.Outside(ServerResponse.Text(status, $"error code: {status}", "text/plain")),
            SandboxFaultBody.Empty => new ServerResponse(status) { Rendered = false },
            SandboxFaultBody.Unreadable => HtmlPage.Outside(ServerResponse.JsonText(status, """{"errors":[{"status":""")),
            _ => Usual(status),
        };
        return status is >= 300 and < 400 and not 304 ? answer.With("Location", others.Address(request)) : answer;
    }

    private static ServerResponse Usual(int status) => status switch
    {
        204 or 205 or 304 => new ServerResponse(status) { Rendered = false },
        400 or 401 or 404 or 405 or 406 or 409 or 422 => Json(status),
        429 => TooManyRequests(),
        _ => Page(status),
    };

    private static ServerResponse Json(int status) => (status switch
    {
        401 => ApiErrors.BadCredentials(),
        403 => ApiErrors.Forbidden(),
        404 => ApiErrors.NotFound(),
        _ => ApiErrors.Request(status, StatusNames.Of(status)),
    }).CreateResponse();

    private static ServerResponse Page(int status)
    {
        var page = HtmlPage.Of(status, StatusNames.Title(status));
        return status switch
        {
            403 => page.With("Server", "awselb/2.0"),
            >= 520 and <= 527 => page.With("Server", "cloudflare"),
            _ => page,
        };
    }
}
