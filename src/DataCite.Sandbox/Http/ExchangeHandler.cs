using System.Net;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Faults;
using DataCite.Sandbox.Routing;

namespace DataCite.Sandbox.Http;

/// <summary>Takes one request through everything that stands before the application: latency, firewall, front server, faults.</summary>
internal sealed class ExchangeHandler(
    ApiRouter router, SandboxFaults faults, RateLimiter limiter, SandboxStatistics statistics, TimeProvider clock)
{
    private readonly CompressedAnswers _compressed = new();

    public event EventHandler<SandboxExchange>? Exchanged;

    public TimeSpan Latency { get; set; }

    /// <summary>How long a body may take to arrive, as the front server allows.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(60);

    public async Task HandleAsync(HttpListenerContext context, CancellationToken stopping)
    {
        var started = clock.GetTimestamp();
        var request = Read(context.Request, stopping);
        statistics.Begin(request.Method, request.RawPath, request.Remote?.Port ?? 0);
        var fault = faults.Draw(request.Method, request.RawPath);
        if (fault is { } kind)
            statistics.Count(kind);
        var sender = new ResponseSender(context, statistics, _compressed, clock, started);
        try
        {
            if (Latency > TimeSpan.Zero)
                await Task.Delay(Latency, clock, stopping).ConfigureAwait(false);
            await AnswerAsync(request, context.Request, sender, fault, stopping).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException
            or ProtocolViolationException or InvalidOperationException or TimeoutException)
        {
            // The caller went away or never finished its body, or the sandbox is being stopped; there is nobody left to tell.
            sender.Abort();
        }
        finally
        {
            statistics.End();
        }

        Exchanged?.Invoke(this, new SandboxExchange(
            request.Method,
            request.RawTarget,
            sender.SentStatus,
            fault,
            request.Headers["User-Agent"],
            request.Caller.Uid,
            clock.GetElapsedTime(started)));
    }

    private static ApiRequest Read(HttpListenerRequest request, CancellationToken stopping) => new()
    {
        Method = request.HttpMethod,
        RawTarget = TargetOf(request),
        Headers = request.Headers,
        Body = request.InputStream,
        BaseUrl = SchemeOf(request) + "://" + (request.UserHostName is { Length: > 0 } host ? host : request.LocalEndPoint.ToString()),
        Remote = request.RemoteEndPoint,
        Stopping = stopping,
    };

    // A proxy that speaks TLS to the caller says so, and links must lead back to it.
    private static string SchemeOf(HttpListenerRequest request)
        => request.Headers["X-Forwarded-Proto"]?.Split(',')[0].Trim().ToLowerInvariant() is "https" ? "https" : "http";

    // A proxy's spelling of the request line has the whole address in it.
    private static string TargetOf(HttpListenerRequest request)
    {
        var raw = request.RawUrl ?? "/";
        if (raw.StartsWith('/'))
            return raw;
        var scheme = raw.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : raw.IndexOf('/', scheme + 3);
        return path < 0 ? "/" : raw[path..];
    }

    private async Task AnswerAsync(
        ApiRequest request, HttpListenerRequest incoming, ResponseSender sender, SandboxFaultKind? fault, CancellationToken stopping)
    {
        if (limiter.Refuse(request) is { } wait)
        {
            statistics.CountRateLimited();
            using var refusal = FaultAnswers.TooManyRequests()
                .With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await sender.SendAsync(request, refusal, stopping).ConfigureAwait(false);
            return;
        }

        if (fault is { } early && FaultAnswers.PreventsWork(early))
        {
            if (FaultAnswers.Create(early, faults.RetryAfter, clock.GetUtcNow()) is not { } instead)
                sender.Abort();
            else
                await sender.SendAsync(request, instead, stopping).ConfigureAwait(false);
            return;
        }

        long? declaredLength = incoming.ContentLength64 < 0 ? null : incoming.ContentLength64;
        // By the real clock, whatever clock the sandbox was given: bytes on a socket take their own time.
        var body = incoming.HasEntityBody
            ? await RequestBody.ReadAsync(request.Body, declaredLength, stopping).WaitAsync(BodyTimeout, stopping).ConfigureAwait(false)
            : [];
        if (body is null)
        {
            using var tooLarge = FaultAnswers.BodyTooLarge();
            await sender.SendAsync(request, tooLarge, stopping, close: true).ConfigureAwait(false);
            return;
        }

        using var answer = Route(request, body);
        await sender.SendAsync(request, answer, fault, faults, stopping).ConfigureAwait(false);
    }

    private ApiResponse Route(ApiRequest request, byte[] body)
    {
        try
        {
            return router.Answer(request, body);
        }
        catch (ApiException error)
        {
            return error.CreateResponse();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // As on the server: what no controller names becomes a bare 500 with the message in it (facts §1.6).
            return ApiErrors.Unnamed(error.Message).CreateResponse();
        }
    }
}
