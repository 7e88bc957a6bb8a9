using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Listing;

/// <summary>Several stretches of a list side by side.</summary>
public class RangedListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 100)]
    [InlineData(4, 250)]
    [InlineData(8, 100)]
    public async Task Every_doi_comes_once_however_many_walk_through_faults(int ranges, int size)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions
        {
            Empty = true,
            RecordCount = 8000,
            FaultRate = 0.1,
            FaultKinds = [.. SandboxFault.Recoverable.Where(static fault => fault.Kind != SandboxFaultKind.SlowBody)],
        });
        using var client = sandbox.Connect(change: static o => o with { MaxRetryAttempts = 12 });
        var all = new DoiQuery();

        var names = new List<string>();
        await foreach (var page in client.ListDoisAsync(all, new PageOptions { PageSize = size, Ranges = ranges }, Stop))
        {
            names.AddRange(page.Records.Select(static row => row.Doi!));
            Assert.Equal(8000, page.Info.Total);
        }

        Assert.Equal(8000, names.Count);
        Assert.Equal(sandbox.Server.Records.Names.Order(), names.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Walkers_ask_side_by_side_and_never_more_of_them_than_allowed(int ranges)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 4000 });
        var meeting = new MeetingHandler(ranges);
        using var client = sandbox.Connect(change: o => o with { HandlerFactory = () => meeting });

        var pages = await client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 100, Ranges = ranges }, Stop).ToListAsync(Stop);

        Assert.Equal(4000, pages.Sum(static page => page.Records.Count));
        Assert.Equal(ranges, meeting.Most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_list_goes_on_in_all_its_ranges_where_another_reader_left_it(int ranges)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 4000 });
        using var client = sandbox.Connect();
        var names = new List<string>();
        var cursor = (string?)null;
        for (var reader = 0; reader == 0 || cursor is not null; reader++)
        {
            var pages = 0;
            await foreach (var page in client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 100, Ranges = ranges, Cursor = cursor }, Stop))
            {
                names.AddRange(page.Records.Select(static row => row.Doi!));
                cursor = page.Info.Cursor;
                if (++pages == 7)
                    break;
            }
        }

        Assert.Equal(sandbox.Server.Records.Names.Order(), names.Order());
    }

    [Fact]
    public async Task Leaving_early_ends_every_walker()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 4000 });
        using var client = sandbox.Connect();
        var read = 0;

        await foreach (var page in client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 100, Ranges = 4 }, Stop))
        {
            read += page.Records.Count;
            if (read > 1000)
                break;
        }

        var sent = client.Statistics.RequestsSent;
        await client.CountDoisAsync(new DoiQuery(), Stop);
        Assert.Equal(sent + 1, client.Statistics.RequestsSent);
        Assert.InRange(sent, 1, 20);
    }

    [Fact]
    public void Half_of_what_is_left_is_given_away_and_no_row_belongs_to_both_or_neither()
    {
        var rows = Enumerable.Range(0, 100).Select(static second => Row(second)).ToList();
        var first = CreationRange.All(new PageSizePolicy(10, 10));
        var taken = first.Take(rows[..10], "MTcxMTQ5NzYwOTAwMCwxMC41MDcyLzk")!;

        var half = first.Split(Time(99), new PageSizePolicy(10, 10))!;

        Assert.True(DoiCursor.TryParse(half.Cursor, out var start));
        var behind = first.Take(rows[10..], "MTcxMTQ5NzY5OTAwMCwxMC41MDcyLzk5")!;
        var given = half.Take([.. rows.Where(row => row.Created!.Value.ToUnixTimeMilliseconds() > start.CreatedMilliseconds)], null)!;
        Assert.Equal(rows.Select(static row => row.Doi), taken.Concat(behind).Concat(given).Select(static row => row.Doi));
        Assert.False(first.HasMore);
        Assert.InRange(given.Count, 40, 50);
    }

    [Fact]
    public void A_page_from_before_the_range_is_not_taken()
    {
        var range = CreationRange.All(new PageSizePolicy(10, 10));
        range.Take([Row(0), Row(50)], "MTcxMTQ5NzY1MDAwMCwxMC41MDcyLzUw");

        Assert.Null(range.Take([Row(0), Row(1)], null));
    }

    [Fact]
    public void What_is_shorter_than_two_seconds_is_not_shared()
    {
        var range = CreationRange.All(new PageSizePolicy(10, 10));
        range.Take([Row(0), Row(5)], "MTcxMTQ5NzYwNTAwMCwxMC41MDcyLzU");

        Assert.Null(range.Split(Time(6), new PageSizePolicy(10, 10)));
        Assert.Null(range.Split(Time(-1000), new PageSizePolicy(10, 10)));
    }

    private static DateTimeOffset Time(int second) => DateTimeOffset.FromUnixTimeSeconds(1711497600 + second);

    private static DoiRecord Row(int second)
        => DoiRecord.Parse($"{{\"doi\":\"10.5072/{second}\",\"created\":\"{Time(second):yyyy-MM-ddTHH:mm:ssZ}\"}}");
}
