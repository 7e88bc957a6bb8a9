using DataCite.Soak;

namespace DataCite.PowerShell.Tests;

/// <summary>Jobs that are killed and go on. The large run is in <c>tests/Soak</c>.</summary>
public sealed class JobRunTests
{
    [Fact]
    public async Task A_job_that_is_killed_five_times_does_each_item_once()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));

        var faults = await new JobRun { Items = 10, Kills = 5, Seed = 20261128 }.RunAsync(TextWriter.Null, limit.Token);

        Assert.Empty(faults);
    }
}
