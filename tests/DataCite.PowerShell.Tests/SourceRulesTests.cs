using System.Text.RegularExpressions;

namespace DataCite.PowerShell.Tests;

/// <summary>Rules that the source of the cmdlets keeps.</summary>
public sealed partial class SourceRulesTests
{
    private const int LongestCmdlet = 100;

    private static readonly string Folder = Path.GetFullPath(Path.Combine(PesterFile.Folder, "../../src/DataCite.PowerShell"));

    [Fact]
    public void OnlyOnePlaceWaitsForTasks()
    {
        var waiting = Files().Where(static file => Path.GetFileName(file) != "BoundedWait.cs" && Waiting().IsMatch(File.ReadAllText(file)));
        Assert.Empty(waiting.Select(static file => Path.GetFileName(file)));
    }

    [Fact]
    public void CmdletsAreShort()
    {
        var tooLong = Files().Where(static file => Path.GetFileName(file) is var name && (name.EndsWith("Command.cs", StringComparison.Ordinal) || name == "ThrottledCmdlet.cs"))
            .Where(static file => File.ReadAllLines(file).Length > LongestCmdlet);
        Assert.Empty(tooLong.Select(static file => Path.GetFileName(file)));
    }

    private static string[] Files()
    {
        string[] files = [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains("/obj/", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        return files;
    }

    // A task's own members; the notes of the pipeline thread wait on a monitor.
    [GeneratedRegex(@"(?<!Monitor)\.Wait\(|\.GetAwaiter\(\)|\bTask\.Wait(Any|All)\(|\.WaitOne\(|(?<=(ask|reading|work|Work))\.Result\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Waiting();
}
