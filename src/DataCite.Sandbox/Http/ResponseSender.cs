using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using DataCite.Sandbox.Faults;

namespace DataCite.Sandbox.Http;

/// <summary>Sends an answer: the headers that every answer has, entity tags, compression, and the faults that concern the connection.</summary>
internal sealed class ResponseSender(HttpListenerContext context, SandboxStatistics statistics, TimeProvider clock, long started)
{
    private const int SmallestCompressed = 256;
    private const int PiecesOfSlowBody = 20;

    private readonly HttpListenerResponse _response = context.Response;
    private bool _headersSent;

    /// <summary>The status sent; null while nothing was sent.</summary>
    public int? SentStatus { get; private set; }

    /// <summary>Breaks the connection.</summary>
    public void Abort() => BrokenConnection.Break(_response, _headersSent);

    /// <summary>Sends an answer, spoilt by a fault if there is one.</summary>
    public async Task SendAsync(ApiRequest request, ApiResponse answer, SandboxFaultKind? fault, SandboxFaults faults, CancellationToken stopping)
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
        using var packed = Prepare(request, answer, out var body);
        _headersSent = true;
        if (close)
            _response.KeepAlive = false;
        if (request.Method != "HEAD" && body.Length > 0)
            await _response.OutputStream.WriteAsync(body, stopping).ConfigureAwait(false);
        Finish(request.Method == "HEAD" ? 0 : body.Length);
    }

    private async Task SendHalfAsync(ApiRequest request, ApiResponse answer, CancellationToken stopping)
    {
        using var packed = Prepare(request, answer, out var body);
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
        using var packed = Prepare(request, answer, out var body);
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
    private Utf8Buffer? Prepare(ApiRequest request, ApiResponse answer, out ReadOnlyMemory<byte> body)
    {
        body = answer.Body;
        _response.StatusCode = answer.Status;
        CommonHeaders.Set(_response, request, answer, clock.GetElapsedTime(started));
        foreach (var (name, value) in answer.Headers)
            _response.Headers[name] = value;

        if (answer.Status == 200 && request.IsRead && answer.Rendered && body.Length > 0)
        {
            var tag = EntityTag(body.Span);
            _response.Headers["ETag"] = tag;
            if (request.Headers["If-None-Match"]?.Split(',', StringSplitOptions.TrimEntries).Contains(tag) == true)
            {
                _response.StatusCode = 304;
                body = default;
                return null;
            }
        }

        if (answer.Status is 204)
            return null;
        if (answer.ContentType is { } type)
            _response.ContentType = type;
        var packed = body.Length >= SmallestCompressed && AcceptsGzip(request) ? Pack(body) : null;
        if (packed is not null)
        {
            _response.Headers["Content-Encoding"] = "gzip";
            body = packed.Written;
        }

        _response.ContentLength64 = body.Length;
        return packed;
    }

    private static string EntityTag(ReadOnlySpan<byte> body)
    {
#pragma warning disable CA5351 // A fingerprint for caches, in the length that the server uses; nothing is protected by it.
        return $"W/\"{Convert.ToHexString(MD5.HashData(body)).ToLower(CultureInfo.InvariantCulture)}\"";
#pragma warning restore CA5351
    }

    private static bool AcceptsGzip(ApiRequest request)
        => request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true;

    private static Utf8Buffer Pack(ReadOnlyMemory<byte> body)
    {
        var packed = new Utf8Buffer((body.Length / 4) + 256);
        using (var stream = new GZipStream(new BufferStream(packed), CompressionLevel.Fastest))
            stream.Write(body.Span);
        return packed;
    }
}
