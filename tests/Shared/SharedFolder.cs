namespace DataCite.Tests;

/// <summary>
/// Finds optional test data that is kept beside the repository, not in it: recorded records and the official XSD. Tests that need it are
/// skipped where it is missing.
/// </summary>
internal static class SharedFolder
{
    private static readonly string? Root = FindRoot();

    /// <summary>The path of a file or folder in it; null when it is not there.</summary>
    public static string? Find(string relativePath)
        => Root is not null && Path.Combine(Root, relativePath) is var path && Path.Exists(path) ? path : null;

    /// <summary>The path of a file or folder in it; skips the running test when it is not there.</summary>
    public static string Require(string relativePath)
    {
        var path = Find(relativePath);
        Assert.SkipWhen(path is null, $"the optional test data '{relativePath}' is not beside the repository");
        return path!;
    }

    private static string? FindRoot()
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
