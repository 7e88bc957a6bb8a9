namespace DataCite.Sandbox.Tests.Faults;

/// <summary>The log of writes, which tests hold against what a client says.</summary>
public sealed class WriteLogTests : IAsyncDisposable
{
    private readonly FaultySandbox _sandbox = new();

    [Fact]
    public async Task Every_write_is_noted_with_its_doi_and_whether_it_was_carried_out_and_answered()
    {
        _sandbox.Faults.Schedule(null, SandboxFault.Parse("503AfterCommit"), SandboxFault.Parse("503"), SandboxFaultKind.ResetAfterCommit, null);
        await _sandbox.PostAsync("\"doi\":\"10.5072/A\"");
        await _sandbox.PostAsync("\"doi\":\"10.5072/b\"");
        await _sandbox.PostAsync("\"doi\":\"10.5072/c\"");
        await Assert.ThrowsAsync<HttpRequestException>(() => _sandbox.PutAsync("10.5072/a", "\"url\":\"https://example.org/\""));
        await _sandbox.GetAsync("dois");
        await _sandbox.PostAsync("\"doi\":\"10.5072/a\"");
        var made = await _sandbox.PostAsync("\"prefix\":\"10.5072\"");

        Assert.Equal(
            [
                ("POST", "10.5072/a", true, 201), ("POST", "10.5072/b", true, 503), ("POST", "10.5072/c", false, 503),
                ("PUT", "10.5072/a", true, null), ("POST", "10.5072/a", false, 422), ("POST", made.Doi, true, 201),
            ],
            _sandbox.Server.Writes.Select(static write => (write.Method, write.Doi, write.Committed, write.Status)));
        Assert.Equal(
            _sandbox.Server.Records.Names.Order(StringComparer.Ordinal),
            _sandbox.Server.Writes.Where(static write => write.Committed).Select(static write => write.Doi!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Dry_runs_and_tokens_change_nothing()
    {
        var login = "Basic " + Convert.ToBase64String("demo.repo:demo.repo-secret"u8);
        Assert.Equal(200, (await _sandbox.SendAsync("POST", "dois/validate", "\"doi\":\"10.5072/dry\"", login)).Status);

        Assert.True(Assert.Single(_sandbox.Server.Writes) is { Committed: false, Status: 200, Doi: "10.5072/dry" });
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
