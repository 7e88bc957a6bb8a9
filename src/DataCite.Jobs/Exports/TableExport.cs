using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>
/// Writes a table. Which columns it has is known only when all rows are: they are kept beside it meanwhile, in the same way as they will stand
/// in it, and are put under their columns at the end.
/// </summary>
internal sealed class TableExport : IExportFile
{
    // The processors divide them, and those of the second half wait for the first.
    private const int RowsAtOnce = 100;

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
        foreach (var row in ReadRows())
            Note(row);
    }

    public long Length => _rows.Length;

    // Each row is a matter of its own, and takes longer than all else. What is typed of a record goes with its row, not with its page: a page of
    // typed records is many times as large as its bytes.
    public void Write(IReadOnlyList<DoiRecord> records)
    {
        foreach (var (row, line) in records.Chunk(RowsAtOnce).SelectMany(static some => some.AsParallel().AsOrdered().Select(WriteRow)))
        {
            Note(row);
            _rows.Stream.Write(line.Span);
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
            XlsxTable.Write(finished, columns, ReadRows(), losses);
        else
            CsvTableFile.Write(finished, _plan.Delimiter, columns, ReadRows());
        File.Move(finished, _plan.Path, overwrite: true);
        File.Delete(_plan.PartPath);
    }

    public void Dispose() => _rows.Dispose();

    private static (TableRow Row, ReadOnlyMemory<byte> Line) WriteRow(DoiRecord record)
    {
        var row = TableRow.Of(record.ReadBytes is null ? record : record.AsRead());
        return (row, row.ToLine());
    }

    private void Note(TableRow row)
    {
        foreach (var (header, _) in row.Cells)
            _headers.Add(header);
        foreach (var path in row.Losses)
            _losses.Add(path);
    }

    private IEnumerable<TableRow> ReadRows()
    {
        using var file = new FileStream(_plan.PartPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var (_, line) in JobReader.Lines(file))
            yield return TableRow.Read(line.Span);
    }
}
