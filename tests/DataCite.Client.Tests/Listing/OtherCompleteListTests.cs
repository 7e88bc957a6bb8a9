using System.Globalization;
using System.Net;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Listing;

/// <summary>Lists of names, samples, draws, prefixes and API keys are compared with the server's count like all others.</summary>
public class OtherCompleteListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(int.MaxValue, 1)]
    public async Task A_name_that_the_server_counts_and_does_not_give_is_asked_for_again_and_then_missing(int times, int missing)
    {
        var damaged = 0;
        var server = new Server().Otherwise(request =>
        {
            var names = request.Parameter("ids")!.Split(',');
            var sent = names.Contains("10.5072/n150") && damaged++ < times ? names.Where(static name => name != "10.5072/n150") : names;
            return Page(sent, names.Length);
        });
        using var client = Clients.Of(server);
        var query = new DoiQuery { Names = [.. Enumerable.Range(0, 250).Select(static n => DoiName.Parse($"10.5072/n{n}"))] };

        var (rows, gap) = await ReadAsync(client.ListDoisAsync(query, cancellationToken: Stop), static page => page.Records);

        Assert.Equal((250 - missing, missing), (rows.Count, gap?.RowsMissing ?? 0));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_row_that_comes_with_two_parts_of_many_names_is_given_once()
    {
        var server = new Server().Otherwise(static request => Page([.. request.Parameter("ids")!.Split(','), "10.5072/n0"], request.Parameter("ids")!.Split(',').Length));
        using var client = Clients.Of(server);
        var query = new DoiQuery { Names = [.. Enumerable.Range(0, 150).Select(static n => DoiName.Parse($"10.5072/n{n}"))] };

        var (rows, gap) = await ReadAsync(client.ListDoisAsync(query, cancellationToken: Stop), static page => page.Records);

        Assert.Equal((150, (long?)null), (rows.Count, gap?.RowsMissing));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(int.MaxValue, 2)]
    public async Task A_sample_that_lacks_rows_is_drawn_again_and_then_incomplete(int times, int missing)
    {
        var damaged = 0;
        var server = new Server().Otherwise(_ => Page(Names(damaged++ < times ? 8 : 10), 10));
        using var client = Clients.Of(server);

        var (rows, gap) = await ReadAsync(client.ListDoisAsync(new DoiQuery { SampleGroup = SampleGroup.Repository }, cancellationToken: Stop), static page => page.Records);

        Assert.Equal((10 - missing, missing), (rows.Count, gap?.RowsMissing ?? 0));
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData(50, 0)]
    public async Task A_draw_that_never_brings_all_rows_ends_and_is_an_error_where_they_were_wanted(int? limit, int missing)
    {
        var server = new Server().Otherwise(static _ => Page(Names(50), 60));
        using var client = Clients.Of(server);

        var (rows, gap) = await ReadAsync(client.ListDoisAsync(new DoiQuery { Random = true }, new PageOptions { Limit = limit }, Stop), static page => page.Records);

        Assert.Equal((50, missing), (rows.Count, gap?.RowsMissing ?? 0));
        Assert.InRange(server.Requests.Count, 1, 4);
    }

    [Theory]
    [InlineData("no fault", 0)]
    [InlineData("one empty page", 0)]
    [InlineData("one short page", 0)]
    [InlineData("pages of at most 100 rows", 0)]
    [InlineData("rows twice", 0)]
    [InlineData("a second page that is always empty", 500)]
    [InlineData("a row that never comes", 1)]
    public async Task Prefixes_are_complete_and_given_once_or_the_error_says_how_many_are_missing(string fault, int missing)
    {
        var requests = 0;
        var server = new Server().Otherwise(request =>
        {
            requests++;
            var (number, size) = (Number(request, "page[number]"), Number(request, "page[size]"));
            var rows = Enumerable.Range(0, 1500).Skip((number - 1) * size).Take(size).ToList();
            rows = fault switch
            {
                "one empty page" when requests == 2 => [],
                "one short page" when requests == 1 => rows[..500],
                "pages of at most 100 rows" => rows.Take(100).ToList(),
                "rows twice" => [.. rows, .. rows.TakeLast(5)],
                "a second page that is always empty" when number > 1 => [],
                "a row that never comes" => rows.FindAll(static row => row != 1200),
                _ => rows,
            };
            var data = string.Join(',', rows.Select(static row => $"{{\"id\":\"10.{row + 10000}\"}}"));
            return Server.Answer(HttpStatusCode.OK, $"{{\"data\":[{data}],\"meta\":{{\"total\":1500}}}}", headers: Clients.LoggedIn);
        });
        using var client = Clients.Of(server);

        var (rows, gap) = await ReadAsync(client.ListPrefixesAsync(new PrefixQuery(), Stop), static page => page.Prefixes);

        Assert.Equal(rows.Count, rows.Select(static prefix => prefix.Prefix).Distinct().Count());
        Assert.Equal((1500 - missing, missing), (rows.Count, gap?.RowsMissing ?? 0));
    }

    [Fact]
    public async Task A_login_that_is_ignored_is_noticed_on_every_page_of_prefixes()
    {
        var data = string.Join(',', Enumerable.Range(10_000, 1000).Select(static row => $"{{\"id\":\"10.{row}\"}}"));
        var body = $"{{\"data\":[{data}],\"meta\":{{\"total\":1500}}}}";
        var server = new Server().Then(200, body, headers: Clients.LoggedIn).Then(200, body, headers: [("X-Anonymous-Consumer", "true")]);
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.ListPrefixesAsync(new PrefixQuery(), Stop).ToListAsync(Stop));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Api_keys_that_the_server_counts_and_does_not_give_are_asked_for_again_and_then_missing(int times, bool isComplete)
    {
        var requests = 0;
        var server = new Server().Otherwise(_ => Server.Answer(
            HttpStatusCode.OK, "{\"data\":[" + string.Join(',', Enumerable.Range(1, requests++ < times ? 1 : 2).Select(Key)) + "],\"meta\":{\"total\":2}}", headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var list = await client.ReadApiKeysAsync(includeRevoked: false, Stop);

        Assert.Equal(isComplete ? 2 : 1, list.Keys.Count);
        Assert.Equal(isComplete ? null : 1, list.Gap?.RowsMissing);
        requests = 0;
        if (!isComplete)
            await Assert.ThrowsAsync<ListInterruptedException>(() => client.ListApiKeysAsync(cancellationToken: Stop));
    }

    [Fact]
    public async Task States_that_only_a_login_shows_are_refused_without_one_before_anything_is_sent()
    {
        var server = new Server();
        using var client = Clients.Of(server, account: DataCiteAccount.Anonymous);

        foreach (var states in new DoiState[][] { [DoiState.Draft], [DoiState.Registered], [DoiState.Findable, DoiState.Draft] })
        {
            var query = new DoiQuery { States = states };
            Assert.Contains("login", Assert.Throws<ArgumentException>(() => client.ListDoisAsync(query, cancellationToken: Stop)).Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ArgumentException>(() => client.CountDoisAsync(query, Stop));
        }

        Assert.NotNull(client.ListDoisAsync(new DoiQuery { States = [DoiState.Findable] }, cancellationToken: Stop));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Rows_are_remembered_by_name_whatever_its_case_and_only_the_last_ones_of_a_long_list()
    {
        var rows = new RecentRows();

        Assert.True(rows.Add("10.5072/a"));
        Assert.False(rows.Add("10.5072/A"));
        Assert.True(rows.Add("10.5072/ä"));
        Assert.True(rows.Add("10.5072/Ä"));
        for (var i = 0; i < 200_000; i++)
            Assert.True(rows.Add(i.ToString(CultureInfo.InvariantCulture)));
        Assert.False(rows.Add("199999"));
        Assert.False(rows.Add("140000"));
        Assert.True(rows.HasForgotten);
        Assert.True(rows.Add("10.5072/a"));
    }

    private static async Task<(List<TRow> Rows, ListInterruptedException? Gap)> ReadAsync<TPage, TRow>(IAsyncEnumerable<TPage> pages, Func<TPage, IEnumerable<TRow>> rowsOf)
    {
        var rows = new List<TRow>();
        try
        {
            await foreach (var page in pages)
                rows.AddRange(rowsOf(page));
            return (rows, null);
        }
        catch (ListInterruptedException gap)
        {
            return (rows, gap);
        }
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(static n => $"10.5072/n{n}");

    private static HttpResponseMessage Page(IEnumerable<string> names, int total) => Server.Answer(
        HttpStatusCode.OK, $"{{\"data\":[{string.Join(',', names.Select(static name => Clients.DoiResource(name)))}],\"meta\":{{\"total\":{total}}}}}", headers: Clients.LoggedIn);

    private static string Key(int number) => $"{{\"id\":\"00000000-0000-0000-0000-00000000000{number}\",\"type\":\"apiKeys\",\"attributes\":{{\"name\":\"k{number}\"}}}}";

    private static int Number(Sent request, string name) => int.Parse(request.Parameter(name)!, CultureInfo.InvariantCulture);
}
