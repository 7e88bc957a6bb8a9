using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Hosting;

/// <summary>
/// Accepts connections on the loopback interface, at 127.0.0.1 and, where the machine has it, at [::1], and on nothing else. It works on
/// sockets, because faults must be able to do what no library lets a server do: reset, refuse, answer twice.
/// </summary>
/// <param name="serve">Serves one connection to its end.</param>
internal sealed class LoopbackListener(Func<ClientConnection, Task> serve) : IDisposable
{
    private readonly ConcurrentDictionary<ClientConnection, byte> _connections = new();
    // A new one each time that listening begins.
    private volatile Socket[] _sockets = [];
    private Task _accepting = Task.CompletedTask;

    /// <param name="port">0 for any free one.</param>
    /// <returns>The port; the same for both addresses.</returns>
    /// <exception cref="SocketException">The port is taken.</exception>
    public int Start(int port)
    {
        var sockets = LoopbackSockets.Listen(port);
        _sockets = sockets;
        _accepting = Task.WhenAll(sockets.Select(socket => Task.Run(() => AcceptAsync(socket, sockets))));
        return ((IPEndPoint)sockets[0].LocalEndPoint!).Port;
    }

    /// <summary>Refuses new connections, and resets all that there are.</summary>
    public void Cut()
    {
        var sockets = _sockets;
        _sockets = [];
        foreach (var socket in sockets)
            socket.Dispose();
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

    private async Task AcceptAsync(Socket socket, Socket[] listening)
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
                if (!ReferenceEquals(listening, _sockets))
                    return;
                continue;
            }

            _ = Task.Run(() => ServeAsync(accepted, listening));
        }
    }

    private async Task ServeAsync(Socket accepted, Socket[] listening)
    {
        using var connection = new ClientConnection(accepted);
        _connections.TryAdd(connection, 0);

        // Accepted while the listener was being closed: cut like the others.
        if (!ReferenceEquals(listening, _sockets))
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
