using DataCite.Metadata;

namespace DataCite.Client.Tests.Connection;

/// <summary>The login goes to the host that was connected to, and nowhere else.</summary>
public class RedirectTests
{
    private static readonly DoiName Name = DoiName.Parse("10.5072/abc");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_read_follows_to_the_same_host(int status)
    {
        var server = new Server().Then(status, headers: ("Location", "/moved/here?x=1")).Then(200, Clients.Doi(), headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        await client.GetDoiAsync(Name, Stop);

        Assert.Equal("https://api.test.datacite.org/moved/here?x=1", server.Requests[1].Address.AbsoluteUri);
        Assert.NotNull(server.Requests[1].Authorization);
        Assert.Equal(2, client.Statistics.RequestsSent);
    }

    [Theory]
    [InlineData("https://evil.example.org/dois/10.5072/abc")]
    [InlineData("http://api.test.datacite.org/dois/10.5072/abc")]
    [InlineData("https://api.test.datacite.org:8443/dois/10.5072/abc")]
    [InlineData("https://api.test.datacite.org@evil.example.org/")]
    [InlineData("//evil.example.org/")]
    public async Task No_request_ever_follows_to_another_host_port_or_scheme(string target)
    {
        var server = new Server().Then(302, headers: ("Location", target));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.GetDoiAsync(Name, Stop));

        Assert.Single(server.Requests);
        Assert.Contains("redirection", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_is_repeated_only_where_the_server_says_that_it_was_not_carried_out()
    {
        var answer = Clients.Doi(attributes: "\"registered\":null");
        var server = new Server()
            .Then(200, answer, headers: Clients.LoggedIn)
            .Then(308, headers: ("Location", "/v3/dois/10.5072/abc"))
            .Then(200, Clients.Doi(state: "registered"), headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        await client.ChangeStateAsync(Name, DoiEvent.Register, Stop);

        Assert.Equal(["GET", "PUT", "PUT"], server.Requests.Select(static r => r.Method));
        Assert.Equal(server.Requests[1].Body, server.Requests[2].Body);
    }

    [Fact]
    public async Task A_write_does_not_become_a_read_by_redirection()
    {
        var server = new Server().Then(302, headers: ("Location", "/elsewhere"));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<ApiException>(() => client.DeleteDoiAsync(Name, Stop));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Redirections_in_a_circle_end()
    {
        var server = new Server().Otherwise(static _ => Server.Answer(System.Net.HttpStatusCode.Found, headers: ("Location", "/round")));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.GetDoiAsync(Name, Stop));

        Assert.Contains("more than 5 times", error.Message, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);
    }
}
