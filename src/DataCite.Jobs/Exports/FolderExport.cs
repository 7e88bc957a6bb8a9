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
        if (!goesOn && Directory.Exists(plan.PartPath))
            Directory.Delete(plan.PartPath, recursive: true);
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
            _losses.Add($"{problem.Path} of {PrintableText.Of(record.Doi)}, which has no file");
        }
    }

    public void EndPage()
    {
        // Each file is closed when it is written.
    }

    public void Complete(ExportLosses losses)
    {
        foreach (var (place, count) in _losses.Counts)
            losses.Add(place, count);
        if (!Directory.Exists(_plan.Path))
        {
            Directory.Move(_plan.PartPath, _plan.Path);
            return;
        }

        var files = Directory.EnumerateFiles(_plan.PartPath, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_plan.PartPath, path)).ToHashSet(StringComparer.Ordinal);
        // What an earlier export has written of DOIs that are not there any more. Other files are not touched.
        foreach (var old in Directory.EnumerateFiles(_plan.Path, "*" + Extension, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_plan.Path, path)).ToArray())
        {
            if (!files.Contains(old) && DoiFileName.Find(old[..^Extension.Length]) is not null)
                File.Delete(Path.Combine(_plan.Path, old));
        }

        foreach (var name in files)
        {
            var target = Path.Combine(_plan.Path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(_plan.PartPath, name), target, overwrite: true);
        }

        Directory.Delete(_plan.PartPath, recursive: true);
    }

    public void Dispose()
    {
        // No file stays open.
    }

    // The document that was deposited, as it is; else one that is made of the attributes.
    private ReadOnlySpan<byte> XmlOf(DoiRecord record)
    {
        if (record.Xml is { Length: > 0 } deposited)
            return Encoding.UTF8.GetBytes(deposited);
        var (xml, notices) = DataCiteXml.Write(record);
        foreach (var notice in notices)
            _losses.Add(notice.Path);
        return Encoding.UTF8.GetBytes(xml);
    }
}
