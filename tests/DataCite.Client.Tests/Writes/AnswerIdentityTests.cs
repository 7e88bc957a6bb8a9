using DataCite.Metadata;

namespace DataCite.Client.Tests.Writes;

/// <summary>An answer belongs to its request, or it is no answer.</summary>
public class AnswerIdentityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    public async Task A_write_that_is_answered_with_another_doi_gives_the_one_that_was_meant(string method)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        await using var proxy = FaultyProxy.Start(
            sandbox, request => request.Method == method, static async request => await request.ReplyAsync(Renamed(await request.ForwardAsync())));
        using var client = sandbox.Through(proxy);

        var record = method == "POST" ? await client.MintAsync(name, Stop) : await client.ChangeStateAsync(name, DoiEvent.Publish, Stop);

        Assert.Equal(name.Key, record.Doi);
        Assert.True(sandbox.IsDone(method, name));
    }

    [Fact]
    public async Task A_read_that_is_answered_with_another_doi_is_asked_again()
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync("PUT", Stop);
        await using var proxy = FaultyProxy.Start(
            sandbox, WriteOutcomeTests.Once("GET"), static async request => await request.ReplyAsync(Renamed(await request.ForwardAsync())));
        using var client = sandbox.Through(proxy);

        Assert.Equal(name.Key, (await client.GetDoiAsync(name, Stop)).Doi);
        Assert.Equal(2, proxy.Count("GET"));
    }

    [Fact]
    public async Task A_refusal_of_another_doi_is_not_taken()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(
            sandbox, WriteOutcomeTests.Once("POST"),
            static request => request.ReplyAsync(422, """{"errors":[{"source":"url","title":"Can't be blank","uid":"10.5072/another"}]}""", "application/json"));
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        Assert.Equal(name.Key, (await client.MintAsync(name, Stop)).Doi);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answers_that_come_twice_on_an_open_connection_are_not_taken_for_those_of_the_next_requests(bool isLate)
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.IsWrite, async request =>
        {
            var answer = (await request.ForwardAsync()).ToBytes();
            await request.Socket.WriteAsync(isLate ? answer : [.. answer, .. answer], request.Ending);
            // Comes when the next request has been sent already, and so cannot be seen before.
            request.Socket.Late = isLate ? answer : null;
        });
        using var client = sandbox.Through(proxy);
        var names = Enumerable.Range(0, 20).Select(_ => DoiName.Mint(sandbox.Prefix)).ToList();

        foreach (var name in names)
            Assert.Equal(name.Key, (await client.MintAsync(name, Stop, $"Title of {name}")).Doi);
        foreach (var name in names)
            Assert.Equal(DoiState.Findable, (await client.ChangeStateAsync(name, DoiEvent.Publish, Stop)).State);

        Assert.Equal(names.Select(static name => name.Key).Order(), sandbox.Server.Records.Names.Select(static name => name.ToLowerInvariant()).Order());
        Assert.All(names, name => Assert.Equal("findable", sandbox.Server.Records.StateOf(name.Value)));
    }

    [Fact]
    public async Task A_second_copy_of_the_answer_to_a_deletion_does_not_delete_another_doi()
    {
        await using var sandbox = LiveSandbox.Start();
        using var direct = sandbox.Connect();
        var names = new[] { DoiName.Mint(sandbox.Prefix), DoiName.Mint(sandbox.Prefix) };
        foreach (var name in names)
            await direct.CreateDoiAsync(LostWrites.Record(name), cancellationToken: Stop);
        PassingAnswer? first = null;
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "DELETE", async request =>
        {
            // The second deletion gets the answer of the first, and is not carried out.
            var isSecond = first is not null;
            first ??= await request.ForwardAsync();
            await request.ReplyAsync(first);
            if (isSecond)
                first = null;
        });
        using var client = sandbox.Through(proxy);

        foreach (var name in names)
            await client.DeleteDoiAsync(name, Stop);

        Assert.Equal(0, sandbox.Server.Records.Count);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "<html>Welcome</html>")]
    public async Task A_captive_portal_deletes_nothing(int status, string page)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync("DELETE", Stop);
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.IsWrite, request => request.ReplyAsync(status, page));
        using var client = sandbox.Through(proxy);

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.DeleteDoiAsync(name, Stop));

        Assert.Equal(name.Value, uncertain.Doi);
        Assert.Equal(1, sandbox.Server.Records.Count);
    }

    [Fact]
    public async Task A_write_that_is_answered_to_another_account_is_asked_for_again()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(
            sandbox, WriteOutcomeTests.Once("POST"), static async request => await request.ReplyAsync((await request.ForwardAsync()).WithHeader("X-Credential-Username", "evil.repo")));
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        Assert.Equal(name.Key, (await client.MintAsync(name, Stop)).Doi);
        Assert.Equal(2, proxy.Count("POST"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_is_taken_for_another_account_believes_neither_reads_nor_writes(bool isKeyAlone)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = DoiName.Mint(sandbox.Prefix);
        var requests = 0;
        await using var proxy = FaultyProxy.Start(sandbox, async request =>
        {
            var answer = await request.ForwardAsync();
            await request.ReplyAsync(++requests == 1 ? answer : answer.WithHeader("X-Credential-Username", "evil.repo"));
        });
        using var account = isKeyAlone
            ? DataCiteAccount.ApiKey(Clients.Secret(sandbox.Repository.ApiKey!))
            : DataCiteAccount.Repository(sandbox.Repository.Id, Clients.Secret(sandbox.Repository.Password));
        using var client = sandbox.Connect(account, change: options => options with { BaseAddress = proxy.Address, MaxRetryAttempts = 2 });
        await client.VerifyLoginAsync(Stop);

        var read = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.CountDoisAsync(new DoiQuery(), Stop));
        var written = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.MintAsync(name, Stop));

        Assert.Contains("evil.repo", read.Message, StringComparison.Ordinal);
        Assert.Equal((name.Value, true), (written.Doi, written.LoginStopped));
    }

    [Fact]
    public async Task A_request_to_any_route_takes_no_answer_about_another_doi()
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync("PUT", Stop);
        await using var proxy = FaultyProxy.Start(sandbox, static async request => await request.ReplyAsync(Renamed(await request.ForwardAsync())));
        using var client = sandbox.Through(proxy);

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "dois/" + name.ToPath()), Stop));
        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(
            () => client.SendAsync(new ApiRequest(HttpMethod.Put, "dois/" + name.ToPath()) { Body = """{"data":{"attributes":{"url":"https://example.org/"}}}"""u8.ToArray() }, Stop));

        Assert.Equal(name.Value, uncertain.Doi);
    }

    [Fact]
    public async Task A_redirection_to_another_doi_changes_neither()
    {
        await using var sandbox = LiveSandbox.Start();
        using var direct = sandbox.Connect();
        var (name, other) = (await sandbox.PrepareAsync("PUT", Stop), await sandbox.PrepareAsync("PUT", Stop));
        await using var proxy = FaultyProxy.Start(
            sandbox, request => request.Method == "PUT" && !request.Path.Contains(other.Suffix, StringComparison.Ordinal),
            request => request.ReplyAsync(307, "", headers: ("Location", request.Target.Replace(name.Suffix, other.Suffix, StringComparison.Ordinal))));
        using var client = sandbox.Through(proxy);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.ChangeStateAsync(name, DoiEvent.Publish, Stop));

        Assert.Contains("redirection", error.Problem, StringComparison.Ordinal);
        Assert.Equal(("draft", "draft"), (sandbox.Server.Records.StateOf(name.Value), sandbox.Server.Records.StateOf(other.Value)));
    }

    private static PassingAnswer Renamed(PassingAnswer answer)
        => answer.WithText(static text => System.Text.RegularExpressions.Regex.Replace(text, "\"(id|doi)\":\"10\\.[^\"]*\"", "\"$1\":\"10.5072/somebody-elses\""));
}
