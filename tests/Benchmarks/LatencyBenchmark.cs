using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>A server that takes its time: 20 pages at a second each, walked one after the other and side by side.</summary>
internal static class LatencyBenchmark
{
    public static async Task RunAsync(TextWriter output)
    {
        var sandbox = await SandboxProcess.StartAsync(24_000, "--latency", "1000").ConfigureAwait(false);
        await using var _ = sandbox.ConfigureAwait(false);
        var table = new Table("ranges", "wall s", "against one", "records");
        double one = 0;
        foreach (var ranges in (int[])[1, 2, 4])
        {
            var program = new ProgramUnderTest(
                $"{ranges} ranges", "dotnet", typeof(LatencyBenchmark).Assembly.Location, "client", "client", sandbox.Address.AbsoluteUri,
                ranges.ToString(CultureInfo.InvariantCulture));
            var figures = await program.RunAsync().ConfigureAwait(false);
            one = ranges == 1 ? figures.Wall : one;
            table.Add(ranges, figures.Wall, figures.Wall / one, figures.Output);
        }

        table.Print(output);
    }
}
