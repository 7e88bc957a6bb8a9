using DataCite.Metadata;

namespace DataCite.Client.Tests.Usage;

/// <summary>Views, downloads and citations of a DOI over time.</summary>
public class DoiUsageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Months_and_years_come_in_order_and_add_up()
    {
        var usage = await ReadAsync(
            """
            "viewCount":9,"citationCount":3,"viewsOverTime":[{"yearMonth":"2024-02","total":4},{"yearMonth":"2023-12","total":5}],
            "downloadsOverTime":[{"yearMonth":"2024-03","total":1}],"citationsOverTime":[{"year":"2022","total":3}]
            """);

        Assert.Equal([new("10.5072/abc", "2023-12", 5, 0), new("10.5072/abc", "2024-02", 4, 0), new("10.5072/abc", "2024-03", 0, 1)], usage.Months);
        Assert.Equal([new("10.5072/abc", 2022, 0, 0, 3), new("10.5072/abc", 2023, 5, 0, 0), new("10.5072/abc", 2024, 4, 1, 0)], usage.Years);
        Assert.Equal((9, null, 3, 0), (usage.ViewCount, usage.DownloadCount, usage.CitationCount, usage.Unreadable));
    }

    [Theory]
    [InlineData("""[{"yearMonth":"2024-02","total":"4"}]""", 4, 0)]
    [InlineData("""[{"yearMonth":"2024-02","total":null},{"yearMonth":"2024-02","total":1}]""", 1, 1)]
    [InlineData("""[{"yearMonth":"2024-02","total":-4},{"yearMonth":"2024-02"},{"total":3},{"yearMonth":"2024-00","total":3}]""", 0, 4)]
    [InlineData("""[{"yearMonth":"2024-02","total":9223372036854775807},{"yearMonth":"2024-02","total":2.5}]""", 0, 2)]
    [InlineData("""{"yearMonth":"2024-02","total":4}""", 4, 0)]
    [InlineData("null", 0, 0)]
    [InlineData("\"4\"", 0, 1)]
    public async Task What_is_no_number_or_no_month_is_left_out_and_counted(string views, long sum, int unreadable)
    {
        var usage = await ReadAsync($"\"viewsOverTime\":{views}");

        Assert.Equal((sum, unreadable), (usage.Months.Sum(static month => month.Views), usage.Unreadable));
    }

    private static async Task<DoiUsage> ReadAsync(string attributes)
    {
        var server = new Server().Then(200, Clients.Doi(attributes: attributes), headers: Clients.LoggedIn);
        using var client = Clients.Of(server);
        return await client.GetDoiUsageAsync(DoiName.Parse("10.5072/abc"), Stop);
    }
}
