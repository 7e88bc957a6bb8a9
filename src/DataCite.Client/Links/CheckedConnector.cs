using System.Net;
using System.Net.Sockets;

namespace DataCite.Client;

/// <summary>
/// Makes connections to addresses that were looked at before. The name is resolved here and nowhere else, and the connection is made to the very
/// address that was checked: a name that changes its address in between gains nothing by it.
/// </summary>
internal sealed class CheckedConnector(LandingPageOptions options)
{
    // Where a host has several addresses, one that does not answer must not use up the time of all.
    private static readonly TimeSpan PatienceWithOneOfSeveral = TimeSpan.FromSeconds(5);

    /// <summary>The addresses of a host that may be connected to.</summary>
    /// <exception cref="PrivateAddressException">It has none but private ones.</exception>
    /// <exception cref="SocketException">The name is not known.</exception>
    private async ValueTask<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
    {
        var literal = host.StartsWith('[') ? host.Trim('[', ']') : host;
        IPAddress[] all = IPAddress.TryParse(literal, out var given) ? [given] : await options.Resolve(host, cancellationToken).ConfigureAwait(false);
        if (all.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        IPAddress[] allowed = [.. all.Where(options.IsAllowed)];
        return allowed.Length > 0 ? allowed : throw new PrivateAddressException(literal, all[0]);
    }

    /// <summary>Makes a connection, for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await FindAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        for (var i = 0; ; i++)
        {
            var isLast = i == addresses.Length - 1;
            using var patience = new CancellationTokenSource(isLast ? Timeout.InfiniteTimeSpan : PatienceWithOneOfSeveral, options.TimeProvider);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                return await ConnectAsync(addresses[i], context.DnsEndPoint.Port, either.Token).ConfigureAwait(false);
            }
            catch (Exception failure) when (!isLast && !cancellationToken.IsCancellationRequested && failure is SocketException or OperationCanceledException)
            {
                // The next address may answer.
            }
        }
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
