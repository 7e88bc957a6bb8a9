using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Resilience;

/// <summary>The retry table of facts §6, row by row.</summary>
public class RetryTableTests
{
    private const string Html = "<html>page of the load balancer</html>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", 429, 6)]
    [InlineData("GET", 502, 6)]
    [InlineData("GET", 503, 6)]
    [InlineData("GET", 504, 6)]
    [InlineData("GET", 403, 6)]
    [InlineData("GET", 500, 3)]
    [InlineData("PUT", 500, 3)]
    [InlineData("DELETE", 502, 6)]
    [InlineData("GET", 408, 6)]
    [InlineData("GET", 425, 6)]
    [InlineData("GET", 499, 6)]
    [InlineData("GET", 520, 6)]
    [InlineData("GET", 527, 6)]
    [InlineData("GET", 404, 6)]
    [InlineData("PUT", 429, 6)]
    [InlineData("POST", 429, 0)]
    [InlineData("POST", 503, 0)]
    [InlineData("POST", 500, 0)]
    [InlineData("POST", 502, 0)]
    [InlineData("POST", 504, 0)]
    [InlineData("GET", 501, 0)]
    public async Task A_passing_failure_is_repeated_where_that_is_safe(string method, int status, int repetitions)
    {
        var server = new Server().Otherwise(_ => Server.Answer((HttpStatusCode)status, Html));
        using var client = Clients.Of(server);

        await Assert.ThrowsAnyAsync<DataCiteException>(() => client.SendAsync(new ApiRequest(new HttpMethod(method), "anything"), Stop));

        Assert.Equal(repetitions + 1, server.Requests.Count);
        Assert.Equal(repetitions, client.Statistics.Repetitions);
    }

    [Fact]
    public async Task A_host_that_is_not_known_gets_two_attempts()
    {
        var server = new Server().Otherwise(static _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "No such host"));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<ConnectionFailedException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Only_500s_count_against_the_few_repetitions_that_a_500_gets()
    {
        var server = new Server().Then(503, Html).Then(503, Html).Then(503, Html).Then(500, Html).Then(500, Html).Then(200, "{}");
        using var client = Clients.Of(server);

        await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(406)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task A_lasting_failure_is_not_repeated(int status)
    {
        var server = new Server().Otherwise(_ => Server.Answer((HttpStatusCode)status, """{"errors":[{"title":"no"}]}"""));
        using var client = Clients.Of(server);

        await Assert.ThrowsAnyAsync<DataCiteException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));

        Assert.Single(server.Requests);
    }

    public static TheoryData<HttpRequestError, string, bool> BrokenConnections { get; } = new()
    {
        { HttpRequestError.ConnectionError, "POST", true },
        { HttpRequestError.NameResolutionError, "POST", true },
        { HttpRequestError.ResponseEnded, "GET", true },
        { HttpRequestError.ResponseEnded, "POST", false },
        { HttpRequestError.Unknown, "POST", false },
    };

    [Theory]
    [MemberData(nameof(BrokenConnections))]
    public async Task A_broken_connection_is_tried_again_unless_a_nameless_creation_may_have_arrived(HttpRequestError kind, string method, bool repeated)
    {
        var server = new Server().ThenFail(new HttpRequestException(kind, "broken", new SocketException())).Then(200, "{}");
        using var client = Clients.Of(server);
        var request = new ApiRequest(new HttpMethod(method), "anything");

        if (repeated)
            await client.SendAsync(request, Stop);
        else
            await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.SendAsync(request, Stop));

        Assert.Equal(repeated ? 2 : 1, server.Requests.Count);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_not_tried_again()
    {
        var server = new Server().ThenFail(new HttpRequestException(HttpRequestError.SecureConnectionError, "TLS", new AuthenticationException("The remote certificate is invalid")));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ConnectionFailedException>(() => client.GetDoiAsync(DoiName.Parse("10.5072/abc"), Stop));

        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_grow_exponentially_with_jitter_and_never_beyond_the_longest()
    {
        var clock = Clients.SkippingClock();
        var server = new Server().Otherwise(static _ => Server.Answer(HttpStatusCode.ServiceUnavailable, Html));
        using var client = Clients.Of(server, clock, change: static o => o with { MaxRetryAttempts = 20, MaxRetryDelay = TimeSpan.FromSeconds(30) });

        await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));

        Assert.Equal(20, clock.Skipped.Count);
        Assert.All(clock.Skipped, static wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.True(clock.Skipped[0] < TimeSpan.FromSeconds(3.5));
        Assert.Contains(clock.Skipped, static wait => wait > TimeSpan.FromSeconds(15));
        // Timers count whole milliseconds.
        Assert.Equal(clock.Skipped.Sum(static wait => wait.TotalSeconds), client.Statistics.TimeBackedOff.TotalSeconds, tolerance: 0.02);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 1)]
    [InlineData("300", 300)]
    [InlineData("Sun, 22 Nov 2026 09:00:20 GMT", 20)]
    [InlineData("Sun, 22 Nov 2026 08:59:00 GMT", 1)]
    [InlineData("Sun, 22 Nov 2026 09:05:00 GMT", 300)]
    public async Task Retry_after_is_honoured_in_both_forms_by_the_servers_own_clock(string retryAfter, int seconds)
    {
        var clock = Clients.SkippingClock();
        var server = new Server()
            .Then(429, "slow down", "text/plain", ("Retry-After", retryAfter), ("Date", "Sun, 22 Nov 2026 09:00:00 GMT"))
            .Then(200, Clients.Doi(), headers: Clients.LoggedIn);
        var notices = new List<ClientNotice>();
        using var client = Clients.Of(server, clock);

        await client.WithNotices(notices.Add).GetDoiAsync(DoiName.Parse("10.5072/abc"), Stop);

        var retrying = Assert.Single(notices, static n => n.Kind is NoticeKind.Retrying);
        Assert.Equal(TimeSpan.FromSeconds(seconds), retrying.Duration);
        Assert.IsType<RateLimitedException>(retrying.Failure);
    }

    [Theory]
    [InlineData(429, "3600", "2026-11-22 09:00:00 UTC")]
    [InlineData(429, "301", "2026-11-22 08:05:01 UTC")]
    [InlineData(503, "Mon, 23 Nov 2026 08:00:00 GMT", "2026-11-23 08:00:00 UTC")]
    [InlineData(429, "2147483647", "2027-11-22 08:00:00 UTC")]
    [InlineData(429, "Thu, 21 Oct 9999 07:28:00 GMT", "2027-11-22 08:00:00 UTC")]
    public async Task A_retry_after_beyond_the_limit_fails_at_once_and_says_when_to_come_back(int status, string retryAfter, string time)
    {
        var clock = Clients.SkippingClock();
        var server = new Server().Otherwise(_ => Server.Answer((HttpStatusCode)status, "slow down", "text/plain", ("Retry-After", retryAfter)));
        using var client = Clients.Of(server, clock);

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));

        Assert.Single(server.Requests);
        Assert.Empty(clock.Skipped);
        Assert.Contains($"Try again after {time}", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.RetryAt!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), time, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "0")]
    [InlineData(503, "0")]
    [InlineData(429, "Wed, 21 Oct 2015 07:28:00 GMT")]
    public async Task Repetitions_are_never_faster_than_the_back_off(int status, string retryAfter)
    {
        var clock = Clients.SkippingClock();
        var server = new Server().Otherwise(_ => Server.Answer((HttpStatusCode)status, "slow down", "text/plain", ("Retry-After", retryAfter)));
        using var client = Clients.Of(server, clock);

        await Assert.ThrowsAnyAsync<ApiException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));

        Assert.Equal([1, 2, 4, 8, 16, 32], clock.Skipped.Select(static wait => (int)wait.TotalSeconds));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("Xyz, 21 Oct 9999 07:28:00 GMT")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public async Task A_retry_after_that_says_nothing_leaves_the_exponential_wait(string retryAfter)
    {
        var clock = Clients.SkippingClock();
        var server = new Server().Then(429, "", "text/plain", ("Retry-After", retryAfter)).Then(200, "{}");
        using var client = Clients.Of(server, clock);

        await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

        Assert.InRange(clock.Skipped[0], TimeSpan.Zero, TimeSpan.FromSeconds(3.5));
    }

    [Fact]
    public async Task The_firewalls_403_waits_as_long_as_allowed_and_outlasts_the_window()
    {
        var clock = Clients.SkippingClock();
        var server = new Server().Otherwise(static _ => Server.Answer(HttpStatusCode.Forbidden, Html));
        using var client = Clients.Of(server, clock);
        var start = clock.GetUtcNow();

        await Assert.ThrowsAsync<RateLimitedException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));

        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("GET", 60)]
    [InlineData("DELETE", 100)]
    public async Task An_attempt_has_its_time_and_a_time_out_is_not_a_cancellation(string method, int seconds)
    {
        var clock = new FakeClock { SkipUpTo = TimeSpan.FromSeconds(59) };
        var server = new Server().ThenSilence().ThenSilence();
        using var client = Clients.Of(server, clock, change: static o => o with
        {
            ReadTimeout = TimeSpan.FromSeconds(60),
            WriteTimeout = TimeSpan.FromSeconds(100),
            MaxRetryAttempts = 1,
            MaxRetryDelay = TimeSpan.FromSeconds(5),
        });

        var sending = client.SendAsync(new ApiRequest(new HttpMethod(method), "anything"), Stop);
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await Until(() => server.Requests.Count == attempt && clock.Pending > 0);
            clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(attempt, server.Requests.Count);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var error = await Assert.ThrowsAnyAsync<DataCiteException>(() => sending);
        Assert.IsType<RequestTimeoutException>(error as RequestTimeoutException ?? error.InnerException);
        Assert.Contains($"within {seconds} s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_ends_a_wait_between_attempts_at_once()
    {
        var clock = new FakeClock();
        var server = new Server().Then(503, Html);
        using var client = Clients.Of(server, clock);
        using var stop = new CancellationTokenSource();

        var sending = client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), stop.Token);
        await Until(() => client.Statistics.Repetitions == 1 && clock.Pending > 0);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Stopping_ends_an_attempt_at_once_and_is_neither_a_time_out_nor_a_failure()
    {
        var server = new Server().ThenSilence();
        using var client = Clients.Of(server);
        using var stop = new CancellationTokenSource();

        var sending = client.DeleteDoiAsync(DoiName.Parse("10.5072/abc"), stop.Token);
        await Until(() => server.Requests.Count == 1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Disposing_closes_the_connection_but_a_view_leaves_it_open()
    {
        var server = new Server().Then(200, "{}");
        var client = Clients.Of(server);
        client.WithNotices(static _ => { }).Dispose();
        Assert.False(server.IsDisposed);
        await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

        client.Dispose();

        Assert.True(server.IsDisposed);
        await Assert.ThrowsAsync<ClientClosedException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));
    }

    [Theory]
    [InlineData("//evil.example.org/")]
    [InlineData("dois?x=1")]
    [InlineData("dois#x")]
    [InlineData("\\\\evil.example.org\\")]
    public void A_path_that_leaves_the_api_is_refused(string path)
        => Assert.Throws<ArgumentException>(() => new ApiRequest(HttpMethod.Get, path));

    /// <summary>Lets other threads run until something has happened.</summary>
    internal static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
