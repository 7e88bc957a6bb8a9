using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace DataCite.PowerShell.Tests;

/// <summary>
/// The tests of the cmdlets are written in Pester and run in real PowerShell; here each of them becomes a test result of its own.
/// </summary>
public sealed class CmdletTests
{
    /// <summary>Set to a wildcard such as <c>New-*</c> to run only the files of that name.</summary>
    private const string FileFilter = "DATACITE_PESTER_FILES";

    [Theory]
    [MemberData(nameof(RunAll), DisableDiscoveryEnumeration = true)]
    public void Cmdlets(PesterResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        TestContext.Current.TestOutputHelper?.WriteLine($"{result.Milliseconds} ms in Pester");
        if (result.Failure is { } failure)
            Assert.Fail(failure);
    }

    public static async Task<IReadOnlyCollection<TheoryDataRow<PesterResult>>> RunAll()
    {
        var filter = Environment.GetEnvironmentVariable(FileFilter) ?? "*";
        var files = Directory.EnumerateFiles(PesterRun.Folder, "*.Tests.ps1")
            .Where(path => FileSystemName.MatchesSimpleExpression(filter, PesterRun.NameOf(path)))
            .ToArray();
        Assert.NotEmpty(files);

        var rows = new ConcurrentBag<(int Order, PesterResult Result)>();
        // A run waits for its sandbox and its sessions half of the time.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount * 2 };
        await Parallel.ForEachAsync(PesterRun.Of(files), parallel, async (run, cancellation) =>
        {
            var order = 0;
            foreach (var result in await run.RunAsync(cancellation))
                rows.Add((order++, result));
        });

        TestSummary.Write([.. rows.Select(static row => row.Result)]);
        return
        [
            .. rows.OrderBy(static row => row.Result.File, StringComparer.Ordinal).ThenBy(static row => row.Order)
                .Select(static row => new TheoryDataRow<PesterResult>(row.Result)
                {
                    TestDisplayName = $"{row.Result.File}: {row.Result.Name}",
                    Label = "", // or else the arguments would be part of the name
                    Skip = row.Result.SkipReason,
                }),
        ];
    }
}
