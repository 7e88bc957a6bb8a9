using DataCite.Soak;

namespace DataCite.PowerShell.Tests;

/// <summary>The runs of <c>tests/Soak</c>, small.</summary>
public sealed class WriteRunTests
{
    // Should the two processes wait for each other, the test ends, and with it the run.
    [Theory(Timeout = 300_000)]
    [InlineData(1, null)]
    [InlineData(2, 10)]
    [InlineData(3, 40)]
    [InlineData(4, 80)]
    [InlineData(5, 150)]
    [InlineData(6, 250)]
    public async Task Every_doi_of_runspaces_that_share_a_faulty_connection_is_accounted_for(int seed, int? stopAfterWrites)
    {
        var run = new WriteRun { Drafts = stopAfterWrites is null ? 100 : 300, Runspaces = 8, FaultSeed = seed, StopAfterWrites = stopAfterWrites };
        var result = await run.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(result.IsGood, result.Describe());
        Assert.True(result.Created > 0);
    }
}
