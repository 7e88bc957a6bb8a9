using System.Net;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Repositories;

/// <summary>Repositories and members are listed, read and counted (facts §4.1, §4.2).</summary>
public class RepositoryListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repository_is_read_by_its_id_in_any_case()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var repository = await client.GetRepositoryAsync("Demo.Repo", Stop);

        Assert.Equal(("demo.repo", "DEMO.REPO", "demo"), (repository.Id, repository.Symbol, repository.ProviderId));
        Assert.Equal(["10.5072"], repository.Prefixes);
        Assert.True(repository.IsActive);
        Assert.True(repository.HasPassword);
        Assert.Null(repository.Dois);
    }

    [Fact]
    public async Task What_only_the_account_and_its_member_may_see_is_null_for_others()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        Assert.Null((await client.GetRepositoryAsync("LAKE.DATA", Stop)).HasPassword);
        Assert.Null((await client.GetProviderAsync("LAKE", Stop)).HasPassword);
    }

    [Fact]
    public async Task Repositories_are_listed_by_member_consortium_and_name()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        Assert.Equal(["DEMO.REPO", "DEMO.OTHER"], await SymbolsAsync(client, new RepositoryQuery { ProviderIds = ["Demo"] }));
        Assert.Equal(["LAKE.DATA"], await SymbolsAsync(client, new RepositoryQuery { ConsortiumId = "TIDE" }));
        Assert.Equal(["DEMO.OTHER"], await SymbolsAsync(client, new RepositoryQuery { Name = "press demo" }));
        Assert.Equal(["DEMO.REPO"], await SymbolsAsync(client, new RepositoryQuery { RepositoryIds = ["DEMO.REPO"], Query = "name:data" }));
        Assert.Empty(await SymbolsAsync(client, new RepositoryQuery { Years = new YearRange(1999) }));
    }

    [Fact]
    public async Task A_list_is_complete_over_many_pages_and_has_each_row_once()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var pages = await client.ListRepositoriesAsync(new RepositoryQuery(), new ListOptions { FirstPageSize = 1, Skip = 1 }, Stop).ToListAsync(Stop);

        Assert.Equal(2, pages.Sum(static page => page.Rows.Count));
        Assert.All(pages, static page => Assert.Equal(3, page.Total));
    }

    [Fact]
    public async Task Members_and_the_organisations_of_a_consortium_are_listed()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var tide = await client.GetProviderAsync("tide", Stop);
        var lake = Assert.Single(await RowsAsync(client.ListProvidersAsync(new ProviderQuery { ConsortiumId = "TIDE" }, cancellationToken: Stop)));

        Assert.Equal((1, "consortium"), (tide.ConsortiumOrganizationCount, tide.MemberType));
        Assert.Equal(["lake"], tide.ConsortiumOrganizationIds);
        Assert.Equal(("LAKE", "tide", 1), (lake.Symbol, lake.ConsortiumId, lake.RepositoryCount));
        Assert.Equal("LAKE", Assert.Single(await RowsAsync(client.ListProvidersAsync(new ProviderQuery { MemberType = "ConsortiumOrganization" }, cancellationToken: Stop))).Symbol);
    }

    [Fact]
    public async Task DOIs_are_counted_by_state_and_year_drafts_included()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions());
        using var client = sandbox.Connect();
        using var nobody = sandbox.Connect(DataCiteAccount.Anonymous);
        var own = await client.CountDoisAsync(new DoiQuery { RepositoryIds = ["demo.repo"] }, Stop);

        var counts = await client.CountRepositoryDoisAsync("DEMO.REPO", Stop);

        Assert.Equal(own.Info.Total, counts.Total);
        Assert.Equal(counts.Total, counts.Findable + counts.Registered + counts.Draft);
        Assert.True(counts.Draft > 0);
        Assert.Equal(counts.Total, counts.Years.Sum(static year => year.Count) + counts.Older);
        Assert.Equal(counts.Years.OrderByDescending(static year => year.Year), counts.Years);
        Assert.Equal((0, counts.Findable), ((await nobody.CountRepositoryDoisAsync("DEMO.REPO", Stop)).Draft, (await nobody.CountRepositoryDoisAsync("DEMO.REPO", Stop)).Total));
        using var member = Logins.Of(sandbox, "DEMO");
        using var manager = sandbox.Connect(member);
        Assert.True((await manager.CountProviderDoisAsync(await manager.GetProviderAsync("DEMO", Stop), Stop)).Total >= counts.Total);
    }

    [Fact]
    public async Task A_filter_that_the_server_would_ignore_is_refused_before_anything_is_sent()
    {
        var server = new Server();
        using var client = Clients.Of(server);

        Assert.Throws<ArgumentException>(() => client.ListRepositoriesAsync(new RepositoryQuery { ProviderIds = ["demo.repo"] }, cancellationToken: Stop));
        Assert.Throws<ArgumentException>(() => client.ListRepositoriesAsync(new RepositoryQuery { Name = " " }, cancellationToken: Stop));
        Assert.Throws<ArgumentException>(() => client.ListRepositoriesAsync(new RepositoryQuery { Query = "name:(" }, cancellationToken: Stop));
        Assert.Contains("CoreTrustSeal", Assert.Throws<ArgumentException>(() => client.ListRepositoriesAsync(new RepositoryQuery { Certificates = ["CoreTrustSea"] }, cancellationToken: Stop)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => client.ListProvidersAsync(new ProviderQuery { Region = "Mars" }, cancellationToken: Stop));
        Assert.Throws<ArgumentException>(() => client.ListProvidersAsync(new ProviderQuery { UpdatedFrom = new DateOnly(2024, 2, 1), UpdatedTo = new DateOnly(2024, 1, 1) }, cancellationToken: Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetRepositoryAsync("demo", Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetProviderAsync("demo.repo", Stop));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("""{"data":{"id":"demo.other","type":"repositories","attributes":{"name":"x"}}}""")]
    [InlineData("""{"data":{"id":"demo.repo","type":"dois","attributes":{"name":"x"}}}""")]
    [InlineData("""{"data":{"id":"demo.repo","type":"repositories"}}""")]
    [InlineData("[]")]
    [InlineData("""{"data":[]}""")]
    public async Task An_answer_about_something_else_is_not_taken(string body)
    {
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, body, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.GetRepositoryAsync("DEMO.REPO", Stop));
    }

    [Fact]
    public async Task Attributes_of_wrong_types_are_null_and_text_of_strangers_is_safe_to_print()
    {
        const string Body = """
            {"data":{"id":"demo.repo","type":"repositories","attributes":{"name":"a\u001b[31mb","year":"2020","isActive":"yes","certificate":{"a":1},"issn":{"print":"1234-5678","electronic":null},
            "subjects":[{"subject":"Geology"},"x",7],"opendoar":1234,"serviceContact":{"email":"a@example.org","givenName":"Ann"},"description":17,"created":"never"}}}
            """;
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, Body, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var repository = await client.GetRepositoryAsync("DEMO.REPO", Stop);

        Assert.DoesNotContain('\u001b', repository.Name!);
        Assert.Equal((2020, null, null, null), (repository.Year, repository.IsActive, repository.Description, repository.Created));
        Assert.Empty(repository.Certificate);
        Assert.Equal("1234-5678 (print)", repository.Issn.ToString());
        Assert.Equal("Geology; x", repository.Subjects.ToString());
        Assert.Equal(("1234", "Ann <a@example.org>"), (repository.OpenDoar, repository.ServiceContact!.ToString()));
    }

    private static async Task<string[]> SymbolsAsync(DataCiteClient client, RepositoryQuery query)
        => [.. (await RowsAsync(client.ListRepositoriesAsync(query, cancellationToken: Stop))).Select(static row => row.Symbol!)];

    private static async Task<List<T>> RowsAsync<T>(IAsyncEnumerable<ListPage<T>> pages) => [.. (await pages.ToListAsync(Stop)).SelectMany(static page => page.Rows)];
}
