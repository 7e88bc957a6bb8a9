using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Tests;

/// <summary>The commands of docs/guides/sandbox-other-languages.md, run as they stand.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public async Task The_curl_commands_of_the_guide_do_what_it_says()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The guide's commands are written for a POSIX shell.");
        Assert.SkipUnless(File.Exists("/usr/bin/curl"), "curl is not installed.");
        var commands = Command().Matches(await File.ReadAllTextAsync(GuidePath(), TestContext.Current.CancellationToken));
        Assert.InRange(commands.Count, 10, int.MaxValue);
        await using var sandbox = SandboxServer.Start(new SandboxOptions());

        foreach (Match command in commands)
        {
            var output = await RunAsync(command.Groups[1].Value, sandbox.BaseAddress.ToString().TrimEnd('/'));
            Assert.Contains(command.Groups[2].Value, output, StringComparison.Ordinal);
        }
    }

    private static async Task<string> RunAsync(string command, string address)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true,
                Environment = { ["SANDBOX"] = address } },
        };
        process.Start();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    private static string GuidePath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DataCite.sln")))
            folder = folder.Parent;
        var root = folder?.FullName ?? throw new DirectoryNotFoundException("The repository's folder was not found.");
        return Path.Combine(root, "docs", "guides", "sandbox-other-languages.md");
    }

    // A command, and a line with what its output contains.
    [GeneratedRegex("^```sh\n(.*)\n# (.*)\n```$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
