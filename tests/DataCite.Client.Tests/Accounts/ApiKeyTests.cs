using System.Net;

namespace DataCite.Client.Tests.Accounts;

/// <summary>API keys are made, listed and revoked with the repository's password (facts §1.2).</summary>
public class ApiKeyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_key_is_there_once_and_logs_in_until_it_is_revoked()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var created = await client.CreateApiKeyAsync("ci", Stop);

        Assert.Equal(35, created.Secret.Length);
        Assert.Equal(sandbox.Repository.Id.ToLowerInvariant(), created.Key.RepositoryId);
        Assert.Contains(created.Key, await client.ListApiKeysAsync(cancellationToken: Stop));
        await client.RevokeApiKeyAsync(created.Key.Id, Stop);
        Assert.DoesNotContain(created.Key, await client.ListApiKeysAsync(cancellationToken: Stop));
        Assert.NotNull((await client.ListApiKeysAsync(includeRevoked: true, Stop)).Single(key => key.Id == created.Key.Id).Revoked);
    }

    [Fact]
    public async Task Making_a_key_is_never_repeated_when_its_answer_is_lost()
    {
        var server = new Server().Then(HttpStatusCode.GatewayTimeout);
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.CreateApiKeyAsync("ci", Stop));

        Assert.Single(server.Requests);
        Assert.DoesNotContain("DOI", error.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":{"id":"7b0c0000-0000-4000-8000-000000000000","type":"apiKeys","attributes":{"name":"ci"}}}""")]
    [InlineData("""{"data":{"id":"no guid","type":"apiKeys","attributes":{"name":"ci","key":"DC.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("[]")]
    [InlineData("""{"data":{"id":"7b0c0000-0000-4000-8000-000000000000","type":"apiKeys","attributes":{"name":"another","key":"DC.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}}""")]
    [InlineData("""{"data":{"id":"7b0c0000-0000-4000-8000-000000000000","type":"apiK""")]
    public async Task An_answer_without_the_key_leaves_open_whether_one_was_made(string body)
    {
        var server = new Server().Then(HttpStatusCode.Created, body, headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.CreateApiKeyAsync("ci", Stop));

        Assert.Single(server.Requests);
        Assert.Equal("ci", error.ApiKeyName);
        Assert.Contains("'ci'", error.Problem, StringComparison.Ordinal);
        Assert.Contains("revoke", error.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_revocation_whose_answer_is_lost_is_settled_by_the_list_of_keys(bool isCommitted)
    {
        await using var sandbox = LiveSandbox.Start();
        using var direct = sandbox.Connect();
        var key = (await direct.CreateApiKeyAsync("ci", Stop)).Key.Id;
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "DELETE", async request =>
        {
            if (isCommitted)
                await request.ForwardAsync();
            await request.ReplyAsync(503);
        });
        using var client = sandbox.Connect(change: options => options with { BaseAddress = proxy.Address, MaxRetryAttempts = 2 });

        if (isCommitted)
            await client.RevokeApiKeyAsync(key, Stop);
        else
            await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.RevokeApiKeyAsync(key, Stop));

        Assert.Equal(!isCommitted, (await direct.ListApiKeysAsync(cancellationToken: Stop)).Any(row => row.Id == key));
    }

    [Theory]
    [InlineData(HttpStatusCode.Created, "cut off")]
    [InlineData(HttpStatusCode.BadRequest, "refused")]
    [InlineData(HttpStatusCode.InternalServerError, "out of order")]
    public async Task A_key_in_an_answer_that_cannot_be_used_is_not_quoted(HttpStatusCode status, string title)
    {
        var key = "DC." + new string('k', 32);
        var server = new Server().Then(status, $$$"""{"errors":[{"title":"{{{title}}} {{{key}}}"}],"key":"{{{key}}}" """, headers: Clients.LoggedIn)
            .Otherwise(_ => Server.Answer(status, $$$"""{"errors":[{"title":"{{{title}}} {{{key}}}"}]}""", headers: Clients.LoggedIn));
        var told = new List<string>();
        using var client = Clients.Of(server);
        var view = client.WithNotices(notice => told.Add($"{notice.Message} {notice.Failure}"));

        foreach (var _ in new[] { 1, 2 })
        {
            var error = await Assert.ThrowsAnyAsync<DataCiteException>(() => view.CreateApiKeyAsync("ci", Stop));
            Assert.DoesNotContain(key, $"{error} {string.Join(' ', error.Errors)} {string.Join(' ', told)}", StringComparison.Ordinal);
        }
    }
}
