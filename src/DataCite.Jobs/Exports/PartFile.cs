namespace DataCite.Jobs;

/// <summary>The unfinished file of an export: it goes on where the last complete page ends, and gets its name at the end.</summary>
internal sealed class PartFile : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly FileStream _file;
    private readonly string _path;

    /// <param name="path">The unfinished file.</param>
    /// <param name="length">The end of its last complete page; what stands behind it is cut off.</param>
    public PartFile(string path, long length)
    {
        _path = path;
        _file = new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = BufferSize });
        _file.SetLength(length);
        _file.Position = length;
    }

    /// <summary>Where to write.</summary>
    public Stream Stream => _file;

    /// <summary>How long it is.</summary>
    public long Length => _file.Position;

    /// <summary>Writes what is left to the disk.</summary>
    public void Flush() => _file.Flush(flushToDisk: true);

    /// <summary>Gives it its name. A file of that name is replaced.</summary>
    public void MoveTo(string path)
    {
        Flush();
        _file.Dispose();
        File.Move(_path, path, overwrite: true);
    }

    public void Dispose() => _file.Dispose();
}
