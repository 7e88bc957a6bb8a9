using System.Net;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Resilience;

/// <summary>Everything that uses one connection shares one limit.</summary>
public class PacingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_request_over_the_limit_waits_a_window_says_so_and_repetitions_count_too()
    {
        var clock = Clients.SkippingClock();
        var server = new Server().Then(503).Otherwise(static _ => Server.Answer(HttpStatusCode.OK, "{}"));
        var notices = new List<ClientNotice>();
        using var client = Clients.Of(server, clock, change: static o => o with { RequestsPerWindow = 3 });
        var view = client.WithNotices(notices.Add);

        for (var i = 0; i < 2; i++)
            await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);
        Assert.Equal(0, client.Statistics.PermitsLeft);
        var before = clock.GetUtcNow();
        await view.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

        var paced = Assert.Single(notices, static n => n.Kind is NoticeKind.Paced);
        Assert.True(paced.Duration > TimeSpan.FromMinutes(4.9));
        Assert.Equal(clock.GetUtcNow() - before, client.Statistics.TimePaced);
    }

    [Fact]
    public async Task Stopping_ends_a_wait_at_the_limit_at_once()
    {
        var server = new Server().Otherwise(static _ => Server.Answer(HttpStatusCode.OK, "{}"));
        using var client = Clients.Of(server, new FakeClock(), change: static o => o with { RequestsPerWindow = 1 });
        await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);
        using var stop = new CancellationTokenSource();

        var waiting = client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), stop.Token);
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_hundred_requests_side_by_side_never_run_into_the_servers_limit()
    {
        var clock = Clients.SkippingClock();
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RateLimit = 30, TimeProvider = clock });
        using var client = sandbox.Connect(clock, static o => o with { RequestsPerWindow = 30 });

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.CountDoisAsync(new DoiQuery(), Stop)));

        Assert.Equal(0, sandbox.Server.Statistics.RateLimited);
        Assert.Equal(100, client.Statistics.RequestsSent);
        Assert.True(client.Statistics.TimePaced > TimeSpan.Zero);
    }
}
