using DataCite.Sandbox.Generation;
using DataCite.Sandbox.Hosting;
using DataCite.Sandbox.Loading;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox;

/// <summary>
/// A stand-in for api.datacite.org on the loopback interface that behaves like the real server. It keeps everything in memory and
/// forgets it at the end, unless <see cref="SandboxOptions.DataFile"/> keeps the DOIs.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly SandboxWorld _world;
    private readonly HttpHost _host;
    private readonly KeptRecords? _kept;
    private readonly int _seed;

    private SandboxServer(
        SandboxWorld world, HttpHost host, KeptRecords? kept, SandboxFaults faults, SandboxStatistics statistics, int seed)
    {
        _seed = seed;
        _world = world;
        _host = host;
        _kept = kept;
        Faults = faults;
        Statistics = statistics;
        Records = new SandboxRecords(world);
    }

    /// <summary>The address that stands for <c>https://api.datacite.org/</c>.</summary>
    public Uri BaseAddress => _host.BaseAddress;

    /// <summary>The logins, the repository of the first member first.</summary>
    public IReadOnlyList<SandboxAccount> Accounts => _world.DescribeAccounts();

    /// <summary>The prefixes of the first repository, the usual one first.</summary>
    public IReadOnlyList<string> Prefixes => Accounts[0].Prefixes;

    /// <summary>What the sandbox has seen so far.</summary>
    public SandboxStatistics Statistics { get; }

    /// <summary>Faults on demand.</summary>
    public SandboxFaults Faults { get; }

    /// <summary>The stored DOIs, for tests that look behind the API.</summary>
    public SandboxRecords Records { get; }

    /// <summary>
    /// What is to be told of the data file: lines that could not be read, and under which name the damaged file was kept. Empty when there is
    /// nothing to tell.
    /// </summary>
    public IReadOnlyList<string> Warnings => _kept?.Warnings ?? [];

    /// <summary>How long every request waits before it is looked at; may be changed at any time.</summary>
    public TimeSpan Latency
    {
        get => _host.Latency;
        set => _host.Latency = value;
    }

    /// <summary>How long a change takes to show up in lists; may be changed at any time.</summary>
    public TimeSpan IndexDelay
    {
        get => _world.Store.IndexDelay;
        set => _world.Store.IndexDelay = value;
    }

    /// <summary>How long a change takes to show up in single reads; may be changed at any time.</summary>
    public TimeSpan ReadDelay
    {
        get => _world.Store.ReadDelay;
        set => _world.Store.ReadDelay = value;
    }

    /// <summary>The share of DOIs that lists show differently from the database; may be changed at any time. <see cref="SandboxRecords.Drift"/> names them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double IndexDrift
    {
        get => _world.Store.Drift?.Share ?? 0;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            _world.Store.Drift = value > 0 ? new IndexDrift(value, _seed) : null;
        }
    }

    /// <summary>
    /// The writes that arrived so far, in the order of their answers: which DOI, whether it was carried out, what was answered. With
    /// <see cref="Records"/> they show whether a client knows what it did. The newest 200 000 are kept.
    /// </summary>
    public IReadOnlyList<SandboxExchange> Writes => _host.Writes.All;

    /// <summary>The limit of <see cref="SandboxOptions.RateLimit"/>; may be changed at any time.</summary>
    public int? RateLimit
    {
        get => _host.Limiter.Limit;
        set => _host.Limiter.Limit = value;
    }

    /// <summary>How long a request's body may take to arrive before its connection is closed.</summary>
    internal TimeSpan BodyTimeout
    {
        get => _host.BodyTimeout;
        set => _host.BodyTimeout = value;
    }

    /// <summary>Raised after every request, on the thread that answered it.</summary>
    public event EventHandler<SandboxExchange>? Exchanged
    {
        add => _host.Exchanged += value;
        remove => _host.Exchanged -= value;
    }

    /// <summary>Starts a sandbox; it answers from then on.</summary>
    /// <exception cref="IOException">A record file cannot be read, the data file cannot be written, or the port is taken.</exception>
    /// <exception cref="FormatException">A record file holds something else than DOI records.</exception>
    public static SandboxServer Start(SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var clock = options.TimeProvider;
        var world = SandboxWorld.Create(clock);
        var wasKept = options.DataFile is { } earlier && KeptRecords.Exist(earlier);
        if (!options.Empty && !wasKept)
            SampleRecords.Load(world, options.Seed);
        if (options.RecordCount > 0 && !wasKept)
            GeneratedRecords.Load(world, options.RecordCount, options.Seed);
        foreach (var file in options.RecordFiles)
            LoadedRecords.Load(file, world);
        var kept = options.DataFile is { } dataFile ? KeptRecords.Open(dataFile, world) : null;
        world.Store.IndexDelay = options.IndexDelay;
        world.Store.ReadDelay = options.ReadDelay;

        var statistics = new SandboxStatistics();
        var faults = new SandboxFaults(options.FaultSeed)
        {
            Rate = options.FaultRate,
            Kinds = options.FaultKinds,
            LoginEndsAfter = options.LoginEndsAfter,
            LargestPage = options.LargestPage,
        };
        faults.Schedule([.. options.Faults]);
        var host = new HttpHost(world, new ApiRouter(world, () => faults.HandleRegistrationFails), faults, statistics, options.Cors)
        {
            Latency = options.Latency,
        };
        host.Limiter.Limit = options.RateLimit;
        try
        {
            host.Start(options.Port);
        }
        catch (IOException)
        {
            kept?.Close();
            throw;
        }

        return new SandboxServer(world, host, kept, faults, statistics, options.Seed) { IndexDrift = options.IndexDrift };
    }

    /// <summary>Ends the sandbox; open requests are cut off.</summary>
    /// <exception cref="IOException">The data file cannot be written; the changes stay in the file beside it.</exception>
    public async Task StopAsync()
    {
        await _host.StopAsync().ConfigureAwait(false);
        _kept?.Close();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _host.Dispose();
        _kept?.Dispose();
        _world.Dispose();
    }
}
