namespace DataCite.Jobs;

/// <summary>The unfinished file of an export: it goes on where the last complete page ends.</summary>
internal sealed class PartFile : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly FileStream _file;

    /// <param name="plan">The export.</param>
    /// <param name="length">The end of its last complete page; what stands behind it is cut off.</param>
    public PartFile(ExportPlan plan, long length)
    {
        _file = new FileStream(plan.PartPath, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = BufferSize });
        try
        {
            ExportPlace.Hide(plan.PartPath, plan);
            _file.SetLength(length);
            _file.Position = length;
        }
        catch
        {
            // The next run opens it again.
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Where to write.</summary>
    public Stream Stream => _file;

    /// <summary>How long it is.</summary>
    public long Length => _file.Position;

    /// <summary>Writes what is left to the disk.</summary>
    public void Flush() => _file.Flush(flushToDisk: true);

    /// <summary>Writes what is left to the disk, and closes it.</summary>
    public void Close()
    {
        Flush();
        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();
}
