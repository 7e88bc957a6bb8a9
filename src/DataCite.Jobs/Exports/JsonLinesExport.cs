using System.IO.Compression;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Writes JSON Lines: the bytes of the server, one DOI in each line.</summary>
internal sealed class JsonLinesExport(ExportPlan plan, long length) : IExportFile
{
    private readonly PartFile _file = new(plan, length);
    private readonly bool _isCompressed = DoiFileFormats.IsCompressed(plan.Path);
    private GZipStream? _member;

    public long Length => _file.Length;

    public void Write(IReadOnlyList<DoiRecord> records)
    {
        var stream = _isCompressed ? _member ??= new GZipStream(_file.Stream, CompressionLevel.Optimal, leaveOpen: true) : _file.Stream;
        foreach (var record in records)
        {
            stream.Write(RecordBytes.Of(record).Span);
            stream.Write("\n"u8);
        }
    }

    // A compressed file has one member for each page: so it can be cut behind a page.
    public void EndPage()
    {
        _member?.Dispose();
        _member = null;
        _file.Flush();
    }

    public long Complete(ExportLosses losses)
    {
        _file.Close();
        ExportPlace.Move(plan.PartPath, plan.Target, plan);
        return 1;
    }

    public void Dispose()
    {
        try
        {
            // On a full disk this fails as well.
            _member?.Dispose();
        }
        finally
        {
            _file.Dispose();
        }
    }
}
