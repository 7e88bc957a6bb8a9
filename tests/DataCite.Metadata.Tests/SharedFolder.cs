namespace DataCite.Metadata.Tests;

/// <summary>
/// Finds optional test data that is kept beside the repository, not in it: recorded records and the official XSD. Tests that need it are
/// skipped where it is missing.
/// </summary>
internal static class SharedFolder
{
    private static readonly string? Root = Find();

    /// <summary>The path of a file or folder in it; skips the running test when it is not there.</summary>
    internal static string Require(string relativePath)
    {
        var path = Root is null ? null : Path.Combine(Root, relativePath);
        if (path is null || !Path.Exists(path))
            Assert.Skip($"the optional test data '{relativePath}' is not beside the repository");
        return path;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "records")) || Directory.Exists(Path.Combine(shared, "schema")))
                return shared;
        }

        return null;
    }
}
