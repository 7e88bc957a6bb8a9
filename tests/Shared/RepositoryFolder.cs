namespace DataCite.Tests;

/// <summary>Where the repository is checked out that these tests were built in.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "DataCite.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException($"'{folder}' is not inside a checkout of the repository.");
    }
}
