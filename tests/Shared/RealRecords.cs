namespace DataCite.Tests;

/// <summary>
/// Records of the real server, kept beside the repository and not part of it: a test that wants them is skipped where they are missing.
/// </summary>
internal static class RealRecords
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryFolder.Path, "..", "shared", "records"));

    public static byte[] Read(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), $"The collection of recorded answers is not here ({file}).");
        return File.ReadAllBytes(path);
    }

    /// <summary>The names of the files that match, or one name that will be reported as skipped.</summary>
    public static TheoryData<string> Names(string pattern)
    {
        var names = Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, pattern).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToArray()
            : [pattern];
        return new TheoryData<string>(names);
    }
}
