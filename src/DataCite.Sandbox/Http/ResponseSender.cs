using System.Net;
using DataCite.Sandbox.Faults;

namespace DataCite.Sandbox.Http;

/// <summary>
/// Sends an answer: the headers that every answer has, entity tags, compression, and the faults that concern the
/// connection.
/// </summary>
internal sealed class ResponseSender(
    HttpListenerContext context, SandboxStatistics statistics, CompressedAnswers compressed, TimeProvider clock, long started)
{
    private const int SmallestCompressed = 256;
    private const int PiecesOfSlowBody = 20;
    private const int WrittenWithHeaders = 4096;

    private readonly HttpListenerResponse _response = context.Response;
    private bool _headersSent;

    /// <summary>The status sent; null while nothing was sent.</summary>
    public int? SentStatus { get; private set; }

    /// <summary>Breaks the connection.</summary>
    public void Abort() => BrokenConnection.Break(_response, _headersSent);

    /// <summary>Sends an answer, spoilt by a fault if there is one.</summary>
    public async Task SendAsync(ApiRequest request, ApiResponse answer, SandboxFaultKind? fault, SandboxFaults faults,
        CancellationToken stopping)
    {
        switch (fault)
        {
            case SandboxFaultKind.ResetAfterCommit:
                Abort();
                break;
            case SandboxFaultKind.GatewayTimeoutAfterCommit:
                using (var timeout = FaultAnswers.Create(SandboxFaultKind.GatewayTimeoutAfterCommit, faults.RetryAfter, clock.GetUtcNow())!)
                    await SendAsync(request, timeout, stopping).ConfigureAwait(false);
                break;
            case SandboxFaultKind.MalformedJson or SandboxFaultKind.WrongShape when answer.Body.Length > 0:
                using (var spoilt = FaultAnswers.Create(fault.Value, faults.RetryAfter, clock.GetUtcNow())!)
                {
                    spoilt.Status = answer.Status;
                    await SendAsync(request, spoilt, stopping).ConfigureAwait(false);
                }

                break;
            case SandboxFaultKind.TruncatedBody:
                await SendHalfAsync(request, answer, stopping).ConfigureAwait(false);
                break;
            case SandboxFaultKind.SlowBody:
                await SendSlowlyAsync(request, answer, faults.SlowBodyDuration, stopping).ConfigureAwait(false);
                break;
            default:
                await SendAsync(request, answer, stopping).ConfigureAwait(false);
                break;
        }
    }

    /// <param name="request">What is answered.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="stopping">Ends the sending.</param>
    /// <param name="close">Ends the connection afterwards, for bodies that were not read to their end.</param>
    public async Task SendAsync(ApiRequest request, ApiResponse answer, CancellationToken stopping, bool close = false)
    {
        var body = Prepare(request, answer);
        _headersSent = true;
        if (close)
            _response.KeepAlive = false;
        if (request.Method != "HEAD" && body.Length > 0)
            await WriteAsync(body, stopping).ConfigureAwait(false);
        Finish(request.Method == "HEAD" ? 0 : body.Length);
    }

    // The listener copies what comes with the headers; a large body follows them without being copied.
    private async Task WriteAsync(ReadOnlyMemory<byte> body, CancellationToken stopping)
    {
        var first = Math.Min(body.Length, WrittenWithHeaders);
        await _response.OutputStream.WriteAsync(body[..first], stopping).ConfigureAwait(false);
        if (body.Length > first)
            await _response.OutputStream.WriteAsync(body[first..], stopping).ConfigureAwait(false);
    }

    private async Task SendHalfAsync(ApiRequest request, ApiResponse answer, CancellationToken stopping)
    {
        var body = Prepare(request, answer);
        if (body.Length > 1)
        {
            _headersSent = true;
            await _response.OutputStream.WriteAsync(body[..(body.Length / 2)], stopping).ConfigureAwait(false);
            await _response.OutputStream.FlushAsync(stopping).ConfigureAwait(false);
        }

        Abort();
    }

    private async Task SendSlowlyAsync(ApiRequest request, ApiResponse answer, TimeSpan duration, CancellationToken stopping)
    {
        var body = Prepare(request, answer);
        _headersSent = true;
        var piece = Math.Max(1, (body.Length + PiecesOfSlowBody - 1) / PiecesOfSlowBody);
        for (var at = 0; at < body.Length && request.Method != "HEAD"; at += piece)
        {
            await Task.Delay(duration / PiecesOfSlowBody, clock, stopping).ConfigureAwait(false);
            await _response.OutputStream.WriteAsync(body.Slice(at, Math.Min(piece, body.Length - at)), stopping).ConfigureAwait(false);
            await _response.OutputStream.FlushAsync(stopping).ConfigureAwait(false);
        }

        Finish(body.Length);
    }

    private void Finish(long bytes)
    {
        _response.Close();
        SentStatus = _response.StatusCode;
        statistics.CountSent(_response.StatusCode, bytes);
    }

    /// <summary>Sets status and headers, and gives the bytes to send.</summary>
    private ReadOnlyMemory<byte> Prepare(ApiRequest request, ApiResponse answer)
    {
        var body = answer.Body;
        _response.StatusCode = answer.Status;
        CommonHeaders.Set(_response, request, answer, clock.GetElapsedTime(started));
        foreach (var (name, value) in answer.Headers)
            _response.Headers[name] = value;

        string? tag = null;
        if (answer.Status == 200 && request.IsRead && answer.Rendered && body.Length > 0)
        {
            _response.Headers["ETag"] = tag = EntityTag.Of(body.Span);
            if (request.Headers["If-None-Match"]?.Split(',', StringSplitOptions.TrimEntries).Contains(tag) == true)
            {
                _response.StatusCode = 304;
                return default;
            }
        }

        if (answer.Status == 204)
            return default;
        if (answer.ContentType is { } type)
            _response.ContentType = type;
        if (body.Length >= SmallestCompressed && AcceptsGzip(request))
        {
            _response.Headers["Content-Encoding"] = "gzip";
            body = compressed.Pack(body, tag);
        }

        _response.ContentLength64 = body.Length;
        return body;
    }

    private static bool AcceptsGzip(ApiRequest request)
        => request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true;
}
