using System.Net.Sockets;
using DataCite.Sandbox.Faults;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Hosting;

/// <summary>Listens on the loopback interface, and on nothing else, and hands every request to its own task.</summary>
internal sealed class HttpHost : IDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ExchangeHandler _handler;
    private readonly TimeProvider _clock;
    private readonly object _gate = new();
    private readonly LoopbackListener _listener;
    private ITimer? _outage;

    /// <param name="world">What the application holds.</param>
    /// <param name="router">The application.</param>
    /// <param name="faults">What goes wrong on purpose.</param>
    /// <param name="statistics">What is counted.</param>
    /// <param name="cors">Whether pages of other origins may read the answers.</param>
    public HttpHost(SandboxWorld world, ApiRouter router, SandboxFaults faults, SandboxStatistics statistics, bool cors)
    {
        Limiter = new RateLimiter(world.Clock);
        _listener = new LoopbackListener(connection => _handler!.ServeAsync(connection, _stopping.Token));
        _clock = world.Clock;
        var others = new OtherDois(world.Store, faults);
        _handler = new ExchangeHandler(
            new FaultyWork(router, world, faults, others), new FaultAnswers(faults, others, world.Clock), faults, Limiter, statistics, Writes,
            world.Clock)
        {
            Cors = cors,
        };
        faults.Interrupted = Interrupt;
    }

    public event EventHandler<SandboxExchange>? Exchanged
    {
        add => _handler.Exchanged += value;
        remove => _handler.Exchanged -= value;
    }

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    public RateLimiter Limiter { get; }

    public WriteLog Writes { get; } = new();

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
        try
        {
            Listen(port);
        }
        catch (SocketException error)
        {
            throw new IOException($"The sandbox cannot listen on port {port} of the loopback interface: {error.Message}", error);
        }
    }

    /// <summary>Cuts all connections and refuses new ones for a while; zero ends an outage.</summary>
    public void Interrupt(TimeSpan duration)
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested || (duration == TimeSpan.Zero && _outage is null))
                return;
            if (_outage is null)
                _listener.Cut();
            _outage?.Dispose();
            _outage = _clock.CreateTimer(_ => Resume(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        if (duration == TimeSpan.Zero)
            Resume();
        else
            _outage.Change(duration, Timeout.InfiniteTimeSpan);
    }

    public async Task StopAsync()
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested)
                return;
            _stopping.Cancel();
            _outage?.Dispose();
        }

        await _listener.StopAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _outage?.Dispose();
        _stopping.Dispose();
    }

    // Another program may have taken the port in the meantime, and gives it back sooner or later.
    private void Resume()
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested || _outage is null)
                return;
            _outage.Dispose();
            _outage = null;
            try
            {
                Listen(BaseAddress.Port);
            }
            catch (SocketException)
            {
                _outage = TimeProvider.System.CreateTimer(_ => Resume(), null, BetweenAttempts, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Listen(int port) => BaseAddress = new Uri($"http://127.0.0.1:{_listener.Start(port)}/");
}
