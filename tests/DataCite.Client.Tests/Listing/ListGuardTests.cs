using System.Globalization;
using System.Net;

namespace DataCite.Client.Tests.Listing;

/// <summary>A server that repeats itself, forgets its links or loses parameters cannot make a list endless, short or wrong.</summary>
public class ListGuardTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_request_repeats_the_query_whatever_the_servers_link_has_dropped()
    {
        var server = Rows(250);
        using var client = Clients.Of(server);
        var query = new DoiQuery { States = [Metadata.DoiState.Draft], Subjects = ["Hydrology"], Query = "river" };

        await client.ListDoisAsync(query, new PageOptions { PageSize = 100 }, Stop).ToListAsync(Stop);

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request =>
        {
            Assert.Equal(("draft", "Hydrology", "river", "true", "true"), (request.Parameter("state"), request.Parameter("subject"), request.Parameter("query"), request.Parameter("affiliation"), request.Parameter("disable-facets")));
        });
        Assert.Equal("1", server.Requests[0].Parameter("page[cursor]"));
    }

    [Fact]
    public async Task A_page_that_leads_to_itself_ends_the_list_with_an_error_after_its_rows_were_delivered()
    {
        var server = new Server().Otherwise(static _ => Page(Enumerable.Range(0, 10), 100, next: new DoiCursor(Created(9), Name(9)).ToString()));
        using var client = Clients.Of(server);
        var delivered = new List<string>();

        var error = await Assert.ThrowsAsync<ListInterruptedException>(async () =>
        {
            await foreach (var page in client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 10 }, Stop))
                delivered.AddRange(page.Records.Select(static row => row.Doi!));
        });

        Assert.Equal(Enumerable.Range(0, 10).Select(Name), delivered);
        Assert.Equal(new DoiCursor(Created(9), Name(9)).ToString(), error.Cursor);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_starts_again_at_the_first_row_is_noticed_when_a_list_is_resumed()
    {
        var server = new Server().Otherwise(static _ => Page(Enumerable.Range(0, 10), 100, next: null));
        using var client = Clients.Of(server);
        var cursor = new DoiCursor(Created(50), Name(50)).ToString();

        var error = await Assert.ThrowsAsync<ListInterruptedException>(() => client.ListDoisAsync(new DoiQuery(), new PageOptions { Cursor = cursor }, Stop).ToListAsync(Stop));

        Assert.Equal(cursor, error.Cursor);
    }

    [Fact]
    public async Task A_missing_link_loses_no_rows()
    {
        var server = Rows(25, links: false);
        using var client = Clients.Of(server);

        var pages = await client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 10 }, Stop).ToListAsync(Stop);

        Assert.Equal(Enumerable.Range(0, 25).Select(Name), pages.SelectMany(static page => page.Records).Select(static row => row.Doi));
    }

    [Fact]
    public async Task A_list_that_just_fills_one_page_costs_one_request()
    {
        var server = Rows(10, links: false);
        using var client = Clients.Of(server);

        await client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 10 }, Stop).ToListAsync(Stop);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_time_out_halves_the_page_too()
    {
        var clock = new FakeClock { SkipUpTo = TimeSpan.FromSeconds(59) };
        var server = new Server().ThenSilence().Otherwise(static _ => Page(Enumerable.Range(0, 3), 3, null));
        using var client = Clients.Of(server, clock, change: static o => o with { ReadTimeout = TimeSpan.FromSeconds(60) });

        var listing = client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop);
        await Resilience.RetryTableTests.Until(() => server.Requests.Count == 1 && clock.Pending > 0);
        clock.Advance(TimeSpan.FromSeconds(60));
        await listing;

        Assert.Equal(["1000", "500"], server.Requests.Select(static request => request.Parameter("page[size]")));
    }

    [Fact]
    public async Task A_sorted_list_whose_pages_repeat_ends_with_an_error()
    {
        var server = new Server().Otherwise(static _ => Page(Enumerable.Range(0, 10), 100, null));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<ListInterruptedException>(() => client.ListDoisAsync(new DoiQuery { Sort = DoiSort.Title }, new PageOptions { PageSize = 10 }, Stop).ToListAsync(Stop));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_failure_behind_the_current_page_comes_only_when_the_page_was_used()
    {
        var server = new Server().Then(_ => Page(Enumerable.Range(0, 10), 100, new DoiCursor(Created(9), Name(9)).ToString())).Then(401, """{"errors":[{"status":"401","title":"Bad credentials."}]}""");
        using var client = Clients.Of(server);
        await using var pages = client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 10 }, Stop).GetAsyncEnumerator(Stop);

        Assert.True(await pages.MoveNextAsync());
        await Resilience.RetryTableTests.Until(() => server.Requests.Count == 2);

        Assert.Equal(10, pages.Current.Records.Count);
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await pages.MoveNextAsync());
    }

    [Fact]
    public async Task Stopping_a_list_stops_its_request()
    {
        var server = new Server().ThenSilence();
        using var client = Clients.Of(server);
        using var stop = new CancellationTokenSource();

        var listing = client.ListDoisAsync(new DoiQuery(), cancellationToken: stop.Token).ToListAsync(stop.Token);
        await Resilience.RetryTableTests.Until(() => server.Requests.Count == 1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
    }

    /// <summary>A server that holds so many rows and pages through them by cursor.</summary>
    private static Server Rows(int count, bool links = true) => new Server().Otherwise(request =>
    {
        var size = int.Parse(request.Parameter("page[size]")!, CultureInfo.InvariantCulture);
        var start = DoiCursor.TryParse(request.Parameter("page[cursor]")!, out var cursor) ? (int)((cursor.CreatedMilliseconds - Created(0)) / 1000) + 1 : 0;
        var rows = Enumerable.Range(start, Math.Max(0, Math.Min(size, count - start))).ToList();
        var next = links && rows.Count == size && start + size < count ? new DoiCursor(Created(rows[^1]), Name(rows[^1])).ToString() : null;
        return Page(rows, count, next);
    });

    private static string Name(int row) => $"10.5072/r{row:000}";

    private static long Created(int row) => 1711497600000 + (row * 1000L);

    private static HttpResponseMessage Page(IEnumerable<int> rows, int total, string? next)
    {
        var data = rows.Select(static row => Clients.DoiResource(Name(row), attributes: $"\"created\":\"{DateTimeOffset.FromUnixTimeMilliseconds(Created(row)):yyyy-MM-ddTHH:mm:ssZ}\""));
        var link = next is null ? "" : $",\"next\":\"https://elsewhere.example.org/dois?page%5Bcursor%5D={next}&page%5Bsize%5D=10\"";
        return Server.Answer(HttpStatusCode.OK, $"{{\"data\":[{string.Join(',', data)}],\"meta\":{{\"total\":{total}}},\"links\":{{\"self\":\"x\"{link}}}}}", headers: Clients.LoggedIn);
    }
}
