using System.Globalization;
using System.Text;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Hosting;

/// <summary>
/// Sends an answer: the headers that every answer has, entity tags, compression, and the faults that concern the
/// connection.
/// </summary>
internal sealed class ResponseSender(
    ClientConnection connection, RequestHead head, SandboxStatistics statistics, CompressedAnswers compressed, TimeProvider clock, long started)
{
    private const int SmallestCompressed = 256;
    private const int PiecesOfSlowBody = 20;
    private const int WrittenWithHead = 4096;

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private int _status;

    /// <summary>The status sent; null while nothing was sent.</summary>
    public int? SentStatus { get; private set; }

    /// <summary>Whether the connection can take another request.</summary>
    public bool KeepsAlive { get; private set; }

    /// <summary>Whether pages of other origins may read the answer.</summary>
    public bool Cors { get; init; }

    /// <summary>Breaks the connection the way a crashing server does: without a byte more.</summary>
    public void Abort() => connection.Reset();

    /// <summary>Whether a fault breaks the connection instead of sending a whole answer.</summary>
    public static bool Breaks(SandboxFault? fault) => fault is { Body: SandboxFaultBody.CutOff }
        or { Kind: SandboxFaultKind.ResetAfterCommit or SandboxFaultKind.OutageAfterCommit or SandboxFaultKind.TruncatedBody };

    /// <summary>Sends an answer the way a fault wants it sent.</summary>
    /// <param name="request">What is answered.</param>
    /// <param name="answer">The answer; null when the connection is broken in its place.</param>
    /// <param name="fault">The fault, if there is one.</param>
    /// <param name="faults">The times of slow bodies, doubled answers and outages.</param>
    /// <param name="stopping">Ends the sending.</param>
    public Task SendAsync(ServerRequest request, ServerResponse? answer, SandboxFault? fault, SandboxFaults faults, CancellationToken stopping)
    {
        if (fault?.Kind is SandboxFaultKind.OutageBeforeCommit or SandboxFaultKind.OutageAfterCommit)
            faults.Disconnect(faults.OutageDuration);
        if (answer is null || fault?.Kind is SandboxFaultKind.ResetAfterCommit or SandboxFaultKind.OutageAfterCommit)
        {
            Abort();
            return Task.CompletedTask;
        }

        if (fault?.Body == SandboxFaultBody.CutOff)
            return SendHalfAsync(request, answer, stopping);
        return fault?.Kind switch
        {
            SandboxFaultKind.TruncatedBody => SendHalfAsync(request, answer, stopping),
            SandboxFaultKind.SlowBody => SendSlowlyAsync(request, answer, faults.SlowBodyDuration, stopping),
            SandboxFaultKind.DoubledAnswer => SendTwiceAsync(request, answer, faults.DoubledAnswerDelay, stopping),
            _ => SendAsync(request, answer, stopping),
        };
    }

    /// <param name="request">What is answered.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="stopping">Ends the sending.</param>
    /// <param name="close">Ends the connection afterwards, for bodies that were not read to their end.</param>
    public async Task SendAsync(ServerRequest request, ServerResponse answer, CancellationToken stopping, bool close = false)
    {
        var body = Prepare(request, answer, close);
        await WriteAsync(body, stopping).ConfigureAwait(false);
        Finish(body.Length);
    }

    private async Task SendHalfAsync(ServerRequest request, ServerResponse answer, CancellationToken stopping)
    {
        var body = Prepare(request, answer);
        if (body.Length < 2)
        {
            Abort();
            return;
        }

        // Not reset, so that the half that was sent arrives.
        await WriteAsync(body[..(body.Length / 2)], stopping).ConfigureAwait(false);
        KeepsAlive = false;
    }

    private async Task SendSlowlyAsync(ServerRequest request, ServerResponse answer, TimeSpan duration, CancellationToken stopping)
    {
        var body = Prepare(request, answer);
        await connection.WriteAsync(Head(), stopping).ConfigureAwait(false);
        var piece = Math.Max(1, (body.Length + PiecesOfSlowBody - 1) / PiecesOfSlowBody);
        for (var at = 0; at < body.Length; at += piece)
        {
            await Task.Delay(duration / PiecesOfSlowBody, clock, stopping).ConfigureAwait(false);
            await connection.WriteAsync(body.Slice(at, Math.Min(piece, body.Length - at)), stopping).ConfigureAwait(false);
        }

        Finish(body.Length);
    }

    private async Task SendTwiceAsync(ServerRequest request, ServerResponse answer, TimeSpan delay, CancellationToken stopping)
    {
        var body = Prepare(request, answer);
        byte[] whole = [.. Head(), .. body.Span];
        await connection.WriteAsync(whole, stopping).ConfigureAwait(false);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, clock, stopping).ConfigureAwait(false);
        await connection.WriteAsync(whole, stopping).ConfigureAwait(false);
        Finish(body.Length);
    }

    // The first part goes with the head; a large rest follows without being copied.
    private async Task WriteAsync(ReadOnlyMemory<byte> body, CancellationToken stopping)
    {
        var first = Math.Min(body.Length, WrittenWithHead);
        await connection.WriteAsync((byte[])[.. Head(), .. body.Span[..first]], stopping).ConfigureAwait(false);
        if (body.Length > first)
            await connection.WriteAsync(body[first..], stopping).ConfigureAwait(false);
    }

    private byte[] Head()
    {
        var text = new StringBuilder(512).Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {_status} {StatusNames.Of(_status)}\r\n");
        foreach (var (name, value) in _headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value.ReplaceLineEndings(" ")}\r\n");
        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }

    private void Finish(long bytes)
    {
        SentStatus = _status;
        statistics.CountSent(_status, bytes);
    }

    /// <summary>Sets status and headers, and gives the bytes to send.</summary>
    private ReadOnlyMemory<byte> Prepare(ServerRequest request, ServerResponse answer, bool close = false)
    {
        var body = answer.Body;
        _status = answer.Status;
        KeepsAlive = head.KeepsAlive && !close;
        _headers["Date"] = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        if (!KeepsAlive)
            _headers["Connection"] = "close";
        else if (head.IsOld)
            _headers["Connection"] = "keep-alive";
        CommonHeaders.Set(_headers, request, answer, clock.GetElapsedTime(started), Cors);
        foreach (var (name, value) in answer.Headers)
            _headers[name] = value;

        string? tag = null;
        if (answer.Status == 200 && request.IsRead && answer.Rendered && body.Length > 0)
        {
            _headers["ETag"] = tag = EntityTag.Of(body.Span);
            if (request.Headers["If-None-Match"]?.Split(',', StringSplitOptions.TrimEntries).Contains(tag) == true)
            {
                _status = 304;
                return default;
            }
        }

        if (answer.Status is 204 or 304)
            return default;
        if (answer.ContentType is { } type)
            _headers["Content-Type"] = type;
        if (body.Length >= SmallestCompressed && AcceptsGzip(request))
        {
            _headers["Content-Encoding"] = "gzip";
            body = compressed.Pack(body, tag);
        }

        _headers["Content-Length"] = body.Length.ToString(CultureInfo.InvariantCulture);
        return request.Method == "HEAD" ? default : body;
    }

    private static bool AcceptsGzip(ServerRequest request)
        => request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true;
}
