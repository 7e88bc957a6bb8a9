namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>
/// The table of conformance. Set <c>DATACITE_CONFORMANCE_URI</c> to check it on another server, and <c>DATACITE_CONFORMANCE_WRITE=1</c> to
/// run
/// the rows that change data there as well.
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
        if (SharedConformanceTarget.RemoteAddress is { } address)
        {
            Assert.SkipWhen(row.SandboxOnly is not null, $"This row needs the sandbox: {row.SandboxOnly}");
            Assert.SkipWhen(row.Given.Count > 0, "This row needs DOIs in a certain state, which only a sandbox can be given.");
            Assert.SkipWhen(row.ChangesData && Environment.GetEnvironmentVariable("DATACITE_CONFORMANCE_WRITE") != "1", $"This row would change data on {address}.");
            Assert.Empty(await shared.Target.CheckAsync(row, stop));
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
