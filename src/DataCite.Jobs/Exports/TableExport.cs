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
        _rows = new PartFile(plan, length);
        if (length == 0)
            return;
        // The rows of the runs before.
        try
        {
            foreach (var line in ReadLines())
            {
                var row = TableRow.Read(line.Span);
                Note(row.Cells.Select(static cell => cell.Key), row.Losses);
            }
        }
        catch
        {
            _rows.Dispose();
            throw;
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

    public long Complete(ExportLosses losses)
    {
        _rows.Close();
        _losses.AddTo(losses);
        try
        {
            WriteTable(losses);
            ExportPlace.Move(_plan.TablePath, _plan.Target, _plan);
        }
        catch
        {
            // It is made of the rows again, and has to leave them the room on the disk.
            File.Delete(_plan.TablePath);
            File.Delete(_plan.TablePath + SupplementaryCharacters.Extension);
            throw;
        }

        File.Delete(_plan.PartPath);
        return 1;
    }

    public void Dispose() => _rows.Dispose();

    private void WriteTable(ExportLosses losses)
    {
        string[] columns = _headers.Count == 0 ? ["Doi"] : [.. CsvTable.Order(_headers)];
        using (File.Create(_plan.TablePath))
            ExportPlace.Hide(_plan.TablePath, _plan);
        if (_plan.Format is DoiFileFormat.Xlsx)
            XlsxTable.Write(_plan.TablePath, columns, ReadLines().Select(static line => TableRow.Read(line.Span)), losses);
        else
            CsvTableFile.Write(_plan.TablePath, _plan.Delimiter, columns, ReadLines());
    }

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
