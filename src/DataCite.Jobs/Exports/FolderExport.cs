using System.Text;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Writes a folder with one file for each DOI. The files are made in a folder beside it, and moved when all are there.</summary>
internal sealed class FolderExport : IExportFile
{
    private readonly ExportPlan _plan;
    private readonly ExportLosses _losses = new();
    private readonly bool _isXml;

    public FolderExport(ExportPlan plan, bool goesOn)
    {
        _plan = plan;
        _isXml = plan.Format is DoiFileFormat.Xml;
        if (!goesOn)
            ExportPlace.RemovePart(plan);
        Directory.CreateDirectory(plan.PartPath);
    }

    public long Length => 0;

    private string Extension => _isXml ? ".xml" : ".json";

    public void Write(IReadOnlyList<DoiRecord> records)
    {
        foreach (var record in records)
            Write(record);
    }

    private void Write(DoiRecord record)
    {
        var path = Path.Combine(_plan.PartPath, DoiFileName.Of(record.Doi ?? throw new MetadataFormatException("doi", "is missing: a row of the list has no name")) + Extension);
        if (Path.GetDirectoryName(path) is { } folder && folder.Length > _plan.PartPath.Length)
            Directory.CreateDirectory(folder);
        try
        {
            var bytes = _isXml ? XmlOf(record) : RecordBytes.Of(record).Span;
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            file.Write(bytes);
        }
        catch (MetadataFormatException problem)
        {
            // One odd record does not end an export of a hundred thousand.
            _losses.AddUnwritten(PrintableText.Of(record.Doi), problem.Path);
        }
    }

    public void EndPage()
    {
        // Each file is closed when it is written.
    }

    public long Complete(ExportLosses losses)
    {
        _losses.AddTo(losses);
        if (Directory.Exists(_plan.Target))
            MoveFiles();
        else
            Directory.Move(_plan.PartPath, _plan.Target);
        return FilesOfDois().LongCount();
    }

    private void MoveFiles()
    {
        // An earlier run may have been ended in the middle of this: the files that it has moved are not old.
        var isMoving = File.Exists(_plan.MovingPath);
        if (!_plan.Overwrites && !isMoving && !ExportPlace.IsFree(_plan))
            throw ExportPlace.Taken(_plan);
        var files = NamesIn(_plan.PartPath, "*").ToHashSet(StringComparer.Ordinal);
        // What an earlier export has written of DOIs that are not there any more. Other files are not touched.
        foreach (var old in _plan.Overwrites && !isMoving ? FilesOfDois().Where(name => !files.Contains(name)).ToArray() : [])
            File.Delete(Path.Combine(_plan.Target, old));
        File.Create(_plan.MovingPath).Dispose();
        foreach (var name in files)
        {
            var target = Path.Combine(_plan.Target, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            ExportPlace.Move(Path.Combine(_plan.PartPath, name), target, _plan);
        }

        Directory.Delete(_plan.PartPath, recursive: true);
        File.Delete(_plan.MovingPath);
    }

    private IEnumerable<string> FilesOfDois()
        => NamesIn(_plan.Target, "*" + Extension).Where(name => DoiFileName.Find(name[..^Extension.Length]) is not null);

    private static IEnumerable<string> NamesIn(string folder, string pattern)
        => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path));

    public void Dispose()
    {
        // No file stays open.
    }

    // The document that was deposited, as it is; else one that is made of the attributes, and so has what was edited here.
    private ReadOnlySpan<byte> XmlOf(DoiRecord record)
    {
        if (record.DepositedXml is { Length: > 0 } deposited)
            return deposited.Span;
        var (xml, notices) = DataCiteXml.Write(record);
        foreach (var notice in notices)
            _losses.Add(notice.Path);
        return Encoding.UTF8.GetBytes(xml);
    }
}
