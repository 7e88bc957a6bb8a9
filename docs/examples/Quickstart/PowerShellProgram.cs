using System.Diagnostics;
using System.Text.Json;

namespace DataCite.Examples;

/// <summary>
/// The PowerShell that runs the module here: the one that <c>DATACITE_PWSH</c> names, else the one on the PATH, else the one that
/// <c>.config/dotnet-tools.json</c> pins, which is installed into <c>out/tools</c> on first use. So the .NET SDK alone is enough.
/// </summary>
/// <param name="repositoryFolder">The root of the checkout.</param>
internal sealed class PowerShellProgram(string repositoryFolder)
{
    /// <summary>The environment variable that names another PowerShell: the full path of its program <c>pwsh</c>.</summary>
    public const string Variable = "DATACITE_PWSH";

    private static readonly string FileName = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";

    /// <summary>Gives a process that runs PowerShell with these arguments; scripts that start <c>pwsh</c> get the same one.</summary>
    /// <exception cref="InvalidOperationException">There is no PowerShell, and it could not be installed.</exception>
    public ProcessStartInfo Start(params IEnumerable<string> arguments)
    {
        var program = Find();
        var start = new ProcessStartInfo(program, arguments)
        {
            Environment =
            {
                ["PATH"] = Path.GetDirectoryName(program) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
                ["POWERSHELL_UPDATECHECK"] = "Off",
            },
        };
        return start;
    }

    /// <summary>The full path of the program.</summary>
    /// <exception cref="InvalidOperationException">There is no PowerShell, and it could not be installed.</exception>
    public string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? Path.GetFullPath(named) : throw new InvalidOperationException($"{Variable} names '{named}', and there is no such file.");
        return OnPath() ?? Pinned();
    }

    private static string? OnPath()
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(static folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists);

    private string Pinned()
    {
        var folder = Path.Combine(repositoryFolder, "out", "tools");
        var program = Path.Combine(folder, FileName);
        if (File.Exists(program))
            return program;

        var manifest = Path.Combine(repositoryFolder, ".config", "dotnet-tools.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
        var version = document.RootElement.GetProperty("tools").GetProperty("powershell").GetProperty("version").GetString()!;
        // Programs that run this one at the same time share the folder: each installs beside it, and the first to finish is used.
        var own = $"{folder}.{Environment.ProcessId}";
        var install = new ProcessStartInfo("dotnet", ["tool", "install", "powershell", "--version", version, "--tool-path", own])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(install)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"PowerShell {version} could not be installed: {output.Result}{errors}");
        try
        {
            Directory.Move(own, folder);
        }
        catch (IOException) when (File.Exists(program))
        {
            Directory.Delete(own, recursive: true);
        }

        return program;
    }
}
