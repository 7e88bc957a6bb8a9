using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Resilience;

/// <summary>A server that wants to be left alone for long is left alone, and each request says until when.</summary>
public class ReturnTimeTests
{
    private static readonly DoiName Name = DoiName.Parse("10.5072/abc");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(503, typeof(ServiceUnavailableException))]
    public async Task Further_requests_fail_at_once_until_the_time_has_come(int status, Type expected)
    {
        var clock = new FakeClock { SkipUpTo = TimeSpan.FromMinutes(1) };
        var server = new Server()
            .Then(status, "wait", "text/plain", ("Retry-After", "3600"))
            .Otherwise(static _ => Server.Answer(System.Net.HttpStatusCode.OK, Clients.Doi(), headers: Clients.LoggedIn));
        using var client = Clients.Of(server, clock);
        var until = clock.GetUtcNow() + TimeSpan.FromHours(1);
        var notices = new List<ClientNotice>();
        var view = client.WithNotices(notices.Add);

        var first = await Assert.ThrowsAsync(expected, () => client.GetDoiAsync(Name, Stop));
        clock.Advance(TimeSpan.FromMinutes(50));
        var second = Assert.IsAssignableFrom<DataCiteException>(await Assert.ThrowsAsync(expected, () => view.GetDoiAsync(Name, Stop)));
        var write = Assert.IsAssignableFrom<DataCiteException>(await Assert.ThrowsAsync(expected, () => client.DeleteDoiAsync(Name, Stop)));

        Assert.Single(server.Requests);
        Assert.Empty(notices);
        Assert.All([(DataCiteException)first, second, write], error => Assert.Equal(until, error.RetryAt));
        Assert.Contains(until.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), second.Message, StringComparison.Ordinal);
        Assert.Contains("was not sent", second.Message, StringComparison.Ordinal);
        Assert.False(write.OutcomeUnknown);

        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.NotNull(await client.GetDoiAsync(Name, Stop));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_last_minutes_are_waited_for_as_a_short_wait_would_be()
    {
        var clock = Clients.SkippingClock();
        var server = new Server()
            .Then(503, "wait", "text/plain", ("Retry-After", "3600"))
            .Otherwise(static _ => Server.Answer(System.Net.HttpStatusCode.OK, Clients.Doi(), headers: Clients.LoggedIn));
        using var client = Clients.Of(server, clock);
        var until = clock.GetUtcNow() + TimeSpan.FromHours(1);
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.GetDoiAsync(Name, Stop));
        clock.Advance(TimeSpan.FromMinutes(57));
        var notices = new List<ClientNotice>();

        await client.WithNotices(notices.Add).GetDoiAsync(Name, Stop);

        Assert.True(clock.GetUtcNow() >= until);
        Assert.Equal(2, server.Requests.Count);
        Assert.StartsWith("DataCite has asked", Assert.Single(notices, static notice => notice.Kind is NoticeKind.Retrying).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_of_a_write_is_asked_all_the_same()
    {
        var server = new Server()
            .ThenFail(new HttpRequestException(HttpRequestError.ResponseEnded, "gone"))
            .Then(503, "wait", "text/plain", ("Retry-After", "3600"))
            .Otherwise(static _ => Server.Answer(System.Net.HttpStatusCode.NotFound, """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""", headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        await client.DeleteDoiAsync(Name, Stop);

        Assert.Equal("GET", server.Requests[^1].Method);
    }

    [Fact]
    public async Task Whoever_connects_anew_asks_anew()
    {
        var server = new Server().Otherwise(static _ => Server.Answer(System.Net.HttpStatusCode.ServiceUnavailable, "wait", "text/plain", ("Retry-After", "3600")));
        var clock = Clients.SkippingClock();
        using var first = Clients.Of(server, clock);
        using var second = Clients.Of(server, clock);

        await Assert.ThrowsAsync<ServiceUnavailableException>(() => first.GetDoiAsync(Name, Stop));
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => second.GetDoiAsync(Name, Stop));

        Assert.Equal(2, server.Requests.Count);
    }
}
