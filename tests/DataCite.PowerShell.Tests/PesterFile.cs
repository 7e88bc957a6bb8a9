using System.Diagnostics;
using System.Reflection;
using DataCite.Examples;

namespace DataCite.PowerShell.Tests;

/// <summary>Runs one file of Pester tests in a PowerShell of its own, on the module in out/DataCite.</summary>
internal sealed class PesterFile(string path)
{
    private const int NoPester = 3;

    /// <summary>More than any file needs, and little enough that a test that hangs is noticed.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private static readonly string PesterModule = typeof(PesterFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static entry => entry.Key == nameof(PesterModule)).Value!;

    private static readonly PowerShellProgram PowerShell = new(RepositoryFolder.Path);

    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, "tests", "DataCite.PowerShell.Tests");

    public string Name => Path.GetFileName(path)[..^".Tests.ps1".Length];

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
            return [PesterResult.Broken(e.Message)];
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
                0 => PesterResult.ReadAll(resultPath),
                NoPester => [Skip($"Pester is not where the build restored it: {PesterModule}")],
                _ => [PesterResult.Broken($"pwsh ended with {process.ExitCode}: {said}")],
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [PesterResult.Broken($"The file took longer than {TimeLimit}.")];
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
            "-NoProfile", "-NonInteractive", "-File", Path.Combine(Folder, "Invoke-PesterFile.ps1"),
            "-Path", path, "-ResultPath", resultPath, "-PesterModule", PesterModule);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = Folder;
        start.Environment["NO_COLOR"] = "1";
        return start;
    }

    private static PesterResult Skip(string reason) => new("(file)", "Skipped", reason, 0);
}
