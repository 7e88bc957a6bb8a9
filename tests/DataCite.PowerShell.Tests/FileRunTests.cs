using DataCite.Soak;

namespace DataCite.PowerShell.Tests;

/// <summary>An export and an import that are killed and go on. The large run is in <c>tests/Soak</c>.</summary>
public sealed class FileRunTests
{
    [Fact]
    public async Task An_export_and_an_import_that_are_killed_twice_end_as_if_they_were_not()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));

        var faults = await new FileRun { Records = 1500, KillsOfEach = 2, MostFiles = 1, Seed = 20261128 }.RunAsync(TextWriter.Null, limit.Token);

        Assert.Empty(faults);
    }
}
