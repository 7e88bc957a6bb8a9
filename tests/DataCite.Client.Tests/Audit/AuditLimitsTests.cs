using System.Net;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Audit;

/// <summary>What an audit may look at, what it costs, and what it says where it cannot look.</summary>
public class AuditLimitsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403)]
    [InlineData(503)]
    [InlineData(500)]
    public async Task A_handle_service_that_cannot_be_asked_is_one_note(int status)
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 60 });
        using var client = sandbox.Connect(sandbox.Clock(), options => options with { HandlerFactory = () => new Refusing((HttpStatusCode)status) });

        var finding = Assert.Single(await client.AuditRepositoryAsync("demo.repo", new AuditOptions { Checks = [AuditCheck.Handle] }, Stop).ToListAsync(Stop));

        Assert.Equal((AuditFindingKind.NotChecked, (string?)null), (finding.Kind, finding.Doi));
        Assert.Contains("were not compared with the handle service", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_is_all_that_is_read()
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 200 });

        Assert.Empty(await AuditSandbox.AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Index], Sample = 10 }));

        Assert.Equal(10, sandbox.Exchanges.Count(exchange => exchange.Target.StartsWith("/dois/10.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Checks_that_need_the_list_alone_read_no_DOI()
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 200 });
        var seen = new List<AuditProgress>();

        Assert.Empty(await AuditSandbox.AuditAsync(sandbox, new AuditOptions { Checks = [AuditCheck.Metadata, AuditCheck.Duplicates], Progress = seen.Add }));

        Assert.DoesNotContain(sandbox.Exchanges, static exchange => exchange.Target.StartsWith("/dois/10.", StringComparison.Ordinal));
        Assert.Equal(seen[^1].Total, seen[^1].Done);
    }

    [Theory]
    [InlineData("DEMO", "demo.repo")]
    [InlineData("TIDE", "lake.data")]
    [InlineData("ADMIN", "demo.repo")]
    public async Task A_member_audits_its_repositories_and_is_told_what_it_cannot_see(string account, string repository)
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 60 });
        using var login = Logins.Of(sandbox, account);
        using var client = sandbox.Connect(login, sandbox.Clock());

        var finding = Assert.Single(await client.AuditRepositoryAsync(repository, new AuditOptions { Checks = [AuditCheck.Index, AuditCheck.Handle] }, Stop).ToListAsync(Stop));

        Assert.Equal((AuditFindingKind.NotChecked, AuditCheck.Index), (finding.Kind, finding.Check));
        Assert.Contains("Connect as the repository", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_API_key_audits_its_own_repository_and_is_told_what_it_cannot_see()
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 60 });
        using var login = DataCiteAccount.ApiKey(Clients.Secret(sandbox.Repository.ApiKey!));
        using var client = sandbox.Connect(login, sandbox.Clock());

        var finding = Assert.Single(await client.AuditRepositoryAsync("DEMO.REPO", new AuditOptions { Checks = [AuditCheck.Index, AuditCheck.Handle] }, Stop).ToListAsync(Stop));

        Assert.Equal((AuditFindingKind.NotChecked, AuditCheck.Index), (finding.Kind, finding.Check));
    }

    [Theory]
    [InlineData("DEMO.REPO", "lake.data")]
    [InlineData("LAKE", "demo.repo")]
    [InlineData("DEMO.REPO", "demo.other")]
    public async Task A_repository_of_somebody_else_is_refused(string account, string repository)
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions());
        using var login = Logins.Of(sandbox, account);
        using var client = sandbox.Connect(login, sandbox.Clock());

        var error = await Assert.ThrowsAsync<PermissionDeniedException>(() => client.AuditRepositoryAsync(repository, null, Stop).ToListAsync(Stop));

        Assert.Contains(repository, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.Exchanges, static exchange => exchange.Target.StartsWith("/dois", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repository_that_does_not_exist_is_an_error_and_no_empty_list()
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions());

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => AuditSandbox.AuditAsync(sandbox, new AuditOptions(), "demo.unknown"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("DEMO")]
    [InlineData("demo.repo,lake.data")]
    public async Task An_id_that_is_none_is_refused_before_anything_is_sent(string id)
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions());
        using var client = sandbox.Connect(sandbox.Clock());

        Assert.ThrowsAny<ArgumentException>(() => client.AuditRepositoryAsync(id, null, Stop));
        Assert.ThrowsAny<ArgumentException>(() => client.AuditRepositoryAsync("demo.repo", new AuditOptions { DraftAge = TimeSpan.FromDays(-1) }, Stop));
        Assert.Equal(0, sandbox.Server.Statistics.Requests);
    }

    [Fact]
    public async Task Who_has_seen_enough_may_leave()
    {
        await using var sandbox = AuditSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 300, IndexDrift = 0.5 });
        using var client = sandbox.Connect(sandbox.Clock());

        await foreach (var finding in client.AuditRepositoryAsync("demo.repo", null, Stop))
        {
            Assert.NotNull(finding.Doi);
            break;
        }

        Assert.True(sandbox.Exchanges.Count < 300);
    }

    /// <summary>A network in which the handle service is out of reach.</summary>
    private sealed class Refusing(HttpStatusCode status) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => request.RequestUri!.AbsolutePath.EndsWith("/get-url", StringComparison.Ordinal)
                ? Task.FromResult(Server.Answer(status, """{"errors":[{"status":"403","title":"SERVER NOT RESPONSIBLE FOR HANDLE"}]}""", headers: ("X-Request-Id", Guid.NewGuid().ToString())))
                : base.SendAsync(request, cancellationToken);
    }
}
