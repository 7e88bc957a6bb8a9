using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>
/// Writes a table. Which columns it has is known only when all rows are: they are kept beside it meanwhile, in the same way as they will stand
/// in it, and are put under their columns at the end.
/// </summary>
internal sealed class TableExport : IExportFile
{
    private readonly ExportPlan _plan;
    private readonly PartFile _rows;
    private readonly HashSet<string> _headers = new(StringComparer.Ordinal);
    private readonly ExportLosses _losses = new();

    public TableExport(ExportPlan plan, long length)
    {
        _plan = plan;
        _rows = new PartFile(plan.PartPath, length);
        if (length == 0)
            return;
        // The rows of the runs before.
        foreach (var line in ReadLines())
        {
            var row = TableRow.Read(line.Span);
            Note(row.Cells.Select(static cell => cell.Key), row.Losses);
        }
    }

    public long Length => _rows.Length;

    // Each row is a matter of its own, and takes longer than all else.
    public void Write(IReadOnlyList<DoiRecord> records)
    {
        foreach (var row in records.AsParallel().AsOrdered().Select(TableRowWriter.Write))
        {
            Note(row.Headers, row.Losses);
            _rows.Stream.Write(row.Line.Span);
        }
    }

    public void EndPage() => _rows.Flush();

    public void Complete(ExportLosses losses)
    {
        _rows.Flush();
        _rows.Dispose();
        _losses.AddTo(losses);
        string[] columns = _headers.Count == 0 ? ["Doi"] : [.. CsvTable.Order(_headers)];
        var finished = _plan.PartPath + ".table";
        if (_plan.Format is DoiFileFormat.Xlsx)
            XlsxTable.Write(finished, columns, ReadLines().Select(static line => TableRow.Read(line.Span)), losses);
        else
            CsvTableFile.Write(finished, _plan.Delimiter, columns, ReadLines());
        File.Move(finished, _plan.Path, overwrite: true);
        File.Delete(_plan.PartPath);
    }

    public void Dispose() => _rows.Dispose();

    private void Note(IEnumerable<string> headers, IEnumerable<string> losses)
    {
        foreach (var header in headers)
            _headers.Add(header);
        foreach (var path in losses)
            _losses.Add(path);
    }

    private IEnumerable<ReadOnlyMemory<byte>> ReadLines()
    {
        using var file = new FileStream(_plan.PartPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var (_, line) in JobReader.Lines(file))
            yield return line;
    }
}
