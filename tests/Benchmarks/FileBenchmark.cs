using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>
/// Whole repositories to files and back. The floors are the download of the same rows and their typed reading; peaks are above a PowerShell that
/// is idle. Also a server that takes two seconds for a page, read in one part and in several.
/// </summary>
internal static class FileBenchmark
{
    private const string Login = "-Credential ([pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'demo.repo-secret' -AsPlainText -Force)))";

    public static async Task RunAsync(int records, TextWriter output)
    {
        var sandbox = await SandboxProcess.StartAsync(records).ConfigureAwait(false);
        await using var _ = sandbox.ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("datacite-files-").FullName;
        var self = typeof(FileBenchmark).Assembly.Location;
        var table = new Table("what", "wall s", "cpu s", "peak MB", "MB above idle");
        ProgramUnderTest Own(string name, string mode) => new(name, "dotnet", self, "client", mode, sandbox.Address.AbsoluteUri, "0");
        var idle = await new ProgramUnderTest("idle", "pwsh", "-NoProfile", "-NonInteractive", "-Command", $"Import-Module '{Cmdlets.ModuleFolder}'").RunAsync().ConfigureAwait(false);
        try
        {
            // The sandbox makes its rows at the first request, and keeps them.
            await Own("warm up", "download-detail").RunAsync().ConfigureAwait(false);
            foreach (var program in (ProgramUnderTest[])
            [
                Own("download of the rows that an export asks for", "download-detail"), Own("typed floor: source-generated classes", "typed-detail"),
                Export("all.jsonl"), Export("all.jsonl.gz"), Export("all.csv"), Export("all.xlsx"),
                Own("typed floor, -Compact", "typed-compact"), Export("compact.jsonl", "-Compact"), Export("compact.csv", "-Compact"), Export("compact.xlsx", "-Compact"),
                // Compared with all rows of the first file, of which none differs: each DOI is read by its name.
                Cmdlets.Script(
                    $"import of {records / 100} DOIs, none of which differs", sandbox.Address,
                    $"Get-Content '{Path.Combine(folder, "all.jsonl")}' -TotalCount {records / 100} | Set-Content '{Path.Combine(folder, "part.jsonl")}'; (Import-DataCiteDoi '{Path.Combine(folder, "part.jsonl")}' -SkipValidation -ThrottleLimit 16 -Summary).Unchanged", Login),
            ])
            {
                var figures = await program.RunAsync().ConfigureAwait(false);
                table.Add(program.Name, figures.Wall, figures.Cpu, (int)figures.PeakMegabytes, program.Name.Contains("port", StringComparison.Ordinal) ? (int)(figures.PeakMegabytes - idle.PeakMegabytes) : "");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} DOIs, {Environment.ProcessorCount} processors, the whole process tree; an idle PowerShell with the module takes {idle.PeakMegabytes:0} MB:"));
        table.Print(output);

        ProgramUnderTest Export(string file, string more = "")
            => Cmdlets.Script($"export to {file} {more}".TrimEnd(), sandbox.Address, $"Export-DataCiteDoi '{Path.Combine(folder, file)}' -WarningAction Ignore {more}", Login);
    }

    public static async Task RunRangesAsync(int records, TextWriter output)
    {
        var sandbox = await SandboxProcess.StartAsync(records, "--latency", "2000").ConfigureAwait(false);
        await using var _ = sandbox.ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("datacite-ranges-").FullName;
        var table = new Table("parts at the same time", "wall s", "against one");
        double one = 0;
        try
        {
            foreach (var ranges in (int[])[1, 4, 8])
            {
                var figures = await Cmdlets.Script(
                    "ranges", sandbox.Address,
                    $"$clock = [Diagnostics.Stopwatch]::StartNew(); Export-DataCiteDoi '{Path.Combine(folder, $"{ranges}.jsonl")}' -ThrottleLimit {ranges}; $clock.Elapsed.TotalSeconds", Login).RunAsync().ConfigureAwait(false);
                var wall = double.Parse(figures.Output, CultureInfo.InvariantCulture);
                one = ranges == 1 ? wall : one;
                table.Add(ranges, wall, wall / one);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} DOIs at two seconds a page:"));
        table.Print(output);
    }
}
