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

    [Theory]
    [InlineData("/dois/10.5072/abc/?affiliation=true&publisher=true")]
    [InlineData("https://API.test.datacite.org//dois//10.5072/abc?affiliation=true&publisher=true")]
    public async Task A_write_follows_to_the_same_resource(string target)
    {
        var answer = Clients.Doi(attributes: "\"registered\":null");
        var server = new Server()
            .Then(200, answer, headers: Clients.LoggedIn)
            .Then(308, headers: ("Location", target))
            .Then(200, Clients.Doi(state: "registered"), headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        await client.ChangeStateAsync(Name, DoiEvent.Register, Stop);

        Assert.Equal(["GET", "PUT", "PUT"], server.Requests.Select(static r => r.Method));
        Assert.Equal(server.Requests[1].Body, server.Requests[2].Body);
    }

    [Theory]
    [InlineData(302, "/elsewhere")]
    [InlineData(307, "/dois/10.5072/other")]
    [InlineData(307, "/dois/10.5072/abc/media")]
    [InlineData(308, "/v3/dois/10.5072/abc")]
    [InlineData(308, "/dois/10.5072/abc?x=1")]
    [InlineData(307, "https://evil.example.org/dois/10.5072/abc")]
    public async Task A_write_follows_nowhere_else_and_the_doi_is_looked_at(int status, string target)
    {
        var server = new Server().Then(status, headers: ("Location", target)).Otherwise(static _ => Server.Answer(System.Net.HttpStatusCode.OK, Clients.Doi(), headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.DeleteDoiAsync(Name, Stop));

        Assert.False(error.OutcomeUnknown);
        Assert.Equal(["DELETE", "GET", "GET", "GET"], server.Requests.Select(static r => r.Method));
        Assert.All(server.Requests, static r => Assert.Equal("/dois/10.5072/abc", r.Path));
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
