namespace DataCite.Tests;

/// <summary>
/// Records of the real server, kept beside the repository and not part of it: a test that wants them is skipped where they are missing.
/// </summary>
internal static class RealRecords
{
    public static byte[] Read(string file) => File.ReadAllBytes(SharedFolder.Require(Path.Combine("records", file)));

    /// <summary>The names of the files that match, or one name that will be reported as skipped.</summary>
    public static TheoryData<string> Names(string pattern)
    {
        var names = SharedFolder.Find("records") is { } folder
            ? Directory.EnumerateFiles(folder, pattern).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToArray()
            : [pattern];
        return new TheoryData<string>(names);
    }
}
