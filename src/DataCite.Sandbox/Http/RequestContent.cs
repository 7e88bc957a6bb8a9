using System.Globalization;
using System.Net;

namespace DataCite.Sandbox.Http;

/// <summary>The body of a request as it comes over its connection, by length or in chunks.</summary>
internal sealed class RequestContent(ClientConnection connection, RequestHead head)
{
    private const int LongestLine = 256;

    private readonly byte[] _byte = new byte[1];
    private long _left = head.ContentLength ?? 0;
    private bool _isFirstChunk = true;
    private bool _waited = !head.ExpectsContinue;

    /// <summary>Whether all of it was read.</summary>
    public bool IsAtEnd { get; private set; } = !head.HasBody;

    /// <summary>Some of the bytes; 0 at the end.</summary>
    /// <exception cref="IOException">The other side has closed before the end.</exception>
    /// <exception cref="ProtocolViolationException">The chunks are malformed.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        if (IsAtEnd)
            return 0;
        if (!_waited)
        {
            _waited = true;
            await connection.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        if (_left == 0 && head.IsChunked && !await ReadChunkHeadAsync(cancellationToken).ConfigureAwait(false))
            return 0;
        var wanted = (int)Math.Min(_left, target.Length);
        var read = await connection.ReadAsync(target[..wanted], cancellationToken).ConfigureAwait(false);
        if (read == 0)
            throw new IOException("The connection was closed before the end of the body.");
        _left -= read;
        IsAtEnd = _left == 0 && !head.IsChunked;
        return read;
    }

    /// <summary>Reads the rest of a body that nobody wanted, so that the next request can be read.</summary>
    /// <returns>False when the rest is too long for that.</returns>
    public async ValueTask<bool> PassOverAsync(CancellationToken cancellationToken)
    {
        var chunk = IsAtEnd ? [] : new byte[16 * 1024];
        for (var passed = 0; !IsAtEnd && passed <= RequestBody.Limit;)
            passed += await ReadAsync(chunk, cancellationToken).ConfigureAwait(false);
        return IsAtEnd;
    }

    private async ValueTask<bool> ReadChunkHeadAsync(CancellationToken cancellationToken)
    {
        if (!_isFirstChunk && (await ReadLineAsync(cancellationToken).ConfigureAwait(false)).Length > 0)
            throw new ProtocolViolationException("A chunk is longer than it says.");
        _isFirstChunk = false;
        var size = (await ReadLineAsync(cancellationToken).ConfigureAwait(false)).Split(';')[0].Trim();
        if (size.Length is 0 or > 8 || !long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left))
            throw new ProtocolViolationException("A chunk has no length.");
        if (_left > 0)
            return true;
        while ((await ReadLineAsync(cancellationToken).ConfigureAwait(false)).Length > 0)
        {
            // Trailers say nothing that the sandbox uses.
        }

        IsAtEnd = true;
        return false;
    }

    private async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new System.Text.StringBuilder();
        while (line.Length < LongestLine)
        {
            if (await connection.ReadAsync(_byte, cancellationToken).ConfigureAwait(false) == 0)
                throw new IOException("The connection was closed before the end of the body.");
            if (_byte[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)_byte[0]);
        }

        throw new ProtocolViolationException("A line of the body is too long.");
    }
}
