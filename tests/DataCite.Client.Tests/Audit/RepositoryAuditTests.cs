using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Audit;

/// <summary>An audit finds what was planted, and nothing in a repository that is in order.</summary>
public class RepositoryAuditTests
{
    private const string Repository = "demo.repo";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_repository_that_is_in_order_has_no_finding_of_index_handle_or_metadata()
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true, RecordCount = 500 });

        var findings = await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Index, AuditCheck.Handle, AuditCheck.Metadata, AuditCheck.Duplicates], ThrottleLimit = 8 });

        Assert.Empty(findings);
        Assert.Empty(sandbox.Server.Writes);
    }

    [Fact]
    public async Task Awkward_names_are_compared_as_well()
    {
        await using var sandbox = Start(new SandboxOptions());

        Assert.Empty(await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Index, AuditCheck.Handle, AuditCheck.Metadata] }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_difference_between_index_and_database_is_found_and_no_other(int seed)
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true, RecordCount = 300, IndexDrift = 0.3, Seed = seed });
        var planted = sandbox.Server.Records.Drift.Where(row => row.Doi.StartsWith(sandbox.Prefix + "/", StringComparison.Ordinal))
            .Select(static row => (row.Doi, KindOf(row.Kind))).Order().ToList();

        var findings = await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Index, AuditCheck.Handle, AuditCheck.Metadata], ThrottleLimit = 8 });

        Assert.Equal(3, planted.Select(static row => row.Item2).Distinct().Count());
        Assert.Equal(planted, findings.Select(static finding => (finding.Doi!, finding.Kind)).Order());
    }

    [Fact]
    public async Task What_the_index_shows_is_said_beside_what_the_database_has()
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true, RecordCount = 100, IndexDrift = 0.4 });
        var planted = sandbox.Server.Records.Drift.First(row => row.Kind is SandboxDriftKind.OtherUrl && row.Doi.StartsWith(sandbox.Prefix + "/", StringComparison.Ordinal));

        var finding = Assert.Single(await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Index] }), finding => finding.Doi == planted.Doi);

        Assert.Contains($"https://old.example.org/{planted.Doi} in lists and https://demo.example.org/records/", finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
    }

    [Fact]
    public async Task A_difference_that_is_gone_when_it_is_looked_at_again_is_no_finding()
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true, RecordCount = 60, IndexDrift = 0.6 });
        // The list is drifted, and the index has caught up when the first DOI is read.
        sandbox.Server.Exchanged += (_, exchange) => sandbox.Server.IndexDrift = exchange.Target.StartsWith("/dois/10.", StringComparison.Ordinal) ? 0 : sandbox.Server.IndexDrift;

        Assert.Empty(await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Index], ThrottleLimit = 1 }));
    }

    [Fact]
    public async Task What_was_changed_just_now_is_not_taken_for_a_fault_of_the_index()
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true, IndexDelay = TimeSpan.FromSeconds(30) });
        using var client = sandbox.Connect(sandbox.Clock());
        await client.CreateDoiAsync(Record(sandbox, "a"), DoiEvent.Publish, Stop);

        Assert.Empty(await client.AuditRepositoryAsync(Repository, new AuditOptions { Checks = [AuditCheck.Index] }, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_DOI_that_the_handle_service_lacks_or_leads_elsewhere_is_found()
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true });
        using var client = sandbox.Connect(sandbox.Clock());
        await client.CreateDoiAsync(Record(sandbox, "good"), DoiEvent.Publish, Stop);
        await client.CreateDoiAsync(Record(sandbox, "draft"), (DoiEvent?)null, Stop);
        var moved = await client.CreateDoiAsync(Record(sandbox, "moved"), DoiEvent.Publish, Stop);
        sandbox.Server.Faults.HandleRegistrationFails = true;
        await client.CreateDoiAsync(Record(sandbox, "lost"), DoiEvent.Publish, Stop);
        moved.Url = "https://example.org/new";
        await client.UpdateDoiAsync(DoiName.Parse(moved.Doi!), moved, null, Stop);
        sandbox.Server.Faults.HandleRegistrationFails = false;

        var findings = await client.AuditRepositoryAsync(Repository, new AuditOptions { Checks = [AuditCheck.Handle] }, Stop).ToListAsync(Stop);

        Assert.Equal(
            [($"{sandbox.Prefix}/lost", AuditFindingKind.HandleMissing), ($"{sandbox.Prefix}/moved", AuditFindingKind.HandleDiffers)],
            findings.Select(static finding => (finding.Doi!, finding.Kind)).Order());
        Assert.Contains("'https://example.org/1'", findings.Single(static finding => finding.Kind is AuditFindingKind.HandleDiffers).Message, StringComparison.Ordinal);
        Assert.All(findings, static finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
    }

    [Fact]
    public async Task Metadata_that_the_schema_requires_is_named_where_it_is_missing()
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true });
        Put(sandbox, "bare", "findable", attributes =>
        {
            attributes.Remove("publisher");
            attributes.Remove("publicationYear");
        });
        Put(sandbox, "draft", "draft", static attributes => attributes.Remove("publisher"));
        Put(sandbox, "whole", "registered");

        var finding = Assert.Single(await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Metadata] }));

        Assert.Equal((AuditFindingKind.MetadataMissing, $"{sandbox.Prefix}/bare"), (finding.Kind, finding.Doi));
        Assert.Equal(["publicationYear", "publisher"], finding.Attributes.Order());
        Assert.Contains("publisher", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_that_have_waited_too_long_are_named()
    {
        await using var sandbox = Start(new SandboxOptions { Empty = true });
        var now = sandbox.Clock().GetUtcNow();
        Put(sandbox, "old", "draft", attributes => attributes["created"] = now.AddDays(-400).ToString("O"));
        Put(sandbox, "new", "draft", attributes => attributes["created"] = now.AddDays(-300).ToString("O"));
        Put(sandbox, "public", "findable", attributes => attributes["created"] = now.AddDays(-400).ToString("O"));

        var findings = await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Drafts] });
        var all = await AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Drafts], DraftAge = TimeSpan.FromDays(200) });

        Assert.Equal($"{sandbox.Prefix}/old", Assert.Single(findings).Doi);
        Assert.Equal([$"{sandbox.Prefix}/new", $"{sandbox.Prefix}/old"], all.Select(static finding => finding.Doi).Order());
    }

    private static LiveSandbox Start(SandboxOptions options) => AuditSandbox.Start(options);

    private static Task<List<AuditFinding>> AuditAsync(LiveSandbox sandbox, AuditOptions options) => AuditSandbox.AuditAsync(sandbox, options);

    private static DoiRecord Record(LiveSandbox sandbox, string suffix) => AuditSandbox.Record(sandbox, suffix);

    private static void Put(LiveSandbox sandbox, string suffix, string state, Action<JsonObject>? change = null) => AuditSandbox.Put(sandbox, suffix, state, change);

    private static AuditFindingKind KindOf(SandboxDriftKind kind) => kind switch
    {
        SandboxDriftKind.Missing => AuditFindingKind.MissingFromIndex,
        SandboxDriftKind.Gone => AuditFindingKind.OnlyInIndex,
        _ => AuditFindingKind.IndexDiffers,
    };
}
