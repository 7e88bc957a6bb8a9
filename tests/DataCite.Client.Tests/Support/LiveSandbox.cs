using System.Collections.Concurrent;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests;

/// <summary>A sandbox on the loopback interface, and clients that talk real HTTP to it.</summary>
internal sealed class LiveSandbox : IAsyncDisposable
{
    // A request that a test holds back has no exchange yet.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<SandboxExchange> _exchanges = new();

    private LiveSandbox(SandboxServer server)
    {
        Server = server;
        server.Exchanged += (_, exchange) => _exchanges.Enqueue(exchange);
    }

    public SandboxServer Server { get; }

    /// <summary>What was asked, in the order of the answers. The sandbox tells of an exchange after its answer is sent: those are waited for.</summary>
    public IReadOnlyList<SandboxExchange> Exchanges
    {
        get
        {
            SpinWait.SpinUntil(() => _exchanges.Count >= Server.Statistics.Requests, LongestWait);
            return [.. _exchanges];
        }
    }

    public SandboxAccount Repository => Server.Accounts.First(static account => account.Kind is SandboxAccountKind.Repository);

    public string Prefix => Repository.Prefixes[0];

    public static LiveSandbox Start(SandboxOptions? options = null) => new(SandboxServer.Start(options ?? new SandboxOptions { Empty = true }));

    public DataCiteClient Connect(FakeClock? clock = null, Func<DataCiteClientOptions, DataCiteClientOptions>? change = null)
        => Connect(DataCiteAccount.Repository(Repository.Id, Clients.Secret(Repository.Password)), clock, change);

    public DataCiteClient Connect(DataCiteAccount account, FakeClock? clock = null, Func<DataCiteClientOptions, DataCiteClientOptions>? change = null)
    {
        var options = new DataCiteClientOptions
        {
            BaseAddress = Server.BaseAddress,
            Account = account,
            TimeProvider = clock ?? Clients.SkippingClock(),
            ReadTimeout = TimeSpan.FromHours(1),
            WriteTimeout = TimeSpan.FromHours(1),
        };
        return new DataCiteClient(change?.Invoke(options) ?? options);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
