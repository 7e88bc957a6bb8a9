using System.Diagnostics;

namespace DataCite.PowerShell.Tests;

public sealed class QuickstartTests
{
    [Fact]
    public async Task The_first_command_of_the_readme_runs_the_cmdlets_in_PowerShell()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Quickstart.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((string.Empty, 0), (await errors, process.ExitCode));
        Assert.Equal(2, (await output).Split('\n').Count(IsPublishedRow));
    }

    private static bool IsPublishedRow(string line)
        => line.Contains("River levels 202", StringComparison.Ordinal) && line.Contains("Findable", StringComparison.Ordinal);
}
