using System.Net;
using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Listing;

/// <summary>Lists over real HTTP: complete, without repeats, whatever goes wrong on the way.</summary>
public class ListTests
{
    private static readonly SandboxFault[] EveryFault = [.. SandboxFault.Recoverable.Where(static fault => fault.Kind != SandboxFaultKind.SlowBody)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Twenty_thousand_dois_arrive_once_each_through_ten_percent_of_faults(int seed)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 20_000, FaultRate = 0.1, FaultSeed = seed, FaultKinds = EveryFault });
        using var client = sandbox.Connect(change: static o => o with { MaxRetryAttempts = 12 });
        var own = new DoiQuery { RepositoryIds = [.. sandbox.Server.Accounts.Where(static a => a.Kind is SandboxAccountKind.Repository).Select(static a => a.Id)] };

        var names = new List<string>();
        await foreach (var page in client.ListDoisAsync(own, new PageOptions { PageSize = 250 }, Stop))
            names.AddRange(page.Records.Select(static row => row.Doi!));

        Assert.Equal(sandbox.Server.Records.Names, names);
        Assert.True(sandbox.Server.Statistics.Faults.Values.Sum() > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task Any_page_size_gives_the_whole_list(int size)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 200 });
        using var client = sandbox.Connect();

        var pages = await client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = size }, Stop).ToListAsync(Stop);

        Assert.Equal(sandbox.Server.Records.Names, pages.SelectMany(static page => page.Records).Select(static row => row.Doi));
        Assert.All(pages, static page => Assert.Equal(200, page.Info.Total));
    }

    [Fact]
    public async Task The_first_page_is_small_costs_one_request_and_the_next_ones_grow()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 3000 });
        using var client = sandbox.Connect();
        var paging = new PageOptions { FirstPageSize = 25 };

        await foreach (var page in client.ListDoisAsync(new DoiQuery(), paging, Stop))
        {
            Assert.Equal(25, page.Records.Count);
            break;
        }

        Assert.Equal(1, sandbox.Server.Statistics.Requests);
        var sizes = (await client.ListDoisAsync(new DoiQuery(), paging, Stop).ToListAsync(Stop)).Select(static page => page.Records.Count);
        Assert.Equal([25, 100, 400, 1000, 1000, 475], sizes);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3, 0, 1)]
    [InlineData(3, 100, 1)]
    [InlineData(1500, 0, 2)]
    [InlineData(1000, 1500, 3)]
    // The server links from a full last page to an empty one (facts §2.3).
    [InlineData(5000, 0, 4)]
    [InlineData(10, 9000, 4)]
    public async Task A_limit_and_rows_to_skip_are_kept_exactly_with_as_few_requests_as_can_be(int limit, int skip, int requests)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 3000 });
        using var client = sandbox.Connect();

        var pages = await client.ListDoisAsync(new DoiQuery(), new PageOptions { Limit = limit, Skip = skip, FirstPageSize = 25 }, Stop).ToListAsync(Stop);

        Assert.Equal(sandbox.Server.Records.Names.Skip(skip).Take(limit), pages.SelectMany(static page => page.Records).Select(static row => row.Doi));
        Assert.Equal(requests, sandbox.Server.Statistics.Requests);
    }

    [Fact]
    public async Task A_list_goes_on_from_the_cursor_of_any_page_also_one_that_was_cut_by_a_limit()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 300 });
        using var client = sandbox.Connect();

        var head = await client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 40, Limit = 130 }, Stop).ToListAsync(Stop);
        var tail = await client.ListDoisAsync(new DoiQuery(), new PageOptions { Cursor = head[^1].Info.Cursor }, Stop).ToListAsync(Stop);

        Assert.Equal(sandbox.Server.Records.Names, head.Concat(tail).SelectMany(static page => page.Records).Select(static row => row.Doi));
    }

    [Fact]
    public async Task An_empty_list_is_one_empty_page_that_says_so()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var page = Assert.Single(await client.ListDoisAsync(new DoiQuery { Prefixes = ["10.99999"] }, cancellationToken: Stop).ToListAsync(Stop));

        Assert.Empty(page.Records);
        Assert.Equal(0, page.Info.Total);
    }

    [Fact]
    public async Task Pages_halve_after_504_and_the_reader_is_told()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 3000 });
        using var client = sandbox.Connect();
        var notices = new List<ClientNotice>();
        sandbox.Server.Faults.Next(SandboxFaultKind.GatewayTimeout, count: 2, method: "GET");

        var pages = await client.WithNotices(notices.Add).ListDoisAsync(new DoiQuery(), new PageOptions { Prefetch = false }, Stop).ToListAsync(Stop);

        Assert.Equal([250, 250, 250, 250, 500, 500, 500, 500], pages.Select(static page => page.Records.Count));
        Assert.Equal(
            ["DataCite took too long over a page of 1000 rows; asking for 500 rows at a time.", "DataCite took too long over a page of 500 rows; asking for 250 rows at a time."],
            notices.Where(static notice => notice.Kind is NoticeKind.PageSizeReduced).Select(static notice => notice.Message));
    }

    [Fact]
    public async Task The_next_page_is_on_its_way_while_the_current_one_is_used_and_is_given_up_with_the_list()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 3000 });
        using var client = sandbox.Connect();

        await foreach (var page in client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop))
        {
            await Resilience.RetryTableTests.Until(() => client.Statistics.RequestsSent == 2);
            break;
        }

        Assert.Equal(2, client.Statistics.RequestsSent);
    }

    [Theory]
    [InlineData(DoiSort.Name, false)]
    [InlineData(DoiSort.Created, true)]
    public async Task A_sorted_list_goes_by_page_number_and_is_complete(DoiSort sort, bool descending)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 2500 });
        using var client = sandbox.Connect();

        // 300 does not divide 10 000 (facts §2.3): 250 is asked for instead.
        var pages = await client.ListDoisAsync(new DoiQuery { Sort = sort, Descending = descending }, new PageOptions { PageSize = 300 }, Stop).ToListAsync(Stop);

        var rows = pages.SelectMany(static page => page.Records).ToList();
        Assert.Equal(sandbox.Server.Records.Names.Order(), rows.Select(static row => row.Doi).Order());
        Assert.All(pages, static page => Assert.Equal(250, page.Info.PageSize));
        if (sort is DoiSort.Name)
            Assert.Equal(rows.Select(static row => row.Doi).Order(StringComparer.Ordinal), rows.Select(static row => row.Doi));
        else
            Assert.Equal(rows.Select(static row => row.Created).OrderDescending(), rows.Select(static row => row.Created));
    }

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(37, 10, 1)]
    [InlineData(990, 30, 2)]
    [InlineData(0, 2400, 3)]
    public async Task A_part_of_a_sorted_list_is_fetched_from_where_it_begins(int skip, int limit, int mostRequests)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 2500 });
        using var client = sandbox.Connect();

        var pages = await client.ListDoisAsync(new DoiQuery { Sort = DoiSort.Name }, new PageOptions { Skip = skip, Limit = limit }, Stop).ToListAsync(Stop);

        Assert.Equal(sandbox.Server.Records.Names.Order(StringComparer.Ordinal).Skip(skip).Take(limit), pages.SelectMany(static page => page.Records).Select(static row => row.Doi));
        Assert.InRange(sandbox.Server.Statistics.Requests, 1, mostRequests);
    }

    [Fact]
    public async Task A_sorted_list_gives_ten_thousand_rows_and_then_says_what_to_do()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 10_100 });
        using var client = sandbox.Connect();
        var rows = 0;

        var error = await Assert.ThrowsAsync<ListInterruptedException>(async () =>
        {
            await foreach (var page in client.ListDoisAsync(new DoiQuery { Sort = DoiSort.Name }, cancellationToken: Stop))
                rows += page.Records.Count;
        });

        Assert.Equal(10_000, rows);
        Assert.Contains("10100", error.Message, StringComparison.Ordinal);
        Assert.Contains("leave out the order", error.Message, StringComparison.Ordinal);
        var beyond = client.ListDoisAsync(new DoiQuery { Sort = DoiSort.Name }, new PageOptions { Skip = 10_000 }, Stop);
        await Assert.ThrowsAsync<ListInterruptedException>(() => beyond.ToListAsync(Stop));
    }

    [Fact]
    public async Task A_list_can_be_read_again_from_its_beginning()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 30 });
        using var client = sandbox.Connect();
        var list = client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 20 }, Stop);

        var first = (await list.ToListAsync(Stop)).SelectMany(static page => page.Records).Select(static row => row.Doi);
        var second = (await list.ToListAsync(Stop)).SelectMany(static page => page.Records).Select(static row => row.Doi);

        Assert.Equal(sandbox.Server.Records.Names, first);
        Assert.Equal(first, second);
    }

    [Fact]
    public void A_cursor_is_refused_where_rows_do_not_come_by_creation()
    {
        using var client = Clients.Of(new Server());
        var paging = new PageOptions { Cursor = "MTcxMTQ5NzYwMDAwMCwxMC41MDcyL2FiYw" };

        Assert.All(
            [new DoiQuery { Sort = DoiSort.Name }, new DoiQuery { Random = true }, new DoiQuery { SampleGroup = SampleGroup.Provider }, new DoiQuery { Names = [DoiName.Parse("10.5072/a")] }],
            query => Assert.Contains("cursor", Assert.Throws<ArgumentException>(() => client.ListDoisAsync(query, paging, Stop)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counting_fetches_no_rows()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 100 });
        using var client = sandbox.Connect();

        var count = await client.CountDoisAsync(new DoiQuery(), Stop);

        Assert.Equal((100, 0, 0), (count.Info.Total, count.Records.Count, count.Info.Facets.Count));
    }

    [Fact]
    public async Task Counting_brings_the_facets_that_were_asked_for()
    {
        var server = new Server().Then(200, """{"data":[],"meta":{"total":61,"states":[{"id":"findable","title":"Findable","count":60},{"id":"draft","title":"Draft","count":1}]}}""", headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        var count = await client.CountDoisAsync(new DoiQuery { Facets = ["states"] }, Stop);

        Assert.Equal([60, 1], count.Info.Facets["states"].Select(static state => state.Count));
        Assert.Equal(("0", "false", "states"), (server.Requests[0].Parameter("page[size]"), server.Requests[0].Parameter("disable-facets"), server.Requests[0].Parameter("facets")));
    }
}
