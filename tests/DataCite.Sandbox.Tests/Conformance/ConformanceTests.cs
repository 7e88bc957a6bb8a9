namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>
/// The table of conformance. Set <c>DATACITE_CONFORMANCE_URI</c> to check it on another server; README.md beside it says what else to set.
/// </summary>
public sealed class ConformanceTests(SharedConformanceTarget shared) : IClassFixture<SharedConformanceTarget>
{
    private const int FewestRows = 400;

    private static readonly IReadOnlyDictionary<string, ConformanceRow> Rows = ConformanceFile.ReadAll().ToDictionary(static row => row.Id);

    public static IEnumerable<TheoryDataRow<string>> All
        => Rows.Values.Select(static row => new TheoryDataRow<string>(row.Id) { TestDisplayName = row.ToString() });

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_fact_holds(string id)
    {
        var row = Rows[id];
        var stop = TestContext.Current.CancellationToken;
        if (SharedConformanceTarget.Other is { } other)
        {
            Assert.SkipWhen(other.WhyNot(row) is not null, other.WhyNot(row) ?? string.Empty);
            Assert.Empty(await shared.Target.CheckAsync(other.Adapt(row), stop));
            return;
        }

        // Rows that only read can share a sandbox; the others would see each other.
        if (!row.ChangesData)
        {
            Assert.Empty(await shared.Target.CheckAsync(row, stop));
            return;
        }

        await using var own = ConformanceTarget.StartSandbox();
        Assert.Empty(await own.CheckAsync(row, stop));
    }

    /// <summary>What a tester with an account elsewhere does, here with a repository that is not the one the rows are written for.</summary>
    [Fact]
    public async Task The_table_can_be_checked_on_another_server_with_one_account_of_ones_own()
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.SkipWhen(SharedConformanceTarget.Other is not null, "The whole table is being checked on another server.");
        await using var elsewhere = SandboxServer.Start(new SandboxOptions { Seed = 2, Cors = true });
        var account = elsewhere.Accounts.First(static account => account.Id == "LAKE.DATA");
        var other = new OtherServer(elsewhere.BaseAddress, account.Id, account.Prefixes[0], account.Password, MayWrite: true);
        await using var target = ConformanceTarget.On(other);
        var rows = Rows.Values.Where(row => other.WhyNot(row) is null).ToList();

        Assert.InRange(rows.Count, FewestRows, Rows.Count);
        var failures = new List<string>();
        foreach (var row in rows)
            failures.AddRange((await target.CheckAsync(other.Adapt(row), stop)).Select(problem => $"{row}: {problem}"));
        Assert.Empty(failures);
    }

    [Fact]
    public void The_table_states_at_least_four_hundred_facts() => Assert.InRange(Rows.Count, FewestRows, int.MaxValue);

    [Fact]
    public void Every_row_names_its_section_and_states_something()
        => Assert.All(Rows.Values, static row =>
        {
            Assert.Matches(@"^\d+\.\d+$", row.Section);
            Assert.NotEqual(string.Empty, row.Title);
        });
}
