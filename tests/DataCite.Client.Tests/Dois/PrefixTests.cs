using System.Globalization;
using System.Net;

namespace DataCite.Client.Tests.Dois;

public class PrefixTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_prefixes_of_a_repository_are_listed_with_their_owners()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var prefixes = (await client.ListPrefixesAsync(new PrefixQuery { RepositoryId = sandbox.Repository.Id }, Stop).ToListAsync(Stop)).SelectMany(static page => page.Prefixes).ToList();

        Assert.Equal(sandbox.Repository.Prefixes.Order(StringComparer.Ordinal), prefixes.Select(static prefix => prefix.Prefix).Order(StringComparer.Ordinal));
        Assert.All(prefixes, prefix =>
        {
            Assert.Contains(sandbox.Repository.Id, prefix.RepositoryIds, StringComparer.OrdinalIgnoreCase);
            Assert.Contains(sandbox.Repository.ProviderId, prefix.ProviderIds, StringComparer.OrdinalIgnoreCase);
            Assert.Equal(PrefixState.WithRepository, prefix.State);
            Assert.NotNull(prefix.Created);
        });
    }

    [Fact]
    public async Task Repository_and_member_together_mean_both()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(DataCiteAccount.Anonymous);
        var other = sandbox.Server.Accounts.First(account => account.ProviderId != sandbox.Repository.ProviderId && account.Prefixes.Count > 0);

        var none = await client.ListPrefixesAsync(new PrefixQuery { RepositoryId = sandbox.Repository.Id, ProviderId = other.ProviderId }, Stop).ToListAsync(Stop);
        var both = await client.ListPrefixesAsync(new PrefixQuery { RepositoryId = sandbox.Repository.Id, ProviderId = sandbox.Repository.ProviderId }, Stop).ToListAsync(Stop);

        Assert.Empty(none.SelectMany(static page => page.Prefixes));
        Assert.Equal(sandbox.Repository.Prefixes.Count, both.Sum(static page => page.Prefixes.Count));
    }

    [Fact]
    public async Task Every_filter_has_its_parameter()
    {
        var server = new Server().Then(200, """{"data":[],"meta":{"total":0}}""", headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        await client.ListPrefixesAsync(new PrefixQuery { ProviderId = "DEMO", Query = "10.50", State = PrefixState.WithoutRepository, Year = 2020 }, Stop).ToListAsync(Stop);

        Assert.Equal("?provider-id=demo&query=10.50&state=without-repository&year=2020&page[number]=1&page[size]=1000", Uri.UnescapeDataString(Assert.Single(server.Requests).Address.Query));
    }

    [Fact]
    public async Task More_pages_are_fetched_and_a_server_that_repeats_the_last_one_does_not_make_the_list_endless()
    {
        var server = new Server().Otherwise(static request =>
        {
            var page = Math.Min(2, int.Parse(request.Parameter("page[number]")!, CultureInfo.InvariantCulture));
            var rows = Enumerable.Range(page * 1000, 1000).Select(static n => $"{{\"id\":\"10.{n + 10000}\"}}");
            return Server.Answer(HttpStatusCode.OK, $"{{\"data\":[{string.Join(',', rows)}],\"meta\":{{\"total\":5000}}}}", headers: Clients.LoggedIn);
        });
        using var client = Clients.Of(server);

        var count = 0;
        var error = await Assert.ThrowsAsync<ListInterruptedException>(async () =>
        {
            await foreach (var page in client.ListPrefixesAsync(new PrefixQuery(), Stop))
                count += page.Prefixes.Count;
        });

        Assert.Equal((2000, 3), (count, server.Requests.Count));
        Assert.Contains("there are 5000", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<PrefixQuery, string> Unusable { get; } = new()
    {
        { new PrefixQuery { RepositoryId = "" }, "RepositoryId" },
        { new PrefixQuery { ProviderId = " " }, "ProviderId" },
        { new PrefixQuery { RepositoryId = "a.b", ProviderId = "" }, "ProviderId" },
        { new PrefixQuery { RepositoryId = "a.b,c.d" }, "comma" },
        { new PrefixQuery { Query = "" }, "Query" },
        { new PrefixQuery { State = PrefixState.Unknown }, "Unknown" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void A_filter_that_cannot_be_meant_is_refused_before_anything_is_sent(PrefixQuery query, string reason)
    {
        using var client = Clients.Of(new Server());

        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => client.ListPrefixesAsync(query, Stop)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":[{}],\"meta\":{\"total\":1}}")]
    [InlineData("{\"data\":[{\"id\":10.5072}],\"meta\":{\"total\":1}}")]
    [InlineData("{\"data\":[],\"meta\":{\"total\":\"1\"}}")]
    [InlineData("<html/>")]
    public async Task Another_shape_is_never_an_empty_list(string body)
    {
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, body, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.ListPrefixesAsync(new PrefixQuery(), Stop).ToListAsync(Stop));
    }
}
