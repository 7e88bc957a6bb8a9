namespace DataCite.PowerShell.Tests;

/// <summary>
/// One line on how many cmdlet tests ran, in out/test-results/cmdlet-tests.txt: a build log should not have to be searched for whether
/// PowerShell was there at all.
/// </summary>
internal static class TestSummary
{
    public static void Write(IReadOnlyCollection<PesterResult> results)
    {
        var skipped = results.Where(static r => r.SkipReason is not null).ToArray();
        var failed = results.Count(static r => r.Failure is not null);
        var reasons = skipped.GroupBy(static r => r.SkipReason).Select(static g => $"  skipped {g.Count()}: {g.Key}");
        var path = Path.Combine(RepositoryFolder.Path, "out", "test-results", "cmdlet-tests.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, [$"Cmdlet tests: {results.Count - skipped.Length} ran, {failed} failed, {skipped.Length} skipped.", .. reasons]);
    }
}
