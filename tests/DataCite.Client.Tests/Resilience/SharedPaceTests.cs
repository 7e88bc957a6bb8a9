using System.Net;

namespace DataCite.Client.Tests.Resilience;

/// <summary>DataCite counts by address, so all connections of a process to one host count together; and the pace follows what the server says.</summary>
public class SharedPaceTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_connections_to_one_host_never_exceed_the_limit_in_any_window()
    {
        const int limit = 10;
        var clock = Clients.SkippingClock();
        var sent = new List<DateTimeOffset>();
        var server = Recording(clock, sent);
        using var one = Connect(server, clock, limit);
        using var other = Connect(server, clock, limit, address: "https://API.test.datacite.org./");

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Send(i % 2 == 0 ? one : other)));

        var times = sent.Order().ToList();
        Assert.Equal(60, times.Count);
        for (var i = limit; i < times.Count; i++)
            Assert.True(times[i] - times[i - limit] >= Window, $"request {i} came {times[i] - times[i - limit]} after the one {limit} before it");
    }

    [Fact]
    public async Task A_connection_with_a_larger_number_goes_on_where_one_with_a_smaller_one_waits()
    {
        var clock = new FakeClock();
        var server = Recording(clock, []);
        using var small = Connect(server, clock, 2);
        using var large = Connect(server, clock, 5);
        await Send(small);
        await Send(small);
        var waiting = Send(small);

        for (var i = 0; i < 3; i++)
            await Send(large);
        var last = Send(large);

        Assert.False(waiting.IsCompleted || last.IsCompleted);
        Assert.Equal((0, 0), (small.Statistics.PermitsLeft, large.Statistics.PermitsLeft));
        clock.Advance(Window);
        await Task.WhenAll(waiting, last);
        Assert.Equal(7, server.Requests.Count);
    }

    [Fact]
    public async Task Whoever_connects_anew_does_not_begin_at_nothing()
    {
        var clock = new FakeClock();
        var server = Recording(clock, []);
        using (var first = Connect(server, clock, 2))
            await Send(first);

        using var second = Connect(server, clock, 2);

        Assert.Equal(1, second.Statistics.PermitsLeft);
        clock.Advance(Window);
        Assert.Equal(2, second.Statistics.PermitsLeft);
    }

    [Fact]
    public async Task Other_hosts_and_other_clocks_count_for_themselves()
    {
        var clock = new FakeClock();
        var server = Recording(clock, []);
        using var one = Connect(server, clock, 2);
        await Send(one);

        using var elsewhere = Connect(server, clock, 2, "https://api.datacite.org");
        using var otherClock = Connect(server, new FakeClock(), 2);

        Assert.Equal((1, 2, 2), (one.Statistics.PermitsLeft, elsewhere.Statistics.PermitsLeft, otherClock.Statistics.PermitsLeft));
    }

    [Fact]
    public async Task Closing_one_connection_ends_its_own_waits_only()
    {
        var clock = new FakeClock();
        var server = Recording(clock, []);
        using var staying = Connect(server, clock, 1);
        var leaving = Connect(server, clock, 1);
        await Send(staying);
        var ended = Send(leaving);
        var kept = Send(staying);

        leaving.Dispose();

        await Assert.ThrowsAsync<ClientClosedException>(() => ended);
        Assert.False(kept.IsCompleted);
        clock.Advance(Window);
        await kept;
    }

    [Theory]
    [InlineData(429)]
    [InlineData(403)]
    public async Task Limited_early_the_pace_halves_once_and_rises_with_each_quiet_window(int status)
    {
        var clock = Clients.SkippingClock();
        var server = new Server()
            .Then(status, "<html>slow down</html>", "text/html", ("Retry-After", "20"))
            .Otherwise(static _ => Server.Answer(HttpStatusCode.OK, "{}"));
        using var client = Connect(server, clock, 100);
        Assert.Equal(100, client.Statistics.CurrentRequestsPerWindow);

        await Send(client);

        Assert.Equal((100, 50), (client.Statistics.RequestsPerWindow, client.Statistics.CurrentRequestsPerWindow));
        clock.Advance(Window);
        Assert.Equal(60, client.Statistics.CurrentRequestsPerWindow);
        clock.Advance(Window * 3);
        Assert.Equal(90, client.Statistics.CurrentRequestsPerWindow);
        clock.Advance(Window * 50);
        Assert.Equal(100, client.Statistics.CurrentRequestsPerWindow);
    }

    [Fact]
    public void Requests_that_were_under_way_together_reduce_the_pace_together()
    {
        var clock = new FakeClock();
        using var limiter = new WindowRateLimiter(1000, Window, clock);
        var sentAt = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromSeconds(1));

        for (var i = 0; i < 16; i++)
            limiter.Reduce(sentAt);

        Assert.Equal(500, limiter.CurrentLimit);
    }

    [Fact]
    public void However_often_the_server_refuses_something_still_moves()
    {
        var clock = new FakeClock();
        using var limiter = new WindowRateLimiter(3, Window, clock);

        for (var i = 0; i < 20; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            limiter.Reduce(clock.GetTimestamp());
        }

        Assert.Equal(1, limiter.CurrentLimit);
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        Assert.False(limiter.AttemptAcquire().IsAcquired);
    }

    private static Task<ApiResponse> Send(DataCiteClient client) => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

    private static DataCiteClient Connect(Server server, FakeClock clock, int limit, string address = "https://api.test.datacite.org")
        => Clients.Of(server, clock, change: o => o with { RequestsPerWindow = limit, BaseAddress = new Uri(address) });

    private static Server Recording(FakeClock clock, List<DateTimeOffset> sent) => new Server().Otherwise(_ =>
    {
        lock (sent)
            sent.Add(clock.GetUtcNow());
        return Server.Answer(HttpStatusCode.OK, "{}");
    });
}
