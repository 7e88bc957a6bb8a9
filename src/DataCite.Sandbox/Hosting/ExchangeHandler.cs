using System.Net;
using System.Net.Sockets;
using DataCite.Sandbox.Faults;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Hosting;

/// <summary>Takes one request through everything that stands before the application: latency, firewall, front server, faults.</summary>
internal sealed class ExchangeHandler(
    FaultyWork work, FaultAnswers faultAnswers, SandboxFaults faults, RateLimiter limiter, SandboxStatistics statistics, WriteLog writes,
    TimeProvider clock)
{
    private static readonly TimeSpan Idleness = TimeSpan.FromSeconds(75);
    private static readonly byte[] Malformed =
        "HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();

    private readonly CompressedAnswers _compressed = new();

    public event EventHandler<SandboxExchange>? Exchanged;

    public TimeSpan Latency { get; set; }

    /// <summary>How long a body may take to arrive, as the front server allows.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether pages of other origins may read the answers.</summary>
    public bool Cors { get; init; }

    /// <summary>Answers the requests of one connection until either side ends it.</summary>
    public async Task ServeAsync(ClientConnection connection, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            while (true)
            {
                patience.CancelAfter(Idleness);
                if (await connection.ReadHeadAsync(patience.Token).ConfigureAwait(false) is not { } bytes)
                    break;
                patience.CancelAfter(Timeout.InfiniteTimeSpan);
                if (RequestHead.Parse(bytes.Span) is not { } head)
                {
                    await connection.WriteAsync(Malformed, stopping).ConfigureAwait(false);
                    break;
                }

                var content = new RequestContent(connection, head);
                if (!await HandleAsync(connection, head, content, stopping).ConfigureAwait(false)
                    || !await content.PassOverAsync(patience.Token).ConfigureAwait(false))
                    break;
            }
        }
        catch (Exception error) when (error is SocketException or IOException or ObjectDisposedException or OperationCanceledException
            or ProtocolViolationException)
        {
            // The caller went away or said nothing for too long, or the connection was cut.
        }

        await connection.CloseAsync().ConfigureAwait(false);
    }

    /// <returns>Whether the connection can take another request.</returns>
    private async Task<bool> HandleAsync(ClientConnection connection, RequestHead head, RequestContent content, CancellationToken stopping)
    {
        var started = clock.GetTimestamp();
        var request = Read(connection, head, stopping);
        statistics.Begin(request.Method, request.RawPath, request.Remote?.Port ?? 0);
        var fault = faults.Draw(request.Method, request.RawPath);
        if (fault is not null)
            statistics.Count(fault);
        var entry = new WriteLog.Entry();
        var sender = new ResponseSender(connection, head, statistics, _compressed, clock, started) { Cors = Cors };
        try
        {
            if (Latency > TimeSpan.Zero)
                await Task.Delay(Latency, clock, stopping).ConfigureAwait(false);
            await AnswerAsync(request, head, content, sender, fault, Note, stopping).ConfigureAwait(false);
        }
        catch (Exception error) when (error is SocketException or IOException or ObjectDisposedException or OperationCanceledException
            or ProtocolViolationException or TimeoutException)
        {
            // The caller went away or never finished its body, or the connection was cut by an outage or the sandbox's end; there is nobody
            // left to tell.
            sender.Abort();
        }
        finally
        {
            statistics.End();
        }

        var exchange = Describe(sender.SentStatus);
        writes.Note(entry, exchange);
        Exchanged?.Invoke(this, exchange);
        return sender.KeepsAlive;

        void Note(int? status) => writes.Note(entry, Describe(status));

        SandboxExchange Describe(int? status) => new(
            request.Method,
            request.RawTarget,
            status,
            fault,
            request.Headers["User-Agent"],
            request.Caller.Uid,
            clock.GetElapsedTime(started))
        {
            Doi = request.Doi,
            Committed = request.Committed,
        };
    }

    private static ServerRequest Read(ClientConnection connection, RequestHead head, CancellationToken stopping) => new()
    {
        Method = head.Method,
        RawTarget = TargetOf(head.Target),
        Headers = head.Headers,
        BaseUrl = SchemeOf(head) + "://" + head.Headers["Host"],
        Remote = connection.Remote,
        Stopping = stopping,
    };

    // A proxy that speaks TLS to the caller says so, and links must lead back to it.
    private static string SchemeOf(RequestHead head)
        => head.Headers["X-Forwarded-Proto"]?.Split(',')[0].Trim().ToLowerInvariant() is "https" ? "https" : "http";

    // A proxy's spelling of the request line has the whole address in it.
    private static string TargetOf(string raw)
    {
        if (raw.StartsWith('/'))
            return raw;
        var scheme = raw.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : raw.IndexOf('/', scheme + 3);
        return path < 0 ? "/" : raw[path..];
    }

    private async Task AnswerAsync(
        ServerRequest request, RequestHead head, RequestContent content, ResponseSender sender, SandboxFault? fault, Action<int?> note,
        CancellationToken stopping)
    {
        if (!HostName.IsOwn(request.Headers["Host"]))
        {
            using var foreign = HtmlPage.BadRequest();
            await sender.SendAsync(request, foreign, stopping, close: true).ConfigureAwait(false);
            return;
        }

        if (limiter.Refuse(request) is { } wait)
        {
            statistics.CountRateLimited();
            using var refusal = FaultAnswers.TooManyRequests()
                .With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await sender.SendAsync(request, refusal, stopping).ConfigureAwait(false);
            return;
        }

        // By the real clock, whatever clock the sandbox was given: bytes on a socket take their own time.
        var body = head.HasBody
            ? await RequestBody.ReadAsync(content, head.ContentLength, stopping).WaitAsync(BodyTimeout, stopping).ConfigureAwait(false)
            : [];
        if (body is null)
        {
            using var tooLarge = HtmlPage.BodyTooLarge();
            await sender.SendAsync(request, tooLarge, stopping, close: true).ConfigureAwait(false);
            return;
        }

        request.Doi = ExchangeNotes.DoiOf(request, body);
        using var answer = fault is { AfterCommit: false } ? null : work.Run(request, body, fault);
        using var instead = fault is null ? null : faultAnswers.Create(fault, request, answer);
        note(ResponseSender.Breaks(fault) ? null : (instead ?? answer)?.Status);
        await sender.SendAsync(request, instead ?? answer, fault, faults, stopping).ConfigureAwait(false);
    }
}
