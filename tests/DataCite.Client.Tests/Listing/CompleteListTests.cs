using DataCite.Metadata;

namespace DataCite.Client.Tests.Listing;

/// <summary>However badly a server gives its pages: a list is complete and without repeats, or an error says how much is missing.</summary>
public class CompleteListTests
{
    private const int Count = 2600;

    private static readonly DoiQuery Sorted = new() { Sort = DoiSort.Name };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Faults that go by the rows or the number of the request, and not by the kind of paging.
    private static Dictionary<string, Func<ListedPage, ListedPage>> Harmless { get; } = new()
    {
        ["no fault"] = static page => page,
        ["one empty page"] = static page => page.Request == 3 ? page with { Rows = [], Next = null } : page,
        ["an empty first page"] = static page => page.Request == 1 ? page with { Rows = [], Next = null } : page,
        ["one short page"] = static page => page.Request == 3 ? page with { Rows = page.Rows[..(page.Rows.Count / 2)] } : page,
        ["a page that lacks its first row once"] = static page => page.Request == 2 ? page with { Rows = page.Rows[1..] } : page,
        ["pages of at most 100 rows"] = static page => Capped(page, 100),
        ["pages of at most 7 rows"] = static page => Capped(page, 7),
        ["rows twice in a page"] = static page => page with { Rows = [.. page.Rows, .. page.Rows.TakeLast(3)] },
        ["pages that begin with rows of the page before"] = static page => page with { Rows = [.. Before(page), .. page.Rows] },
        ["pages that end with rows of the page before"] = static page => page with { Rows = [.. page.Rows, .. Before(page)] },
        ["links that are missing"] = static page => page with { Next = null },
        ["links that leap over rows"] = static page => page.Next is null ? page : page with { Next = ListServer.Cursor(page.Rows[^1] + 99) },
        ["links to the middle of the page"] = static page => page.Next is null ? page : page with { Next = ListServer.Cursor(page.Rows[page.Rows.Count / 2]) },
        ["links to the page itself"] = static page => page.Next is null ? page : page with { Next = page.Start == 0 ? "1" : ListServer.Cursor(page.Start - 1) },
        ["links to the first page"] = static page => page.Next is null ? page : page with { Next = "1" },
        ["links that cannot be read"] = static page => page.Next is null ? page : page with { Next = "%26query%3Devil%0D%0A" },
    };

    public static TheoryData<string, string> HarmlessFaults { get; } = Combined(Harmless.Keys);

    [Theory]
    [MemberData(nameof(HarmlessFaults))]
    public async Task A_list_is_complete_and_without_repeats_whatever_its_pages_are_like(string walk, string fault)
    {
        // An empty page in which a side-by-side walk ends is looked at once more when all the others are done.
        var server = new ListServer(Count) { Damage = Harmless[fault] };
        using var client = server.Connect();

        var (rows, gap) = await ReadAsync(client, walk);

        Assert.Null(gap);
        Assert.Equal(server.Names, rows.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("cursor", 1)]
    [InlineData("ranges", 1)]
    [InlineData("sorted", 1)]
    [InlineData("cursor", 2600)]
    [InlineData("ranges", 2600)]
    [InlineData("sorted", 2600)]
    public async Task Rows_that_never_come_are_counted_in_one_error_after_all_that_came(string walk, int lost)
    {
        var server = new ListServer(Count) { Damage = page => page with { Rows = page.Rows.FindAll(row => row > 1300 + lost || row <= 1300 - lost || row == 1300 + 1) } };
        var expected = server.Rows.FindAll(row => row > 1300 + lost || row <= 1300 - lost || row == 1300 + 1);
        using var client = server.Connect();

        var (rows, gap) = await ReadAsync(client, walk);

        Assert.Equal(expected.Select(ListServer.Name), rows.Order(StringComparer.Ordinal));
        Assert.Equal((expected.Count, Count - expected.Count), (gap!.RowsReceived, gap.RowsMissing));
        Assert.Contains($"has {Count} rows", gap.Problem, StringComparison.Ordinal);
        Assert.Contains($"{Count - expected.Count} are missing", gap.Problem, StringComparison.Ordinal);
        Assert.NotNull(gap.Advice);
    }

    [Theory]
    [InlineData("cursor")]
    [InlineData("sorted")]
    public async Task A_list_that_breaks_off_says_how_to_go_on(string walk)
    {
        var server = new ListServer(Count) { Damage = static page => page.Start >= 1000 ? page with { Rows = [], Next = null } : page };
        using var client = server.Connect();

        var (rows, gap) = await ReadAsync(client, walk);

        Assert.Equal(server.Names.Take(1000), rows);
        Assert.Equal(1600, gap!.RowsMissing);
        if (walk is "cursor")
        {
            Assert.Contains("2024-03-27T00:16:39Z or later (CreatedFrom)", gap.Advice, StringComparison.Ordinal);
            var rest = new ListServer(Count);
            using var later = rest.Connect();
            Assert.Equal(1600, (await later.ListDoisAsync(new DoiQuery(), new PageOptions { Cursor = gap.Cursor }, Stop).ToListAsync(Stop)).Sum(static page => page.Records.Count));
        }
    }

    [Fact]
    public async Task A_short_page_is_asked_for_twice_and_not_more_often()
    {
        var server = new ListServer(Count) { Damage = static page => Capped(page, 100) };
        using var client = server.Connect();

        await client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop);

        // 26 pages, and the first one once more.
        Assert.Equal(27, server.Handler.Requests.Count);
    }

    [Theory]
    [InlineData("cursor", 3)]
    [InlineData("sorted", 3)]
    public async Task A_good_list_costs_no_further_request(string walk, int requests)
    {
        var server = new ListServer(Count);
        using var client = server.Connect();

        await ReadAsync(client, walk);

        Assert.Equal(requests, server.Handler.Requests.Count);
    }

    [Theory]
    [InlineData("cursor")]
    [InlineData("ranges")]
    [InlineData("sorted")]
    public async Task Rows_that_are_deleted_while_the_list_is_read_are_a_notice_and_hide_none_of_the_others(string walk)
    {
        ListServer server = null!;
        server = new ListServer(Count)
        {
            Damage = page =>
            {
                if (page.Request == 2)
                    server.Rows.RemoveRange(0, 50);
                return page;
            },
        };
        using var client = server.Connect();
        var notices = new List<ClientNotice>();

        var (rows, gap) = await ReadAsync(client, walk, notices.Add);

        Assert.Null(gap);
        Assert.Empty(server.Names.Except(rows));
        Assert.Equal(rows.Distinct().Count(), rows.Count);
        var notice = Assert.Single(notices, static notice => notice.Kind is NoticeKind.ListChanged);
        Assert.Contains("2600 rows at its beginning, and 2550 at its end", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_created_while_the_list_is_read_come_too_and_are_a_notice()
    {
        ListServer server = null!;
        server = new ListServer(Count)
        {
            Damage = page =>
            {
                if (page.Request == 2)
                    server.Rows.AddRange(Enumerable.Range(5000, 10));
                return page;
            },
        };
        using var client = server.Connect();
        var notices = new List<ClientNotice>();

        var (rows, gap) = await ReadAsync(client, "cursor", notices.Add);

        Assert.Null(gap);
        Assert.Equal(server.Names, rows);
        Assert.Single(notices, static notice => notice.Kind is NoticeKind.ListChanged);
    }

    [Fact]
    public async Task Rows_that_are_put_before_the_current_place_of_a_sorted_list_are_missing()
    {
        ListServer server = null!;
        server = new ListServer(Count)
        {
            Damage = page =>
            {
                if (page.Request == 2)
                    server.Rows.InsertRange(0, Enumerable.Range(5000, 10));
                return page;
            },
        };
        using var client = server.Connect();

        var (rows, gap) = await ReadAsync(client, "sorted");

        Assert.Equal(Count, rows.Count);
        Assert.Equal(10, gap!.RowsMissing);
    }

    [Theory]
    [InlineData(0, 1000, false)]
    [InlineData(0, 1001, true)]
    [InlineData(990, 10, false)]
    [InlineData(990, 11, true)]
    [InlineData(0, 9000, true)]
    public async Task Only_the_rows_that_were_asked_for_have_to_come(int skip, int limit, bool isIncomplete)
    {
        foreach (var query in new[] { new DoiQuery(), Sorted })
        {
            var server = new ListServer(Count) { Damage = static page => page with { Rows = page.Rows.FindAll(static row => row < 1000), Next = null } };
            using var client = server.Connect();

            var (rows, gap) = await ReadAsync(client.ListDoisAsync(query, new PageOptions { Skip = skip, Limit = limit }, Stop));

            Assert.Equal(server.Names.Skip(skip).Take(Math.Min(limit, 1000 - skip)), rows);
            Assert.Equal(isIncomplete, gap is not null);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(2)]
    public async Task Behind_a_full_page_with_a_link_there_are_rows_whatever_is_counted(long total)
    {
        const int count = 7;
        var server = new Server().Otherwise(request =>
        {
            var size = int.Parse(request.Parameter("page[size]")!, System.Globalization.CultureInfo.InvariantCulture);
            var start = (int.Parse(request.Parameter("page[number]")!, System.Globalization.CultureInfo.InvariantCulture) - 1) * size;
            var rows = Enumerable.Range(start, Math.Clamp(count - start, 0, size)).Select(static row => Clients.DoiResource($"10.5072/r{row}"));
            var links = start + size < count ? "{\"next\":\"https://x/dois?page%5Bnumber%5D=2\"}" : "{}";
            return Server.Answer(System.Net.HttpStatusCode.OK, $"{{\"data\":[{string.Join(',', rows)}],\"meta\":{{\"total\":{total}}},\"links\":{links}}}", headers: Clients.LoggedIn);
        });
        using var client = Clients.Of(server);

        var pages = await client.ListDoisAsync(new DoiQuery { Sort = DoiSort.Updated }, new PageOptions { PageSize = 2, Prefetch = false }, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(count, pages.SelectMany(static page => page.Records).Select(static row => row.Doi).Distinct().Count());
    }

    [Fact]
    public async Task A_row_without_a_name_is_delivered_and_does_not_count_as_one_that_came()
    {
        const string Nameless = """{"id":5,"attributes":{"titles":[]}}""";
        var server = new Server().Otherwise(_ => Server.Answer(
            System.Net.HttpStatusCode.OK, "{\"data\":[" + Clients.DoiResource() + "," + Nameless + "," + Nameless + "],\"meta\":{\"total\":3}}", headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var rows = new List<DoiRecord>();
        var gap = await Assert.ThrowsAsync<ListInterruptedException>(async () =>
        {
            await foreach (var page in client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop))
                rows.AddRange(page.Records);
        });

        Assert.Equal(3, rows.Count);
        Assert.Contains("2 more came without a name", gap.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_that_begins_again_behind_what_is_remembered_gives_no_row_twice()
    {
        const int Many = 140_000;
        var isBack = false;
        var server = new ListServer(Many)
        {
            Damage = page =>
            {
                // Once, far into the list, the server starts again at the first row (T26).
                if (page.Start < 138_000 || isBack)
                    return page;
                isBack = true;
                return page with { Rows = [.. Enumerable.Range(0, 1000)] };
            },
        };
        using var client = server.Connect();

        var (rows, gap) = await ReadAsync(client, "cursor");

        Assert.Equal(rows.Distinct().Count(), rows.Count);
        Assert.Equal(Many - rows.Count, gap?.RowsMissing ?? 0);
    }

    [Theory]
    [InlineData("cursor")]
    [InlineData("ranges")]
    [InlineData("sorted")]
    public async Task A_login_that_is_ignored_from_some_page_on_is_an_error(string walk)
    {
        ListServer server = null!;
        server = new ListServer(Count)
        {
            Damage = page =>
            {
                server.IsLoggedIn = page.Request < 3;
                return page;
            },
        };
        using var client = server.Connect();

        await Assert.ThrowsAsync<AuthenticationFailedException>(() => ReadAsync(client, walk));
    }

    private static TheoryData<string, string> Combined(IEnumerable<string> faults)
    {
        var data = new TheoryData<string, string>();
        foreach (var fault in faults)
        {
            foreach (var walk in new[] { "cursor", "ranges", "sorted" })
                data.Add(walk, fault);
        }

        return data;
    }

    private static Task<(List<string> Rows, ListInterruptedException? Gap)> ReadAsync(DataCiteClient client, string walk, Action<ClientNotice>? notices = null)
    {
        var view = notices is null ? client : client.WithNotices(notices);
        return ReadAsync(walk switch
        {
            "cursor" => view.ListDoisAsync(new DoiQuery(), cancellationToken: Stop),
            "ranges" => view.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 200, Ranges = 4 }, Stop),
            _ => view.ListDoisAsync(Sorted, cancellationToken: Stop),
        });
    }

    private static async Task<(List<string> Rows, ListInterruptedException? Gap)> ReadAsync(IAsyncEnumerable<DoiPage> pages)
    {
        var rows = new List<string>();
        try
        {
            await foreach (var page in pages)
                rows.AddRange(page.Records.Select(static row => row.Doi!));
            return (rows, null);
        }
        catch (ListInterruptedException gap)
        {
            return (rows, gap);
        }
    }

    private static ListedPage Capped(ListedPage page, int size)
        => page.Rows.Count <= size ? page : page with { Rows = page.Rows[..size], Next = ListServer.Cursor(page.Rows[size - 1]) };

    private static IEnumerable<int> Before(ListedPage page) => Enumerable.Range(Math.Max(0, page.Start - 10), Math.Min(10, page.Start));
}
