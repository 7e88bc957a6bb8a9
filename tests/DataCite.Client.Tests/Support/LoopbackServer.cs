using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DataCite.Client.Tests;

/// <summary>A server of bytes on the loopback interface. It serves each connection on its own, until the test ends.</summary>
internal abstract class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _accepting;

    protected LoopbackServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>Cancelled when the test ends.</summary>
    protected CancellationToken Ending => _ending.Token;

    /// <summary>No connection is accepted any more.</summary>
    public void Close() => _listener.Stop();

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        try
        {
            await _accepting;
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // That is how it ends.
        }

        _ending.Dispose();
        Release();
    }

    /// <summary>Serves a connection to its end.</summary>
    protected abstract Task ServeAsync(TcpClient client);

    /// <summary>Releases what the server has besides.</summary>
    protected virtual void Release()
    {
    }

    /// <summary>The head of a request; less than one where the client hangs up.</summary>
    protected async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, Ending) > 0)
            head.Append((char)buffer[0]);
        return head.ToString();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (!_ending.IsCancellationRequested)
                open.Add(ServeAndCloseAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
        }
        finally
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAndCloseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await ServeAsync(client);
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
            {
                // The client has hung up, or the test has ended.
            }
        }
    }
}
