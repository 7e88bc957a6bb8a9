namespace DataCite.Client.Tests.Links;

/// <summary>How often servers are asked, and what they learn about who asks.</summary>
public class PoliteVisitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_learns_the_program_and_a_contact_and_gets_no_login_and_no_cookie()
    {
        await using var server = new PageServer().Page("/1", "200 OK", Pages.Good, headers: "Set-Cookie: a=b; Path=/").Page("/2", "200 OK", Pages.Good);
        using var checker = Pages.Checker(static options => options with { Product = "my-tool/1.0", Contact = "me@example.org" });
        var host = server.At("/1").Replace("http://", "http://user:secret@", StringComparison.Ordinal);
        await checker.CheckAsync(Pages.Doi, host, Stop);
        await checker.CheckAsync(Pages.Doi, server.At("/2"), Stop);
        Assert.Equal(4, server.Heads.Count);
        Assert.All(server.Heads, static head =>
        {
            Assert.Contains("User-Agent: my-tool/1.0 (mailto:me@example.org)", head, StringComparison.Ordinal);
            foreach (var forbidden in new[] { "authorization", "cookie", "referer", "traceparent", "secret" })
                Assert.DoesNotContain(forbidden, head, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task One_host_gets_at_most_two_requests_at_a_time()
    {
        using var arrived = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        var (now, most) = (0, 0);
        await using var server = new PageServer();
        for (var i = 0; i < 12; i++)
        {
            server.Raw($"/{i}", async (_, stream, stop) =>
            {
                lock (go)
                    most = Math.Max(most, ++now);
                arrived.Release();
                await go.WaitAsync(stop);
                // Before the answer: after it, the next request may be here at once.
                lock (go)
                    now--;
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"u8.ToArray(), stop);
            });
        }

        using var checker = Pages.Checker(static options => options with { StatusOnly = true, MaxRequests = 12 });
        var checks = Enumerable.Range(0, 12).Select(i => checker.CheckAsync(Pages.Doi, server.At($"/{i}"), Stop)).ToList();
        await arrived.WaitAsync(Stop);
        await arrived.WaitAsync(Stop);
        go.Release(12);
        await Task.WhenAll(checks);
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_slow_host_holds_up_no_other()
    {
        using var slowIsAsked = new SemaphoreSlim(0);
        await using var server = new PageServer().Page("/fast", "200 OK", Pages.Good);
        for (var i = 0; i < 10; i++)
        {
            server.Raw($"/{i}", async (_, _, stop) =>
            {
                slowIsAsked.Release();
                await Task.Delay(Timeout.Infinite, stop);
            });
        }

        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var checker = Pages.Checker(static options => options with { MaxRequests = 3 });
        var slow = Enumerable.Range(0, 10).Select(i => checker.CheckAsync(Pages.Doi, server.At($"/{i}", "slow.test"), giveUp.Token)).ToList();
        await slowIsAsked.WaitAsync(Stop);
        await slowIsAsked.WaitAsync(Stop);
        Assert.Equal(LandingPageVerdict.Ok, (await checker.CheckAsync(Pages.Doi, server.At("/fast", "fast.test"), Stop)).Verdict);
        await giveUp.CancelAsync();
        foreach (var check in slow)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
    }

    [Fact]
    public async Task Between_requests_to_one_host_there_is_a_pause()
    {
        var clock = new FakeClock { SkipUpTo = TimeSpan.FromSeconds(5) };
        await using var server = new PageServer().Page("/1", "200 OK", Pages.Good).Page("/2", "200 OK", Pages.Good);
        using var checker = Pages.Checker(options => options with { TimeProvider = clock, Delay = TimeSpan.FromSeconds(3) });
        var start = clock.GetUtcNow();
        var first = await checker.CheckAsync(Pages.Doi, server.At("/1"), Stop);
        await checker.CheckAsync(Pages.Doi, server.At("/2"), Stop);
        // Four requests, three pauses between them, which are not part of how long a page takes.
        Assert.Equal(TimeSpan.FromSeconds(9), clock.GetUtcNow() - start);
        Assert.Equal(TimeSpan.Zero, first.Duration);
    }

    [Fact]
    public async Task Two_hosts_wait_for_nothing()
    {
        var clock = new FakeClock { SkipUpTo = TimeSpan.FromSeconds(5) };
        await using var server = new PageServer().Page("/1", "200 OK", Pages.Good);
        using var checker = Pages.Checker(options => options with { TimeProvider = clock, Delay = TimeSpan.FromSeconds(3), StatusOnly = true });
        foreach (var host in new[] { "one.test", "two.test", "three.test" })
            Assert.Equal(LandingPageVerdict.Ok, (await checker.CheckAsync(Pages.Doi, server.At("/1", host), Stop)).Verdict);
        Assert.Empty(clock.Skipped);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_short_rest_gets_it_once()
    {
        var clock = new FakeClock { SkipUpTo = TimeSpan.FromSeconds(20) };
        var asked = 0;
        await using var server = new PageServer();
        server.Raw("/busy", (_, stream, stop) => stream.WriteAsync(
            Interlocked.Increment(ref asked) == 1 ? "HTTP/1.1 429 Slow\r\nRetry-After: 17\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray()
                : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"u8.ToArray(), stop).AsTask());
        server.Page("/always", "503 Busy", headers: "Retry-After: 17");
        server.Page("/long", "503 Busy", headers: "Retry-After: 3600");
        using var checker = Pages.Checker(options => options with { TimeProvider = clock, StatusOnly = true });
        Assert.Equal(LandingPageVerdict.Ok, (await checker.CheckAsync(Pages.Doi, server.At("/busy"), Stop)).Verdict);
        Assert.Equal([TimeSpan.FromSeconds(17)], clock.Skipped);
        Assert.Equal(LandingPageVerdict.ServerError, (await checker.CheckAsync(Pages.Doi, server.At("/always"), Stop)).Verdict);
        Assert.Equal(LandingPageVerdict.ServerError, (await checker.CheckAsync(Pages.Doi, server.At("/long"), Stop)).Verdict);
    }

    [Fact]
    public async Task A_checker_that_is_closed_says_so()
    {
        await using var server = new PageServer().Page("/", "200 OK", Pages.Good);
        var checker = Pages.Checker();
        checker.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => checker.CheckAsync(Pages.Doi, server.At("/"), Stop));
    }

    [Fact]
    public void Options_that_cannot_be_used_are_named()
    {
        foreach (var (options, name) in new (LandingPageOptions, string)[]
        {
            (new() { Timeout = TimeSpan.Zero }, nameof(LandingPageOptions.Timeout)),
            (new() { Delay = TimeSpan.FromSeconds(-1) }, nameof(LandingPageOptions.Delay)),
            (new() { MaxRequests = 0 }, nameof(LandingPageOptions.MaxRequests)),
            (new() { MaxRedirects = 51 }, nameof(LandingPageOptions.MaxRedirects)),
            (new() { Contact = "nobody" }, "contact"),
            (new() { Product = "two words (" }, "product"),
        })
        {
            Assert.Equal(name, Assert.Throws<ArgumentException>(() => new LandingPageChecker(options)).ParamName);
        }

        Assert.Throws<ArgumentNullException>(() => new LandingPageChecker(null!));
    }
}
