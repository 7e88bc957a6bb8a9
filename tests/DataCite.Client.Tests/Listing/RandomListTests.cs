using System.Collections.Concurrent;
using System.Net;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Listing;

/// <summary>Rows in random order: each page is a new draw.</summary>
public class RandomListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Random_rows_do_not_repeat()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 1500 });
        using var client = sandbox.Connect();

        var rows = (await client.ListDoisAsync(new DoiQuery { Random = true }, new PageOptions { PageSize = 250, Limit = 700 }, Stop).ToListAsync(Stop))
            .SelectMany(static page => page.Records).Select(static row => row.Doi).ToList();

        Assert.Equal(rows.Distinct().Count(), rows.Count);
        Assert.Equal(700, rows.Count);
        Assert.NotEqual(sandbox.Server.Records.Names.Take(250), rows.Take(250));
    }

    [Fact]
    public async Task A_random_list_that_fits_into_one_page_is_complete()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 60 });
        using var client = sandbox.Connect();

        var rows = (await client.ListDoisAsync(new DoiQuery { Random = true }, new PageOptions { FirstPageSize = 25 }, Stop).ToListAsync(Stop))
            .SelectMany(static page => page.Records).Select(static row => row.Doi).ToList();

        Assert.Equal(sandbox.Server.Records.Names.Order(), rows.Order());
        Assert.NotEqual<string?>(sandbox.Server.Records.Names, rows);
        Assert.Equal(2, sandbox.Server.Statistics.Requests);
    }

    [Fact]
    public async Task A_random_list_ends_although_ever_fewer_rows_of_a_draw_are_new_and_says_how_many_are_missing()
    {
        var rowsAgain = string.Join(',', Enumerable.Range(0, 1000).Select(static i => Clients.DoiResource($"10.5072/{i}")));
        var server = new Server().Otherwise(_ => Server.Answer(
            HttpStatusCode.OK, "{\"data\":[" + rowsAgain + "],\"meta\":{\"total\":20000}}", headers: Clients.LoggedIn));
        var notices = new ConcurrentQueue<ClientNotice>();
        using var client = Clients.Of(server);

        var rows = 0;
        var error = await Assert.ThrowsAsync<ListInterruptedException>(async () =>
        {
            await foreach (var page in client.WithNotices(notices.Enqueue).ListDoisAsync(new DoiQuery { Random = true }, cancellationToken: Stop))
                rows += page.Records.Count;
        });

        Assert.Equal((1000, 10), (rows, server.Requests.Count));
        Assert.Equal((1000, 19_000), (error.RowsReceived, error.RowsMissing));
        Assert.Contains("20000 rows", Assert.Single(notices, static notice => notice.Kind is NoticeKind.ListTruncated).Message, StringComparison.Ordinal);
    }
}
