using System.Net;
using System.Net.Sockets;

namespace DataCite.Sandbox.Http;

/// <summary>
/// Listening sockets of the loopback interface, one port for both of its addresses: <c>localhost</c> leads some programs to 127.0.0.1 and
/// others to [::1].
/// </summary>
internal static class LoopbackSockets
{
    private const int Waiting = 512;
    private const int Attempts = 20;

    /// <param name="port">0 for any that is free at both addresses.</param>
    /// <returns>The socket of 127.0.0.1, and that of [::1] where the machine has this address.</returns>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static Socket[] Listen(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var first = Open(IPAddress.Loopback, port);
            try
            {
                return TryOpenSecond(((IPEndPoint)first.LocalEndPoint!).Port) is { } second ? [first, second] : [first];
            }
            catch (SocketException error) when (port == 0 && attempt < Attempts && error.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // The port that was free at one address is another program's at the other.
                first.Dispose();
            }
            catch (SocketException)
            {
                first.Dispose();
                throw;
            }
        }
    }

    private static Socket? TryOpenSecond(int port)
    {
        try
        {
            return Socket.OSSupportsIPv6 ? Open(IPAddress.IPv6Loopback, port) : null;
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            return null;
        }
    }

    private static Socket Open(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Waiting);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
