namespace DataCite.Sandbox.Tests.Faults;

/// <summary>Pages of lists that lack rows, have them twice, or count them wrong.</summary>
public sealed class ListFaultTests : IAsyncDisposable
{
    private readonly FaultySandbox _sandbox = new(new SandboxOptions { Empty = true, RecordCount = 30 });

    [Theory]
    [InlineData("dois?page[cursor]=1&page[size]=10")]
    [InlineData("dois?page[number]=2&page[size]=10")]
    [InlineData("repositories?page[size]=2")]
    [InlineData("prefixes?page[size]=2")]
    public async Task An_empty_page_has_no_rows_and_no_next_page_and_the_right_total(string list)
    {
        var right = await _sandbox.GetAsync(list);
        _sandbox.Faults.Next(SandboxFaultKind.EmptyPage);
        var empty = await _sandbox.GetAsync(list);

        Assert.NotEmpty(right.Rows);
        Assert.NotNull(right.Next);
        Assert.Empty(empty.Rows);
        Assert.Null(empty.Next);
        Assert.Equal(right.Total, empty.Total);
        Assert.Equal(right.Text, (await _sandbox.GetAsync(list)).Text);
    }

    [Fact]
    public async Task A_short_page_lacks_rows_that_no_later_page_has()
    {
        var right = await _sandbox.GetAsync("dois?page[cursor]=1&page[size]=10");
        _sandbox.Faults.Next(SandboxFaultKind.ShortPage);
        var page = await _sandbox.GetAsync("dois?page[cursor]=1&page[size]=10");

        Assert.Equal(right.Rows[..5], page.Rows);
        Assert.Equal(right.Next, page.Next);
        Assert.Equal(right.Total, page.Total);
    }

    [Fact]
    public async Task Doubled_rows_come_twice_in_one_page()
    {
        var right = await _sandbox.GetAsync("dois?page[cursor]=1&page[size]=10");
        _sandbox.Faults.Next(SandboxFaultKind.DoubledRows);
        var page = await _sandbox.GetAsync("dois?page[cursor]=1&page[size]=10");

        Assert.Equal([.. right.Rows, .. right.Rows[^3..]], page.Rows);
    }

    [Fact]
    public async Task An_overlapping_page_by_cursor_is_followed_by_rows_that_it_had()
    {
        _sandbox.Faults.Next(SandboxFaultKind.OverlappingPage);
        var first = await _sandbox.GetAsync("dois?page[cursor]=1&page[size]=10");
        var second = await _sandbox.GetAsync(new Uri(first.Next!).PathAndQuery.TrimStart('/'));

        Assert.Equal(10, second.Rows.Length);
        Assert.Equal(first.Rows[^3..], second.Rows[..3]);
    }

    [Fact]
    public async Task An_overlapping_page_by_number_has_rows_of_the_page_before()
    {
        var first = await _sandbox.GetAsync("dois?page[number]=1&page[size]=10");
        var right = await _sandbox.GetAsync("dois?page[number]=2&page[size]=10");
        _sandbox.Faults.Next(SandboxFaultKind.OverlappingPage);
        var second = await _sandbox.GetAsync("dois?page[number]=2&page[size]=10");

        Assert.Equal([.. right.Rows, .. first.Rows[^3..]], second.Rows);
    }

    [Theory]
    [InlineData(SandboxFaultKind.TotalTooHigh, 33)]
    [InlineData(SandboxFaultKind.TotalTooLow, 27)]
    public async Task A_total_can_be_wrong_and_change_from_page_to_page(SandboxFaultKind kind, int total)
    {
        _sandbox.Faults.Next(kind, after: 1);

        var first = await _sandbox.GetAsync("dois?page[number]=1&page[size]=10");
        var second = await _sandbox.GetAsync("dois?page[number]=2&page[size]=10");

        Assert.Equal((30, total), (first.Total, second.Total));
        Assert.Equal(10, second.Rows.Length);
    }

    [Fact]
    public async Task A_smaller_page_has_half_the_rows_and_a_next_page_that_goes_on_behind_them()
    {
        _sandbox.Faults.Next(SandboxFaultKind.SmallerPage);
        var page = await _sandbox.GetAsync("dois?page[cursor]=1&page[size]=10");
        var second = await _sandbox.GetAsync(new Uri(page.Next!).PathAndQuery.TrimStart('/'));

        Assert.Equal(_sandbox.Server.Records.Names.Take(5), page.Rows);
        Assert.Equal(_sandbox.Server.Records.Names.Skip(5).Take(5), second.Rows);
    }

    [Theory]
    [InlineData("dois?page[size]=1000&page[number]=2", 10, 10)]
    [InlineData("dois?page[cursor]=1&page[size]=20", 10, 0)]
    [InlineData("dois?page[size]=5", 5, null)]
    [InlineData("dois", 10, null)]
    public async Task The_server_can_lower_the_largest_page(string list, int rows, int? from)
    {
        _sandbox.Faults.LargestPage = 10;

        var page = await _sandbox.GetAsync(list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "sort=created");

        Assert.Equal(rows, page.Rows.Length);
        Assert.Equal(30, page.Total);
        if (from is { } skipped)
            Assert.Equal(_sandbox.Server.Records.Names.Skip(skipped).Take(rows).Order(StringComparer.Ordinal), page.Rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Page_faults_wait_for_a_list()
    {
        _sandbox.Faults.Next(SandboxFaultKind.EmptyPage);

        await _sandbox.GetAsync("dois/" + _sandbox.Server.Records.Names[0]);
        await _sandbox.GetAsync("heartbeat");

        Assert.Empty((await _sandbox.GetAsync("dois")).Rows);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
