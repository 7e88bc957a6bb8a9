using System.Net;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Repositories;

/// <summary>Repositories are created, changed and deleted by their member (facts §1.3, §4.1). A lost answer is settled by reading.</summary>
public class RepositoryWriteTests
{
    private static readonly RepositoryDescription Archive = new()
    {
        Name = "Demo Archive", SystemEmail = "archive@example.org", Description = "Maps & plans", RepositoryType = ["Project Related"], Certificate = ["coretrustseal"],
        Language = ["en", "de"], Url = "https://archive.example.org/", Kind = RepositoryKind.Periodical,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_repository_has_what_was_sent_and_a_prefix()
    {
        await using var sandbox = LiveSandbox.Start();
        using var member = Logins.Of(sandbox, "DEMO");
        using var client = sandbox.Connect(member);

        var result = await client.CreateRepositoryAsync("demo.archive", Archive, Stop);

        Assert.Empty(result.Differences);
        var kept = result.Repository;
        Assert.Equal(("demo.archive", "DEMO.ARCHIVE", "demo", "periodical"), (kept.Id, kept.Symbol, kept.ProviderId, kept.ClientType));
        Assert.Equal(["project-related"], kept.RepositoryType);
        Assert.Equal(["CoreTrustSeal"], kept.Certificate);
        Assert.Equal(["10.82103"], kept.Prefixes);
        Assert.Equal("archive@example.org", (await client.GetRepositoryAsync("DEMO.ARCHIVE", Stop)).SystemEmail);
    }

    [Theory]
    [InlineData("ARCHIVE", "dot")]
    [InlineData("D.A", "3 characters")]
    [InlineData("DEMO.ARCHIVEOFALLTHINGS", "23 characters")]
    [InlineData("DEMO.A-B-C", "hyphen")]
    [InlineData("DEMO.A_B", "letters")]
    [InlineData("DEMO.ÄB", "letters")]
    [InlineData("DEMO.", "dot")]
    public async Task A_symbol_that_breaks_a_rule_is_not_sent(string symbol, string says)
    {
        var server = new Server();
        using var client = Clients.Of(server);

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => client.CreateRepositoryAsync(symbol, Archive, Stop));

        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Values_that_the_server_would_refuse_are_not_sent()
    {
        var server = new Server();
        using var client = Clients.Of(server);
        RepositoryDescription[] bad =
        [
            Archive with { Name = " " }, Archive with { Name = null }, Archive with { SystemEmail = null }, Archive with { SystemEmail = "nobody" }, Archive with { Url = "ftp://x" },
            Archive with { GlobusUuid = "1" }, Archive with { RepositoryType = ["big"] }, Archive with { Certificate = ["none"] }, Archive with { Domains = "" },
            Archive with { Language = [" "] }, Archive with { OpenDoar = "x" }, Archive with { Password = Clients.Secret("") },
        ];

        foreach (var description in bad)
            await Assert.ThrowsAsync<ArgumentException>(() => client.CreateRepositoryAsync("DEMO.ARCHIVE", description, Stop));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_symbol_that_was_there_before_is_an_error_although_everything_is_the_same()
    {
        await using var sandbox = LiveSandbox.Start();
        using var member = Logins.Of(sandbox, "DEMO");
        using var client = sandbox.Connect(member);
        await client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop);

        var error = await Assert.ThrowsAsync<ConflictException>(() => client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop));

        Assert.Contains("DEMO.ARCHIVE is taken", error.Problem, StringComparison.Ordinal);
        Assert.Single(sandbox.Exchanges, static exchange => exchange.Method == "POST");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_creation_whose_answer_is_lost_is_settled_and_never_repeated(bool isCommitted)
    {
        await using var sandbox = LiveSandbox.Start();
        using var member = Logins.Of(sandbox, "DEMO");
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "POST", async request =>
        {
            if (isCommitted)
                await request.ForwardAsync();
            await request.ReplyAsync(504);
        });
        using var client = sandbox.Connect(member, change: options => options with { BaseAddress = proxy.Address });

        if (isCommitted)
            Assert.Equal("DEMO.ARCHIVE", (await client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop)).Repository.Symbol);
        else
            await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop));

        Assert.Equal(1, proxy.Count("POST"));
    }

    [Fact]
    public async Task A_repository_with_other_values_is_not_taken_for_the_one_whose_answer_was_lost()
    {
        await using var sandbox = LiveSandbox.Start();
        using var member = Logins.Of(sandbox, "DEMO");
        using var direct = sandbox.Connect(member);
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "POST", async request =>
        {
            await direct.CreateRepositoryAsync("DEMO.ARCHIVE", Archive with { Name = "Of somebody else" }, Stop);
            await request.ReplyAsync(504);
        });
        using var client = sandbox.Connect(member, change: options => options with { BaseAddress = proxy.Address });

        var error = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop));

        Assert.Contains("does not have all the values", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_differs_is_sent_and_nothing_where_nothing_does()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var before = await client.GetRepositoryAsync("DEMO.REPO", Stop);
        var description = new RepositoryDescription { Name = before.Name, Software = "InvenioRDM", Language = ["en", "de"], Description = "" };

        var changed = await client.UpdateRepositoryAsync(before, description, Stop);

        Assert.Equal(["Language", "Software"], changed.Edits.Select(static edit => edit.Name));
        Assert.Equal("Software: (nothing) → InvenioRDM", changed.Edits[1].ToString());
        Assert.Empty(changed.Differences);
        Assert.Equal("InvenioRDM", changed.Repository.Software);
        var sent = sandbox.Exchanges.Count;
        var again = await client.UpdateRepositoryAsync(changed.Repository, description with { Language = ["de", "en"] }, Stop);
        Assert.Empty(again.Edits);
        Assert.Equal(sent, sandbox.Exchanges.Count);
        var cleared = await client.UpdateRepositoryAsync(changed.Repository, new RepositoryDescription { Software = "", Language = [], IsActive = false }, Stop);
        Assert.Null(cleared.Repository.Software);
        Assert.Empty(cleared.Repository.Language);
        Assert.False(cleared.Repository.IsActive);
    }

    [Fact]
    public async Task A_value_that_the_server_keeps_in_another_way_is_named()
    {
        const string Kept = """{"data":{"id":"demo.repo","type":"repositories","attributes":{"name":"Old name","software":"DSpace"}}}""";
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, Kept, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var result = await client.UpdateRepositoryAsync(new DataCiteRepository { Id = "demo.repo" }, new RepositoryDescription { Name = "New name", Software = "dspace" }, Stop);

        Assert.Equal("Name: New name → Old name", Assert.Single(result.Differences).ToString());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_change_whose_answer_is_lost_is_settled_unless_it_is_a_password(bool isCommitted, bool isPassword)
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "PUT", async request =>
        {
            if (isCommitted)
                await request.ForwardAsync();
            await request.ReplyAsync(504);
        });
        using var client = sandbox.Connect(change: options => options with { BaseAddress = proxy.Address, MaxRetryAttempts = 1 });
        var before = await client.GetRepositoryAsync("DEMO.REPO", Stop);
        var description = new RepositoryDescription { Software = "InvenioRDM", Password = isPassword ? Clients.Secret("an0ther-Secret") : null };

        if (isCommitted && !isPassword)
        {
            Assert.Equal("InvenioRDM", (await client.UpdateRepositoryAsync(before, description, Stop)).Repository.Software);
        }
        else
        {
            var error = await Assert.ThrowsAnyAsync<DataCiteException>(() => client.UpdateRepositoryAsync(before, description, Stop));
            Assert.DoesNotContain("an0ther-Secret", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_password_that_the_server_repeats_stands_in_no_error_and_no_notice()
    {
        const string Password = "an0ther-Secret";
        const string Refusal = $$$"""{"errors":[{"source":"password_input","title":"{{{Password}}} is too simple"}]}""";
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.UnprocessableEntity, Refusal, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);
        var notices = new List<string>();
        using var watched = client.WithNotices(notice => notices.Add($"{notice.Message} {notice.Failure}"));

        var error = await Assert.ThrowsAnyAsync<DataCiteException>(() => watched.UpdateRepositoryAsync(
            new DataCiteRepository { Id = "demo.repo" }, new RepositoryDescription { Password = Clients.Secret(Password) }, Stop));

        Assert.Contains(Password, server.Requests[0].Body!, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, error.ToString() + string.Join(' ', error.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, string.Join('\n', notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_logs_in()
    {
        await using var sandbox = LiveSandbox.Start();
        using var member = Logins.Of(sandbox, "DEMO");
        using var client = sandbox.Connect(member);

        var result = await client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive with { Password = Clients.Secret("an0ther-Secret") }, Stop);

        Assert.DoesNotContain("an0ther", string.Join(' ', result.Edits) + Archive, StringComparison.Ordinal);
        using var account = DataCiteAccount.Repository("DEMO.ARCHIVE", Clients.Secret("an0ther-Secret"));
        using var own = sandbox.Connect(account);
        Assert.Equal("demo.archive", (await own.VerifyLoginAsync(Stop)).AccountId);
    }

    [Fact]
    public async Task A_repository_with_DOIs_is_not_deleted_and_one_without_is()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions());
        using var member = Logins.Of(sandbox, "DEMO");
        using var client = sandbox.Connect(member);
        await client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop);

        var error = await Assert.ThrowsAsync<RepositoryNotDeletableException>(() => client.DeleteRepositoryAsync("DEMO.REPO", Stop));
        await client.DeleteRepositoryAsync("Demo.Archive", Stop);

        Assert.Contains("has DOIs", error.Problem, StringComparison.Ordinal);
        Assert.Contains("drafts", error.Advice, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetRepositoryAsync("DEMO.ARCHIVE", Stop));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DeleteRepositoryAsync("DEMO.ARCHIVE", Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deletion_whose_answer_is_lost_is_settled(bool isCommitted)
    {
        await using var sandbox = LiveSandbox.Start();
        using var member = Logins.Of(sandbox, "DEMO");
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "DELETE", async request =>
        {
            if (isCommitted)
                await request.ForwardAsync();
            await request.ReplyAsync(504);
        });
        using var client = sandbox.Connect(member, change: options => options with { BaseAddress = proxy.Address, MaxRetryAttempts = 1 });
        await client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop);

        if (isCommitted)
            await client.DeleteRepositoryAsync("DEMO.ARCHIVE", Stop);
        else
            await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.DeleteRepositoryAsync("DEMO.ARCHIVE", Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_repository_that_was_read_and_is_not_found_for_its_deletion_is_looked_for(bool isCommitted)
    {
        await using var sandbox = LiveSandbox.Start();
        using var member = Logins.Of(sandbox, "DEMO");
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "DELETE", async request =>
        {
            if (isCommitted)
                await request.ForwardAsync();
            await request.ReplyAsync(404, """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""");
        });
        using var client = sandbox.Connect(member, change: options => options with { BaseAddress = proxy.Address });
        await client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop);

        if (isCommitted)
            await client.DeleteRepositoryAsync("DEMO.ARCHIVE", wasRead: true, Stop);
        else
            Assert.Contains("was not deleted", (await Assert.ThrowsAsync<ApiException>(() => client.DeleteRepositoryAsync("DEMO.ARCHIVE", wasRead: true, Stop))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_is_not_there_is_named()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetRepositoryAsync("no.where", Stop));

        Assert.Contains("There is no repository NO.WHERE", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_cannot_manage_others_and_the_error_says_who_can()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var error = await Assert.ThrowsAnyAsync<DataCiteException>(() => client.DeleteRepositoryAsync("DEMO.OTHER", Stop));

        Assert.Contains("repository account", error.Problem, StringComparison.Ordinal);
        Assert.Contains("member", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_symbol_of_a_deleted_repository_is_said_to_be_taken()
    {
        var server = new Server().Otherwise(static request => request.Method == "POST"
            ? Server.Answer(HttpStatusCode.UnprocessableEntity, """{"errors":[{"source":"symbol","title":"This Client ID has already been taken"}]}""", headers: Clients.LoggedIn)
            : Server.Answer(HttpStatusCode.NotFound, """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""", headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ConflictException>(() => client.CreateRepositoryAsync("DEMO.ARCHIVE", Archive, Stop));

        Assert.Contains("was deleted", error.Problem, StringComparison.Ordinal);
    }
}
