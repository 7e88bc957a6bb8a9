using System.Net;
using System.Net.Sockets;
using DataCite.Sandbox.Faults;
using DataCite.Sandbox.Routing;

namespace DataCite.Sandbox.Http;

/// <summary>Listens on the loopback interface, and on nothing else, and hands every request to its own task.</summary>
internal sealed class HttpHost : IDisposable
{
    private const int AttemptsForFreePort = 20;

    private readonly CancellationTokenSource _stopping = new();
    private readonly ExchangeHandler _handler;
    private HttpListener _listener = new();
    private Task _accepting = Task.CompletedTask;

    public HttpHost(ApiRouter router, SandboxFaults faults, SandboxStatistics statistics, TimeProvider clock)
    {
        Limiter = new RateLimiter(clock);
        _handler = new ExchangeHandler(router, faults, Limiter, statistics, clock);
    }

    public event EventHandler<SandboxExchange>? Exchanged
    {
        add => _handler.Exchanged += value;
        remove => _handler.Exchanged -= value;
    }

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    public RateLimiter Limiter { get; }

    public TimeSpan BodyTimeout
    {
        get => _handler.BodyTimeout;
        set => _handler.BodyTimeout = value;
    }

    public TimeSpan Latency
    {
        get => _handler.Latency;
        set => _handler.Latency = value;
    }

    /// <param name="port">0 for any free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public void Start(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var chosen = port == 0 ? FindFreePort() : port;
            _listener = new HttpListener { IgnoreWriteExceptions = false };
            _listener.Prefixes.Add($"http://127.0.0.1:{chosen}/");
            _listener.Prefixes.Add($"http://localhost:{chosen}/");
            try
            {
                _listener.Start();
                BaseAddress = new Uri($"http://127.0.0.1:{chosen}/");
                break;
            }
            catch (ArgumentNullException) when (attempt < AttemptsForFreePort)
            {
                // .NET 8 accepts a connection that is already waiting before its own fields are set, and gives up. The half-made listener
                // holds the port until it is finalised; then the start is tried again.
                _listener.Close();
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            catch (Exception error) when (error is HttpListenerException or SocketException)
            {
                _listener.Close();
                if (port != 0 || attempt == AttemptsForFreePort)
                    throw new IOException($"The sandbox cannot listen on port {chosen} of the loopback interface: {error.Message}", error);
            }
        }

        _accepting = Task.Run(AcceptAsync);
    }

    public async Task StopAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener.Abort();
        await _accepting.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _listener.Close();
        _stopping.Dispose();
    }

    // The listener cannot choose a port by itself; another process may take the one found, and then another is looked for.
    private static int FindFreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener was stopped, or one connection failed before it carried a request.
                if (!_listener.IsListening)
                    return;
                continue;
            }

            _ = Task.Run(() => _handler.HandleAsync(context, _stopping.Token));
        }
    }
}
