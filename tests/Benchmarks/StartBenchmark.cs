namespace DataCite.Benchmarks;

/// <summary>What the module adds to the start of PowerShell.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(int runs, TextWriter output)
    {
        var loader = Path.Combine(Cmdlets.ModuleFolder, "bin", "DataCite.Loader.dll");
        var sandbox = await SandboxProcess.StartAsync(100).ConfigureAwait(false);
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
    }

    private static ProgramUnderTest Pwsh(string name, string command) => new(name, "pwsh", "-NoProfile", "-NonInteractive", "-Command", command);
}
