using System.Net;
using System.Text.Json;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Prefixes;

public class PrefixAssignmentTests
{
    private const string Free = "10.82103";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prefix_says_which_assignment_is_whose()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(DataCiteAccount.Anonymous);

        var holders = (await client.FindPrefixAsync("10.5072", Stop))!;

        Assert.Equal("demo.repo", Assert.Single(holders.Repositories).AccountId);
        Assert.Equal(holders.FindProvider("DEMO")!.AssignmentId, Assert.Single(holders.Providers).AssignmentId);
        Assert.NotEqual(holders.Providers[0].AssignmentId, holders.Repositories[0].AssignmentId);
        Assert.Null(await client.FindPrefixAsync("10.9999", Stop));
    }

    [Fact]
    public async Task A_member_gives_a_prefix_to_its_repository_and_takes_it_away()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(Logins.Of(sandbox, "DEMO"));

        Assert.Equal("demo", await client.FindMemberOfAsync("DEMO.REPO", Stop));
        var given = await client.AssignPrefixAsync((await client.FindPrefixAsync(Free, Stop))!, "DEMO.REPO", "DEMO", Stop);
        Assert.NotNull(given.FindRepository("demo.repo"));
        Assert.Equal(PrefixState.WithRepository, given.Prefix.State);
        var taken = await client.WithdrawPrefixAsync(given, "demo.REPO", Stop);

        Assert.Empty(taken.Repositories);
        Assert.Equal(PrefixState.WithoutRepository, (await client.FindPrefixAsync(Free, Stop))!.Prefix.State);
    }

    [Fact]
    public async Task Nothing_is_sent_where_there_is_nothing_to_do()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(Logins.Of(sandbox, "DEMO"));
        var (held, free) = ((await client.FindPrefixAsync("10.5072", Stop))!, (await client.FindPrefixAsync(Free, Stop))!);

        Assert.Same(held, await client.AssignPrefixAsync(held, "DEMO.REPO", "DEMO", Stop));
        Assert.Same(free, await client.WithdrawPrefixAsync(free, "DEMO.REPO", Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AssignPrefixAsync(free, "LAKE.DATA", "LAKE", Stop));

        Assert.DoesNotContain(sandbox.Exchanges, static exchange => exchange.Method is not "GET");
    }

    [Fact]
    public async Task A_repository_may_not()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        await Assert.ThrowsAsync<PermissionDeniedException>(async () => await client.AssignPrefixAsync((await client.FindPrefixAsync(Free, Stop))!, "DEMO.REPO", "DEMO", Stop));
    }

    [Theory]
    [InlineData(true, SandboxFaultKind.ResetAfterCommit)]
    [InlineData(true, SandboxFaultKind.GatewayTimeoutAfterCommit)]
    [InlineData(true, SandboxFaultKind.TruncatedBody)]
    [InlineData(false, SandboxFaultKind.ResetAfterCommit)]
    [InlineData(false, SandboxFaultKind.GatewayTimeoutAfterCommit)]
    public async Task A_lost_answer_is_settled_by_reading(bool isGiven, SandboxFaultKind fault)
    {
        await using var sandbox = LiveSandbox.Start();
        using var direct = sandbox.Connect(Logins.Of(sandbox, "DEMO"));
        var prefix = (await direct.FindPrefixAsync(isGiven ? Free : "10.5072", Stop))!;
        sandbox.Server.Faults.Next(fault, method: isGiven ? "POST" : "DELETE");

        var after = isGiven
            ? await direct.AssignPrefixAsync(prefix, "DEMO.REPO", "DEMO", Stop)
            : await direct.WithdrawPrefixAsync(prefix, "DEMO.REPO", Stop);

        Assert.Equal(isGiven, after.FindRepository("DEMO.REPO") is not null);
    }

    [Fact]
    public async Task What_does_not_show_afterwards_is_uncertain()
    {
        var server = new Server()
            .Then(HttpStatusCode.Created, """{"data":{"id":"x","type":"client-prefixes"}}""", headers: Clients.LoggedIn)
            .Otherwise(static _ => Server.Answer(HttpStatusCode.OK, Prefix(), headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<UncertainOutcomeException>(async () => await client.AssignPrefixAsync(Holders(), "DEMO.REPO", "DEMO", Stop));

        Assert.Contains("demo.repo does not hold 10.82103", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
        var sent = JsonDocument.Parse(server.Requests[0].Body!).RootElement.GetProperty("data").GetProperty("relationships");
        Assert.Equal("demo.repo", sent.GetProperty("client").GetProperty("data").GetProperty("id").GetString());
        Assert.Equal("p1", sent.GetProperty("providerPrefix").GetProperty("data").GetProperty("id").GetString());
        Assert.Equal(Free, sent.GetProperty("prefix").GetProperty("data").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":{"id":"10.5072"}}""")]
    [InlineData("""{"data":{"id":"10.82103","relationships":{"clients":{"data":[{"id":"demo.repo"}]}}}}""")]
    public async Task An_answer_that_does_not_say_whose_it_is_is_not_taken(string body)
    {
        using var client = Clients.Of(new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, body, headers: Clients.LoggedIn)));

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.FindPrefixAsync(Free, Stop));
    }

    [Fact]
    public async Task A_prefix_of_another_agency_is_none()
    {
        using var client = Clients.Of(new Server().Otherwise(static _ => Server.Answer(HttpStatusCode.BadRequest, """{"errors":[{"status":"400","title":"undefined method 'x' for nil"}]}""", headers: Clients.LoggedIn)));

        Assert.Null(await client.FindPrefixAsync(Free, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.5072/x")]
    [InlineData("../dois")]
    public async Task What_is_no_prefix_is_not_asked_for(string text)
    {
        using var client = Clients.Of(new Server());

        await Assert.ThrowsAsync<ArgumentException>(() => client.FindPrefixAsync(text, Stop));
    }

    [Fact]
    public async Task As_many_as_are_wanted_are_listed()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(DataCiteAccount.Anonymous);

        var all = await client.ListPrefixesAsync(new PrefixQuery(), Stop).ToListAsync(Stop);
        var some = await client.ListPrefixPagesAsync(new PrefixQuery(), new ListOptions { Skip = 1, Limit = 2 }, Stop).ToListAsync(Stop);

        Assert.Equal(all[0].Prefixes.Skip(1).Take(2).Select(static prefix => prefix.Prefix), some.SelectMany(static page => page.Rows).Select(static prefix => prefix.Prefix));
    }

    private static PrefixHolders Holders() => new(new DataCitePrefix(Free, [], ["demo"], PrefixState.WithoutRepository, null), [], [new PrefixHolder("demo", "p1")]);

    private static string Prefix() => $$"""
        {"data":{"id":"{{Free}}","type":"prefixes","relationships":{"providers":{"data":[{"id":"demo"}]},"clients":{"data":[]} } },
         "included":[{"id":"p1","type":"provider-prefixes","relationships":{"provider":{"data":{"id":"demo"} } } }]}
        """;
}
