using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DataCite.Sandbox.Http;

/// <summary>
/// Accepts connections on the loopback interface, and on nothing else. It works on sockets, because faults must be able to do what no
/// library lets a server do: reset, refuse, answer twice.
/// </summary>
/// <param name="serve">Serves one connection to its end.</param>
internal sealed class LoopbackListener(Func<ClientConnection, Task> serve) : IDisposable
{
    private const int Waiting = 512;

    private readonly ConcurrentDictionary<ClientConnection, byte> _connections = new();
    private volatile Socket? _socket;
    private Task _accepting = Task.CompletedTask;

    /// <param name="port">0 for any free one.</param>
    /// <returns>The port.</returns>
    /// <exception cref="SocketException">The port is taken.</exception>
    public int Start(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(Waiting);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }

        _socket = socket;
        _accepting = Task.Run(() => AcceptAsync(socket));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Refuses new connections, and resets all that there are.</summary>
    public void Cut()
    {
        var socket = _socket;
        _socket = null;
        socket?.Dispose();
        foreach (var connection in _connections.Keys)
            connection.Reset();
    }

    /// <summary>As <see cref="Cut"/>; ends when nothing is accepted any more.</summary>
    public async Task StopAsync()
    {
        Cut();
        await _accepting.ConfigureAwait(false);
        Cut();
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(Socket socket)
    {
        while (true)
        {
            Socket accepted;
            try
            {
                accepted = await socket.AcceptAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // Closed; a connection that was reset before it was accepted does not end the accepting.
                if (!ReferenceEquals(socket, _socket))
                    return;
                continue;
            }

            _ = Task.Run(() => ServeAsync(accepted, socket));
        }
    }

    private async Task ServeAsync(Socket accepted, Socket listening)
    {
        using var connection = new ClientConnection(accepted);
        _connections.TryAdd(connection, 0);

        // Accepted while the listener was being closed: cut like the others.
        if (!ReferenceEquals(listening, _socket))
            connection.Reset();
        try
        {
            await serve(connection).ConfigureAwait(false);
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }
}
