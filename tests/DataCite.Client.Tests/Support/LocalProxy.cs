using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DataCite.Client.Tests;

/// <summary>
/// A proxy on the loopback interface. It writes down what it is sent in clear text; a CONNECT it takes to the server of the test, whatever
/// host it names, and passes bytes on; anything else it refuses.
/// </summary>
internal sealed class LocalProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly IPEndPoint? _server;
    private readonly Task _serving;

    public LocalProxy(IPEndPoint? server = null)
    {
        _server = server;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The heads of the requests, as they came.</summary>
    public IReadOnlyList<string> Seen => [.. _seen];

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        try
        {
            await _serving;
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // That is how it ends.
        }

        _ending.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        while (!_ending.IsCancellationRequested)
            open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
        await Task.WhenAll(open);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var head = await ReadHeadAsync(stream);
            _seen.Enqueue(head);
            if (_server is null || !head.StartsWith("CONNECT ", StringComparison.Ordinal))
            {
                await stream.WriteAsync("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _ending.Token);
                return;
            }

            using var server = new TcpClient();
            await server.ConnectAsync(_server, _ending.Token);
            await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _ending.Token);
            await Task.WhenAny(stream.CopyToAsync(server.GetStream(), _ending.Token), server.GetStream().CopyToAsync(stream, _ending.Token));
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _ending.Token) > 0)
            head.Append((char)buffer[0]);
        return head.ToString();
    }
}
