using System.IO.Compression;
using System.Text;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Usage;

/// <summary>Usage reports: another service behind the same host, with one filter at a time and compressed datasets.</summary>
public class UsageReportTests
{
    private static readonly Guid Id = Guid.Parse("11111111-1111-1111-1111-111111111111");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DEMO.REPO", null, null, "client-id", 3)]
    [InlineData("demo.repo", "Counting Service", null, "client-id", 1)]
    [InlineData("demo.repo", null, 2024, "client-id", 2)]
    [InlineData(null, "demo.repo", 2023, "created-by", 0)]
    [InlineData(null, null, 2024, "year", 3)]
    [InlineData(null, null, null, null, 4)]
    public async Task Only_one_filter_is_sent_and_the_others_apply_all_the_same(string? repository, string? creator, int? year, string? sent, int count)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var query = new UsageReportQuery { RepositoryId = repository, CreatedBy = creator, Year = year };

        var pages = await client.ListUsageReportsAsync(query, cancellationToken: Stop).ToListAsync(Stop);

        Assert.Equal(count, pages.Sum(static page => page.Rows.Count));
        var asked = sandbox.Exchanges.Single(static exchange => exchange.Target.Contains("/reports", StringComparison.Ordinal));
        foreach (var filter in new[] { "client-id", "created-by", "year" })
            Assert.Equal(filter == sent, asked.Target.Contains(filter + "=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_is_unpacked()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions());
        using var client = sandbox.Connect();
        var listed = (await client.ListUsageReportsAsync(new UsageReportQuery(), new ListOptions { Limit = 1 }, Stop).ToListAsync(Stop)).Single().Rows.Single();

        var report = await client.GetUsageReportAsync(Guid.Parse(listed.Id), Stop);

        Assert.Equal(("demo.repo", 2024, 1, 1, 5), (report.RepositoryId, report.Year, report.Month, report.Parts, report.Datasets!.Count));
        Assert.Equal([(3L, 2L, 1L, 1L), (6L, 4L, 2L, 2L)], report.Datasets.Take(2).Select(static set => (set.Investigations, set.UniqueInvestigations, set.Requests, set.UniqueRequests)));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetUsageReportAsync(Id, Stop));
    }

    [Fact]
    public async Task What_unpacks_to_too_much_is_refused_also_in_several_parts()
    {
        var part = Pack("[" + new string(' ', 30 * 1024 * 1024) + "]");
        var server = new Server().Then(200, $$$"""{"report":{"id":"{{{Id}}}","report-subsets":[{"gzip":"{{{part}}}"},{"gzip":"{{{part}}}"}]}}""");
        using var client = Clients.Of(server, account: DataCiteAccount.Anonymous);

        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.GetUsageReportAsync(Id, Stop));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Base64_with_line_breaks_and_a_report_within_a_report_are_read()
    {
        var part = Pack("""{"report":{"report-datasets":[{"dataset-title":"A"}]}}""").Insert(8, "\\n");
        var server = new Server().Then(200, $$$"""{"report":{"id":"{{{Id}}}","report-datasets":[{"dataset-title":"B"}],"report-subsets":[{"gzip":"{{{part}}}"}]}}""");
        using var client = Clients.Of(server, account: DataCiteAccount.Anonymous);

        var report = await client.GetUsageReportAsync(Id, Stop);

        Assert.Equal(["B", "A"], report.Datasets!.Select(static set => set.Title));
    }

    private static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray());
    }
}
