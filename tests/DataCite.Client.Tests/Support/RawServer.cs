using System.Net;
using System.Net.Sockets;

namespace DataCite.Client.Tests;

/// <summary>Listens on loopback, and gives every request the same bytes and then the end of the connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly byte[] _answer;
    private readonly Task _serving;
    private int _requests;
    private volatile string _lastRequest = string.Empty;

    public RawServer(byte[] answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The beginning of the last request, with its headers.</summary>
    public string LastRequest => _lastRequest;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _serving;
        _ending.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync(_ending.Token);
                await using var stream = new NetworkStream(socket);
                var buffer = new byte[8192];
                var read = await stream.ReadAsync(buffer, _ending.Token);
                if (read == 0)
                    continue;
                _lastRequest = System.Text.Encoding.ASCII.GetString(buffer, 0, read);
                Interlocked.Increment(ref _requests);
                await stream.WriteAsync(_answer, _ending.Token);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // The client hangs up in the middle of an answer that is too large; that is what it should do.
            }
        }
    }
}
