using System.Diagnostics;
using System.Reflection;
using DataCite.Examples;

namespace DataCite.PowerShell.Tests;

/// <summary>Runs files of Pester tests one after the other in a PowerShell of their own, on the module in out/DataCite.</summary>
/// <param name="paths">The files.</param>
internal sealed class PesterRun(IReadOnlyList<string> paths)
{
    private const int NoPester = 3;

    // A PowerShell needs seconds to start. Files of this size together take longer than that.
    private const long SmallestRun = 40 * 1024;

    // The modules that keep secrets have one store in each process.
    private const string OwnProcess = "SavedLogins.ps1";

    /// <summary>More than any file needs, and little enough that a test that hangs is noticed.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private static readonly string PesterModule = typeof(PesterRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static entry => entry.Key == nameof(PesterModule)).Value!;

    private static readonly PowerShellProgram PowerShell = new(RepositoryFolder.Path);

    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, "tests", "DataCite.PowerShell.Tests");

    /// <summary>Puts files into runs: large files alone, small ones together. The largest runs come first, so that the last to end is a small one.</summary>
    public static IReadOnlyList<PesterRun> Of(IEnumerable<string> files)
    {
        var runs = new List<(List<string> Paths, long Size)>();
        foreach (var file in files.Select(static path => new FileInfo(path)).OrderByDescending(static file => file.Length))
        {
            if (runs is [.., var last] && last.Size < SmallestRun && !IsAlone(file) && !IsAlone(new FileInfo(last.Paths[0])))
            {
                last.Paths.Add(file.FullName);
                runs[^1] = (last.Paths, last.Size + file.Length);
            }
            else
            {
                runs.Add(([file.FullName], file.Length));
            }
        }

        return [.. runs.OrderByDescending(static run => run.Size).Select(static run => new PesterRun(run.Paths))];
    }

    public static string NameOf(string path) => Path.GetFileName(path)[..^".Tests.ps1".Length];

    private static bool IsAlone(FileInfo file) => File.ReadAllText(file.FullName).Contains(OwnProcess, StringComparison.Ordinal);

    public async Task<IReadOnlyList<PesterResult>> RunAsync(CancellationToken cancellation)
    {
        var resultPath = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.json");
        try
        {
            return await RunAsync(resultPath, cancellation);
        }
        catch (InvalidOperationException e)
        {
            // The cmdlets are the product: without PowerShell the tests fail and say why; they are never skipped.
            return [Broken(e.Message)];
        }
        finally
        {
            File.Delete(resultPath);
        }
    }

    private async Task<IReadOnlyList<PesterResult>> RunAsync(string resultPath, CancellationToken cancellation)
    {
        using var process = Process.Start(StartInfo(resultPath)) ?? throw new InvalidOperationException("pwsh did not start.");
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeLimit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            var said = $"{await output}{await errors}".Trim();
            return process.ExitCode switch
            {
                0 => PesterResult.ReadAll(resultPath) is { Count: > 0 } results ? results : [Broken("The files contain no test.")],
                NoPester => [Skip($"Pester is not where the build restored it: {PesterModule}")],
                _ => [Broken($"pwsh ended with {process.ExitCode}: {said}")],
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [Broken($"The files took longer than {TimeLimit}.")];
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo StartInfo(string resultPath)
    {
        var start = PowerShell.Start(
            "-NoProfile", "-NonInteractive", "-File", Path.Combine(Folder, "Invoke-PesterFiles.ps1"),
            "-Path", string.Join(Path.PathSeparator, paths), "-ResultPath", resultPath, "-PesterModule", PesterModule);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = Folder;
        start.Environment["NO_COLOR"] = "1";
        // To instrument code that runs for seconds costs more than it brings.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private PesterResult Skip(string reason) => new(NameOf(paths[0]), "(file)", "Skipped", reason, 0);

    // Of several files it is not known in which of them it happened.
    private PesterResult Broken(string message) => new(string.Join(", ", paths.Select(NameOf)), "(file)", "Failed", message, 0);
}
