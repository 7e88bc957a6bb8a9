using System.Net;
using System.Net.Sockets;

namespace DataCite.Sandbox.Http;

/// <summary>One connection: reads heads and bytes, writes bytes, and ends in an orderly way or by a reset.</summary>
internal sealed class ClientConnection : IDisposable
{
    private const int LongestHead = 32 * 1024;
    private const int MostPassedOver = 1024 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Socket _socket;
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;
    private int _ended;

    public ClientConnection(Socket socket)
    {
        _socket = socket;
        _socket.NoDelay = true;
        Remote = socket.RemoteEndPoint as IPEndPoint;
    }

    public IPEndPoint? Remote { get; }

    /// <summary>The next head; empty when it is too long, null when the other side has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Empty lines before a request are left over from the one before.
            while (_end - _start >= 2 && _buffer[_start] == '\r' && _buffer[_start + 1] == '\n')
                _start += 2;
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8);
            if (length >= 0)
            {
                var head = _buffer.AsMemory(_start, length);
                _start += length + 4;
                return head;
            }

            if (_end - _start > LongestHead)
                return ReadOnlyMemory<byte>.Empty;
            MakeRoom();
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return null;
            _end += read;
        }
    }

    /// <summary>Some of the bytes that follow; 0 when the other side has closed.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        var kept = Math.Min(_end - _start, target.Length);
        if (kept == 0)
            return _socket.ReceiveAsync(target, cancellationToken);
        _buffer.AsMemory(_start, kept).CopyTo(target);
        _start += kept;
        return ValueTask.FromResult(kept);
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
            bytes = bytes[await _socket.SendAsync(bytes, cancellationToken).ConfigureAwait(false)..];
    }

    /// <summary>Ends the connection at once, as a crash does.</summary>
    public void Reset()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    /// <summary>Ends the connection once everything sent has arrived, also where the other side still sends.</summary>
    public async Task CloseAsync()
    {
        if (Volatile.Read(ref _ended) != 0)
            return;
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
            using var patience = new CancellationTokenSource(Farewell);
            for (int read, passed = 0; passed < MostPassedOver; passed += read)
            {
                read = await _socket.ReceiveAsync(_buffer, patience.Token).ConfigureAwait(false);
                if (read == 0)
                    break;
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side is gone, or does not end: nothing more is owed to it.
        }

        Dispose();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
            _socket.Dispose();
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
