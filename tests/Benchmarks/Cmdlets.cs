namespace DataCite.Benchmarks;

/// <summary>Commands of the built module, run in a fresh PowerShell.</summary>
internal static class Cmdlets
{
    public static string ModuleFolder { get; } = FindModule();

    public static ProgramUnderTest Script(string name, Uri address, string command, string connect = "") => new(
        name, "pwsh", "-NoProfile", "-NonInteractive", "-Command",
        $"$ErrorActionPreference = 'Stop'; Import-Module '{ModuleFolder}'; Connect-DataCite -Uri {address} {connect}; {command}");

    private static string FindModule()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var module = Path.Combine(at.FullName, "out", "DataCite");
            if (File.Exists(Path.Combine(module, "DataCite.psd1")))
                return module;
        }

        throw new InvalidOperationException("Build the module first: dotnet build -c Release.");
    }
}
