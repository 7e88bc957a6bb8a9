using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>Writing when every request takes 300 ms: one after the other, side by side, and side by side under the server's limit.</summary>
internal static class WriteBenchmark
{
    public static async Task RunAsync(int records, TextWriter output)
    {
        var table = new Table("drafts made", "in flight", "allowed in 5 min", "wall s", "requests/s", "cpu s");
        // One after the other takes minutes, so that a tenth has to do.
        foreach (var (inFlight, made, limit) in ((int InFlight, int Made, int? Limit)[])[(1, records / 10, null), (8, records, null), (16, records, null), (16, records, 3000)])
        {
            string[] options = limit is { } allowed ? ["--latency", "300", "--rate-limit", allowed.ToString(CultureInfo.InvariantCulture)] : ["--latency", "300"];
            var sandbox = await SandboxProcess.StartAsync(0, options).ConfigureAwait(false);
            await using var _ = sandbox.ConfigureAwait(false);
            var program = Cmdlets.Script(
                "write", sandbox.Address,
                $$"""
                $clock = [Diagnostics.Stopwatch]::StartNew()
                $n = (1..{{made}} | ForEach-Object { @{ titles = @(@{ title = "Draft $_" }) } } | New-DataCiteDoi -Prefix 10.5072 -ThrottleLimit {{inFlight}} | Measure-Object).Count
                "$n $($clock.Elapsed.TotalSeconds)"
                """,
                "-Credential ([pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'demo.repo-secret' -AsPlainText -Force)))");
            var figures = await program.RunAsync().ConfigureAwait(false);
            var parts = figures.Output.Split(' ');
            var wall = double.Parse(parts[1], CultureInfo.InvariantCulture);
            table.Add(parts[0], inFlight, limit?.ToString(CultureInfo.InvariantCulture) ?? "no limit", wall, made / wall, figures.Cpu);
        }

        table.Print(output);
    }
}
