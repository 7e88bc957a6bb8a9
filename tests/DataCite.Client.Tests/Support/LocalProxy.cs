using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DataCite.Client.Tests;

/// <summary>
/// A proxy on the loopback interface. It writes down what it is sent in clear text; a CONNECT it takes to the server of the test, whatever
/// host it names, and passes bytes on; anything else it refuses.
/// </summary>
internal sealed class LocalProxy(IPEndPoint? server = null) : LoopbackServer
{
    private readonly ConcurrentQueue<string> _seen = new();

    /// <summary>The heads of the requests, as they came.</summary>
    public IReadOnlyList<string> Seen => [.. _seen];

    protected override async Task ServeAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var head = await ReadHeadAsync(stream);
        _seen.Enqueue(head);
        if (server is null || !head.StartsWith("CONNECT ", StringComparison.Ordinal))
        {
            await stream.WriteAsync("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), Ending);
            return;
        }

        using var target = new TcpClient();
        await target.ConnectAsync(server, Ending);
        await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), Ending);
        await Task.WhenAny(stream.CopyToAsync(target.GetStream(), Ending), target.GetStream().CopyToAsync(stream, Ending));
    }
}
