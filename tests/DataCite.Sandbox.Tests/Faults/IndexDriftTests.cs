namespace DataCite.Sandbox.Tests.Faults;

/// <summary>A list index that disagrees with the database.</summary>
public sealed class IndexDriftTests
{
    private static readonly string[] Sample = ["missing", "gone", "state", "url"];

    [Fact]
    public async Task Lists_differ_from_single_reads_exactly_as_the_records_say()
    {
        await using var sandbox = Start(seed: 1);
        var drift = sandbox.Server.Records.Drift.ToDictionary(static row => row.Doi, static row => row.Kind);
        var listed = (await sandbox.GetAsync("dois?page[size]=1000")).Json.GetProperty("data").EnumerateArray()
            .ToDictionary(static row => row.GetProperty("id").GetString()!, static row => row.GetProperty("attributes"));

        Assert.Equal(Sample.Length, drift.Values.Distinct().Count());
        Assert.InRange(drift.Count, 40, 160);
        foreach (var name in sandbox.Server.Records.Names)
        {
            var read = await sandbox.GetAsync("dois/" + name);
            SandboxDriftKind? kind = drift.TryGetValue(name, out var found) ? found : null;
            Assert.Equal(200, read.Status);
            Assert.Equal(kind != SandboxDriftKind.Missing, listed.ContainsKey(name));
            if (kind == SandboxDriftKind.Missing)
                continue;
            Assert.Equal(kind == SandboxDriftKind.OtherState, read.Attribute("state").GetString() != listed[name].GetProperty("state").GetString());
            Assert.Equal(kind == SandboxDriftKind.OtherUrl, read.Attribute("url").GetString() != listed[name].GetProperty("url").GetString());
        }

        foreach (var gone in drift.Where(static row => row.Value == SandboxDriftKind.Gone))
        {
            Assert.Contains(gone.Key, listed.Keys);
            Assert.Equal(404, (await sandbox.GetAsync("dois/" + gone.Key)).Status);
        }

        var missing = drift.Values.Count(static kind => kind == SandboxDriftKind.Missing);
        var added = drift.Values.Count(static kind => kind == SandboxDriftKind.Gone);
        Assert.Equal(200 - missing + added, listed.Count);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_differences_and_another_seed_others()
    {
        await using var first = Start(seed: 1);
        await using var second = Start(seed: 1);
        await using var third = Start(seed: 2);

        Assert.Equal(first.Server.Records.Drift, second.Server.Records.Drift);
        Assert.NotEqual(first.Server.Records.Drift.Count, third.Server.Records.Drift.Count);
    }

    [Fact]
    public async Task The_differences_can_be_switched_off_and_on_while_the_sandbox_runs()
    {
        await using var sandbox = Start(seed: 1);
        var drifted = (await sandbox.GetAsync("dois?page[size]=1000")).Rows;

        sandbox.Server.IndexDrift = 0;
        var right = (await sandbox.GetAsync("dois?page[size]=1000")).Rows;
        sandbox.Server.IndexDrift = 0.5;
        var again = (await sandbox.GetAsync("dois?page[size]=1000")).Rows;

        Assert.Equal(200, right.Length);
        Assert.NotEqual(right, drifted);
        Assert.Equal(drifted, again);
        Assert.Equal(0.5, sandbox.Server.IndexDrift);
    }

    [Fact]
    public async Task A_walk_by_cursor_shows_the_same_rows_as_one_page()
    {
        await using var sandbox = Start(seed: 1);
        var names = new List<string>();
        for (var next = "dois?page[cursor]=1&page[size]=7"; next is not null;)
        {
            var page = await sandbox.GetAsync(next);
            names.AddRange(page.Rows);
            next = page.Next is { } address ? new Uri(address).PathAndQuery.TrimStart('/') : null;
        }

        Assert.Equal((await sandbox.GetAsync("dois?page[cursor]=1&page[size]=1000")).Rows, names);
    }

    [Fact]
    public async Task What_is_written_is_listed_as_soon_as_it_does_not_differ()
    {
        await using var sandbox = Start(seed: 1);
        for (var i = 0; i < 20; i++)
            await sandbox.PostAsync($"\"doi\":\"10.5072/later-{i}\"");

        var rows = (await sandbox.GetAsync("dois?page[size]=1000&prefix=10.5072&state=draft")).Rows;
        var drift = sandbox.Server.Records.Drift.ToDictionary(static row => row.Doi, static row => row.Kind);
        foreach (var name in Enumerable.Range(0, 20).Select(static i => $"10.5072/later-{i}"))
            Assert.Equal(!drift.TryGetValue(name, out var kind) || kind == SandboxDriftKind.OtherUrl, rows.Contains(name));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public async Task A_share_is_between_none_and_all(double share)
    {
        await using var sandbox = new FaultySandbox();

        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Server.IndexDrift = share);
    }

    private static FaultySandbox Start(int seed)
    {
        var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, Seed = seed, IndexDrift = 0.5 });
        for (var i = 0; i < 200; i++)
        {
            sandbox.Server.Records.Put($$$"""
                {"doi":"10.5072/drift-{{{i}}}","state":"{{{(i % 2 == 0 ? "findable" : "registered")}}}","url":"https://example.org/{{{i}}}"}
                """);
        }

        return sandbox;
    }
}
