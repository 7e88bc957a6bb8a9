namespace DataCite.Architecture.Tests;

/// <summary>A file that names something that another file of the same project declares.</summary>
/// <param name="From">The file that names it, relative to the project.</param>
/// <param name="To">The file that declares it, relative to the project.</param>
/// <param name="Symbol">The type, or the type and the member.</param>
internal sealed record SourceReference(string From, string To, string Symbol)
{
    /// <summary>The folder of <see cref="From"/>, relative to the project; <c>.</c> for the project's own.</summary>
    public string FromFolder => FolderOf(From);

    /// <summary>The folder of <see cref="To"/>.</summary>
    public string ToFolder => FolderOf(To);

    /// <summary>The folder of a file, with forward slashes on every system.</summary>
    public static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";

    public override string ToString() => $"{From} names {Symbol} of {To}";
}
