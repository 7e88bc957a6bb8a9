using System.Globalization;

namespace DataCite.PowerShell.Tests;

/// <summary>
/// One line on how many cmdlet tests ran, in out/test-results/cmdlet-tests.txt: a build log should not have to be searched for whether
/// PowerShell was there at all. In cmdlet-times.txt, how long the tests of each file took.
/// </summary>
internal static class TestSummary
{
    public static void Write(IReadOnlyCollection<PesterResult> results)
    {
        var skipped = results.Where(static r => r.SkipReason is not null).ToArray();
        var failed = results.Count(static r => r.Failure is not null);
        var reasons = skipped.GroupBy(static r => r.SkipReason).Select(static g => $"  skipped {g.Count()}: {g.Key}");
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Path, "out", "test-results")).FullName;
        var times = results.GroupBy(static r => r.File).Select(static g => (File: g.Key, Seconds: g.Sum(static r => r.Milliseconds) / 1000, Tests: g.Count()));
        File.WriteAllLines(
            Path.Combine(folder, "cmdlet-times.txt"),
            times.OrderByDescending(static file => file.Seconds).Select(static file => string.Create(CultureInfo.InvariantCulture, $"{file.Seconds,7:0.0} s  {file.Tests,4} tests  {file.File}")));
        File.WriteAllLines(Path.Combine(folder, "cmdlet-tests.txt"), [$"Cmdlet tests: {results.Count - skipped.Length} ran, {failed} failed, {skipped.Length} skipped.", .. reasons]);
    }
}
