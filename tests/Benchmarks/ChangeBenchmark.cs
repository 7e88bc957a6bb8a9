using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>
/// New URLs for DOIs that exist, when every request takes 300 ms: two requests for each, one that reads and one that writes. The run fits into
/// one window of DataCite's limit, so that nothing holds it up; none of its requests may be refused. And the processor time of a change.
/// </summary>
internal static class ChangeBenchmark
{
    private const int Allowed = 3000;

    public static async Task RunAsync(int records, TextWriter output)
    {
        var table = new Table("URLs changed", "in flight", "allowed in 5 min", "wall s", "requests/s", "requests a change", "refused by the limit", "cpu ms a change");
        foreach (var (inFlight, limit) in ((int InFlight, int? Limit)[])[(16, null), (16, Allowed)])
        {
            string[] options = limit is { } allowed ? ["--latency", "300", "--rate-limit", allowed.ToString(CultureInfo.InvariantCulture)] : ["--latency", "300"];
            var sandbox = await SandboxProcess.StartAsync(0, options).ConfigureAwait(false);
            await using var _ = sandbox.ConfigureAwait(false);
            var program = Cmdlets.Script(
                "change", sandbox.Address,
                $$"""
                $process = [Diagnostics.Process]::GetCurrentProcess()
                $names = 1..{{records}} | ForEach-Object { @{ doi = "10.5072/change-$_"; titles = @(@{ title = "Draft $_" }); url = 'https://example.org/1' } } | New-DataCiteDoi -ThrottleLimit 32
                $null = $names[0] | Set-DataCiteDoi -Version 2
                $process.Refresh(); $cpu = $process.TotalProcessorTime.TotalMilliseconds
                $clock = [Diagnostics.Stopwatch]::StartNew()
                $before = (Get-DataCiteConnection)[0].Statistics
                $summary = $names | Select-Object Doi | Set-DataCiteDoi -Url { "https://example.org/moved/$($_.Doi)" } -ThrottleLimit {{inFlight}} -Summary
                $wall = $clock.Elapsed.TotalSeconds
                $process.Refresh()
                $after = (Get-DataCiteConnection)[0].Statistics
                "$($summary.Updated) $wall $(($process.TotalProcessorTime.TotalMilliseconds - $cpu) / {{records}}) $(($after.RequestsSent - $before.RequestsSent) / {{records}}) $($after.Repetitions - $before.Repetitions)"
                """,
                "-Credential ([pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'demo.repo-secret' -AsPlainText -Force)))");
            var figures = await program.RunAsync().ConfigureAwait(false);
            var parts = figures.Output.Split(' ');
            var (wall, cpu) = (double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture));
            table.Add(
                parts[0], inFlight, limit?.ToString(CultureInfo.InvariantCulture) ?? "no limit", wall, double.Parse(parts[3], CultureInfo.InvariantCulture) * records / wall, parts[3], parts[4], cpu);
        }

        table.Print(output);
    }
}
