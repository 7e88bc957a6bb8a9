namespace DataCite.Sandbox.Tests.Faults;

/// <summary>Reads that do not show the last write yet.</summary>
public sealed class StaleReadTests
{
    [Fact]
    public async Task A_stale_read_shows_the_state_before_the_last_write()
    {
        await using var sandbox = new FaultySandbox();
        await sandbox.PostAsync("\"doi\":\"10.5072/stale\",\"titles\":[{\"title\":\"First\"}]");
        sandbox.Faults.Next(SandboxFaultKind.StaleRead);
        Assert.Equal(404, (await sandbox.GetAsync("dois/10.5072/stale")).Status);
        Assert.Equal(200, (await sandbox.GetAsync("dois/10.5072/stale")).Status);

        await sandbox.PutAsync("10.5072/stale", "\"titles\":[{\"title\":\"Second\"}]");
        sandbox.Faults.Next(SandboxFaultKind.StaleRead);
        Assert.Equal("First", Title(await sandbox.GetAsync("dois/10.5072/stale")));
        Assert.Equal("Second", Title(await sandbox.GetAsync("dois/10.5072/stale")));

        await sandbox.SendAsync("DELETE", "dois/10.5072/stale", null, "Basic " + Convert.ToBase64String("demo.repo:demo.repo-secret"u8));
        sandbox.Faults.Next(SandboxFaultKind.StaleRead);
        Assert.Equal("Second", Title(await sandbox.GetAsync("dois/10.5072/stale")));
        Assert.Equal(404, (await sandbox.GetAsync("dois/10.5072/stale")).Status);
    }

    [Fact]
    public async Task A_stale_read_waits_for_a_read_of_one_doi()
    {
        await using var sandbox = new FaultySandbox();
        sandbox.Faults.Next(SandboxFaultKind.StaleRead);

        await sandbox.PostAsync("\"doi\":\"10.5072/stale\"");
        await sandbox.GetAsync("dois");

        Assert.Empty(sandbox.Server.Statistics.Faults);
        Assert.Equal(404, (await sandbox.GetAsync("dois/10.5072/stale")).Status);
        Assert.Equal(1, sandbox.Server.Statistics.Faults[SandboxFaultKind.StaleRead]);
    }

    [Fact]
    public async Task Reads_lag_behind_for_as_long_as_they_are_told_to()
    {
        var clock = new ManualClock();
        await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, TimeProvider = clock, ReadDelay = TimeSpan.FromSeconds(3) });
        await sandbox.PostAsync("\"doi\":\"10.5072/lag\",\"titles\":[{\"title\":\"First\"}]");
        Assert.Equal(404, (await sandbox.GetAsync("dois/10.5072/lag")).Status);
        clock.Advance(TimeSpan.FromSeconds(2));
        await sandbox.PutAsync("10.5072/lag", "\"titles\":[{\"title\":\"Second\"}]");
        Assert.Equal(404, (await sandbox.GetAsync("dois/10.5072/lag")).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("First", Title(await sandbox.GetAsync("dois/10.5072/lag")));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("Second", Title(await sandbox.GetAsync("dois/10.5072/lag")));
    }

    [Fact]
    public async Task A_lagging_read_does_not_keep_writes_from_seeing_what_is_there()
    {
        var clock = new ManualClock();
        await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, TimeProvider = clock, ReadDelay = TimeSpan.FromSeconds(3) });
        await sandbox.PostAsync("\"doi\":\"10.5072/lag\"");

        Assert.Equal(422, (await sandbox.PostAsync("\"doi\":\"10.5072/lag\"")).Status);
    }

    private static string? Title(FaultySandbox.Answer answer) => answer.Attribute("titles")[0].GetProperty("title").GetString();
}
