namespace DataCite.Benchmarks;

/// <summary>Memory must not grow with the length of the list.</summary>
internal static class MemoryBenchmark
{
    public static async Task RunAsync(int largest, TextWriter output)
    {
        var table = new Table("Get-DataCiteDoi of", "peak MB", "wall s", "cpu s");
        for (var records = largest / 100; records <= largest; records *= 10)
        {
            var sandbox = await SandboxProcess.StartAsync(records).ConfigureAwait(false);
            await using var _ = sandbox.ConfigureAwait(false);
            var figures = await Cmdlets.Script("list", sandbox.Address, "(Get-DataCiteDoi | Measure-Object).Count").RunAsync().ConfigureAwait(false);
            table.Add(figures.Output, figures.PeakMegabytes, figures.Wall, figures.Cpu);
        }

        table.Print(output);
    }
}
