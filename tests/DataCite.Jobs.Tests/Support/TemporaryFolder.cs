namespace DataCite.Jobs.Tests;

/// <summary>A folder of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("datacite-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text, System.Text.Encoding? encoding = null)
    {
        System.IO.File.WriteAllText(File(name), text, encoding ?? new System.Text.UTF8Encoding(false));
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
