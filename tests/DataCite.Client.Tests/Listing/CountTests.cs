using DataCite.Sandbox;

namespace DataCite.Client.Tests.Listing;

/// <summary>Counts of lists, in all and in groups, with one request.</summary>
public class CountTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_counted_with_one_request_and_adds_up()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 100 });
        using var client = sandbox.Connect();
        var all = Enum.GetValues<DoiGrouping>().Except([DoiGrouping.CreatedMonth]).ToArray();

        var counts = await client.MeasureDoisAsync(new DoiQuery(), all, Stop);

        Assert.Equal(100, counts.Total);
        Assert.Single(sandbox.Exchanges, static exchange => exchange.Target.Contains("/dois", StringComparison.Ordinal));
        Assert.Equal(all, counts.Groups.Select(static group => group.By));
        Assert.Empty(counts.Missing);
        foreach (var group in counts.Groups.Where(static group => group is { NotListed: not null, Unit: "Dois" } && group.By is not DoiGrouping.OpenLicense))
            Assert.Equal(100, group.Counts.Sum(static count => count.Count) + group.NotListed);
    }

    [Fact]
    public async Task An_empty_list_has_no_groups_and_nothing_is_missing()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var counts = await client.MeasureDoisAsync(new DoiQuery(), [DoiGrouping.State], Stop);

        Assert.Equal((0, 0, 0), (counts.Total, counts.Groups.Count, counts.Missing.Count));
    }

    [Fact]
    public async Task The_order_of_rows_is_not_asked_for_and_the_sum_of_all_years_is()
    {
        var server = new Server().Then(200, """{"data":[],"meta":{"total":4,"citations":[{"id":"2024","title":"2024","count":5}],"citationCount":7}}""", headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        var counts = await client.MeasureDoisAsync(new DoiQuery { Sort = DoiSort.Name, Detail = true, Fields = ["url"] }, [DoiGrouping.Citations], Stop);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("citations,citation_count", "0", null, null), (request.Parameter("facets"), request.Parameter("page[size]"), request.Parameter("sort"), request.Parameter("detail")));
        Assert.Equal(new DoiCount(DoiGrouping.Citations, "2024", "2024", 5) { Unit = "Citations", NotListed = 2 }, Assert.Single(Assert.Single(counts.Groups).Counts));
    }

    [Theory]
    [InlineData(10, 100, false, 55L)]
    [InlineData(10, 45, true, 0L)]
    [InlineData(9, 100, true, 64L)]
    [InlineData(9, 10, true, null)]
    public async Task Ten_groups_are_all_only_if_they_hold_all_DOIs(int groups, int total, bool isComplete, long? notListed)
    {
        var entries = string.Join(',', Enumerable.Range(0, groups).Select(static n => $$"""{"id":"10.{{n}}","title":"x","count":{{n}}}"""));
        var server = new Server().Then(200, $$$"""{"data":[],"meta":{"total":{{{total}}},"prefixes":[{{{entries}}}]}}""", headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        var group = Assert.Single((await client.MeasureDoisAsync(new DoiQuery(), [DoiGrouping.Prefix], Stop)).Groups);

        Assert.Equal((isComplete, notListed), (group.IsComplete, group.NotListed));
        Assert.All(group.Counts, static count => Assert.Equal(count.Id, count.Title));
    }

    [Fact]
    public async Task Counts_that_do_not_come_are_named()
    {
        var server = new Server().Then(200, """{"data":[],"meta":{"total":4,"states":null,"viewCount":"many","prefixes":[]}}""", headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        var counts = await client.MeasureDoisAsync(new DoiQuery(), [DoiGrouping.State, DoiGrouping.Prefix, DoiGrouping.TotalViews], Stop);

        Assert.Equal([DoiGrouping.State, DoiGrouping.TotalViews], counts.Missing);
        Assert.Equal(DoiGrouping.Prefix, Assert.Single(counts.Groups).By);
    }

    [Fact]
    public async Task What_cannot_be_counted_is_refused_before_anything_is_sent()
    {
        var server = new Server();
        using var client = Clients.Of(server);

        var sample = await Assert.ThrowsAsync<ArgumentException>(() => client.MeasureDoisAsync(new DoiQuery { SampleGroup = SampleGroup.Provider }, [], Stop));
        var month = await Assert.ThrowsAsync<ArgumentException>(() => client.MeasureDoisAsync(new DoiQuery(), [DoiGrouping.CreatedMonth], Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => client.MeasureDoisAsync(new DoiQuery(), [(DoiGrouping)3], Stop));

        Assert.Equal((nameof(DoiQuery.SampleGroup), nameof(DoiQuery.RepositoryKind)), (sample.ParamName, month.ParamName));
        Assert.Empty(server.Requests);
    }
}
