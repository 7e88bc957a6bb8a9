namespace DataCite.Architecture.Tests;

/// <summary>A C# file.</summary>
/// <param name="Path">Where it is, relative to its project.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The project's own files: what the build makes is not among them.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(string project)
    {
        var folder = System.IO.Path.Combine(RepositoryFolder.Path, "src", project);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file => (File: file, Name: System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .Where(static file => !file.Name.StartsWith("bin/", StringComparison.Ordinal) && !file.Name.StartsWith("obj/", StringComparison.Ordinal))
                .OrderBy(static file => file.Name, StringComparer.Ordinal)
                .Select(static file => new SourceFile(file.Name, File.ReadAllText(file.File))),
        ];
    }
}
