using System.Buffers;
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
    private readonly ArrayBufferWriter<byte> _line = new();

    public TableExport(ExportPlan plan, long length)
    {
        _plan = plan;
        _rows = new PartFile(plan.PartPath, length);
    }

    public long Length => _rows.Length;

    // Finding out what a row cannot say takes longer than all else, and each row is a matter of its own.
    public void Write(IReadOnlyList<DoiRecord> records)
    {
        foreach (var row in records.AsParallel().AsOrdered().Select(TableRow.Of))
        {
            _line.ResetWrittenCount();
            row.WriteTo(_line);
            _rows.Stream.Write(_line.WrittenSpan);
        }
    }

    public void EndPage() => _rows.Flush();

    public void Complete(ExportLosses losses)
    {
        _rows.Flush();
        _rows.Dispose();
        var headers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in ReadRows())
        {
            foreach (var (header, _) in row.Cells)
                headers.Add(header);
            foreach (var path in row.Losses)
                losses.Add(path);
        }

        string[] columns = headers.Count == 0 ? ["Doi"] : [.. CsvTable.Order(headers)];
        var finished = _plan.PartPath + ".table";
        if (_plan.Format is DoiFileFormat.Xlsx)
            XlsxTable.Write(finished, columns, ReadRows(), losses);
        else
            CsvTableFile.Write(finished, _plan.Delimiter, columns, ReadRows());
        File.Move(finished, _plan.Path, overwrite: true);
        File.Delete(_plan.PartPath);
    }

    public void Dispose() => _rows.Dispose();

    private IEnumerable<TableRow> ReadRows()
    {
        using var file = new FileStream(_plan.PartPath, FileMode.Open, FileAccess.Read, FileShare.Read);
        foreach (var (_, line) in JobReader.Lines(file))
            yield return TableRow.Read(line.Span);
    }
}
