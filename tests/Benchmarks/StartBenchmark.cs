using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>What the module adds to the start of PowerShell.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(int runs, TextWriter output)
    {
        var loader = Path.Combine(Cmdlets.ModuleFolder, "bin", "DataCite.Loader.dll");
        var sandbox = await SandboxProcess.StartAsync(2_000).ConfigureAwait(false);
        await using var _ = sandbox.ConfigureAwait(false);
        var table = new Table("pwsh -NoProfile, then …", "wall s", "over an empty module, ms");
        double empty = 0;
        ProgramUnderTest[] programs =
        [
            Pwsh("an assembly without cmdlets", $"Import-Module '{loader}'"),
            Pwsh("nothing", "1"),
            Pwsh("Import-Module DataCite", $"Import-Module '{Cmdlets.ModuleFolder}'"),
            Cmdlets.Script("… and the first command", sandbox.Address, "$null = Get-DataCiteDoi -First 1"),
        ];
        foreach (var program in programs)
        {
            await program.RunAsync().ConfigureAwait(false);
            var walls = new List<double>();
            for (var run = 0; run < runs; run++)
                walls.Add((await program.RunAsync().ConfigureAwait(false)).Wall);
            var median = Table.Median(walls);
            empty = empty == 0 ? median : empty;
            table.Add(program.Name, median, Math.Round((median - empty) * 1000));
        }

        table.Print(output);

        // In a session that is connected, from the command to its first object.
        var first = new Table("to the first object, ms", "first time", "later");
        foreach (var command in (string[])["Get-DataCiteDoi | Select-Object -First 1", "Get-DataCiteDoi -First 1000 | Select-Object -First 1"])
        {
            var program = Cmdlets.Script(
                command, sandbox.Address,
                $"foreach ($run in 1..6) {{ $clock = [Diagnostics.Stopwatch]::StartNew(); $null = {command}; $clock.Elapsed.TotalMilliseconds }}");
            var times = (await program.RunAsync().ConfigureAwait(false)).Output.Split('\n')
                .Select(static text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            first.Add(command, Math.Round(times[0]), Math.Round(Table.Median(times[1..])));
        }

        first.Print(output);
    }

    private static ProgramUnderTest Pwsh(string name, string command) => new(name, "pwsh", "-NoProfile", "-NonInteractive", "-Command", command);
}
