namespace DataCite.Metadata;

/// <summary>
/// Makes records of the rows of a table, and rows of records. The columns are those of <see cref="CsvTable"/>; other headers can be mapped to
/// them. One mapper serves the rows of one file, on one thread.
/// </summary>
internal sealed class CsvRecordMapper
{
    // What our own headers mean is found out once for each thread.
    [ThreadStatic]
    private static CsvRecordMapper? _again;

    private readonly CsvHeaderMap _headers;

    /// <summary>Makes a mapper.</summary>
    /// <param name="mapping">From the headers of the file (case does not matter) to those of the table; null when they are the same.</param>
    /// <exception cref="MetadataValueException">The mapping names a column that is not in the table; the nearest one is named.</exception>
    public CsvRecordMapper(IEnumerable<KeyValuePair<string, string>>? mapping = null) => _headers = new CsvHeaderMap(mapping);

    /// <summary>The headers of a file that are not columns of the table and not mapped to one: what they hold is not used.</summary>
    /// <param name="headers">The headers.</param>
    public IReadOnlyList<CsvUnknownColumn> FindUnknownColumns(IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return _headers.FindUnknown(headers);
    }

    /// <summary>Makes a record of a row.</summary>
    /// <param name="row">Headers and texts, as <c>Import-Csv</c> gives them; empty texts say nothing.</param>
    public CsvReadResult Read(IEnumerable<KeyValuePair<string, string?>> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var cells = row.ToList();
        var (record, findings) = (new DoiRecord(), new NoticeList());
        if (_headers.FindObstacle(cells.Select(static cell => cell.Key)) is { } obstacle)
            return new CsvReadResult(record, [obstacle]);

        foreach (var entry in Sort(cells, findings).SelectMany(static e => e.Split()).OrderBy(static e => CsvTable.Groups.IndexOf(e.Group)).ThenBy(static e => e.Number))
            entry.Group.Read(entry, record);
        return new CsvReadResult(record, findings.Notices);
    }

    /// <summary>Makes a row of a record.</summary>
    /// <param name="record">The record. It is not changed.</param>
    /// <exception cref="MetadataFormatException">An attribute of the record has a shape that it cannot have; the message names it.</exception>
    public static CsvRow Write(DoiRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var cells = WriteCells(record);
        return new CsvRow(cells, FindLosses(record, cells));
    }

    /// <summary>What of a record its cells do not say. They are read again: what a row can say is what it reads as.</summary>
    internal static IReadOnlyList<Finding> FindLosses(DoiRecord record, IReadOnlyList<KeyValuePair<string, string>> cells)
    {
        var again = (_again ??= new CsvRecordMapper()).Read(cells.Select(static cell => KeyValuePair.Create(cell.Key, (string?)cell.Value)));
        var refused = again.Findings.Where(static finding => finding.Severity is FindingSeverity.Error).Select(static finding => finding with
        {
            Severity = FindingSeverity.Warning,
            Message = "The cell is written as it is, but reading it again would refuse it. " + finding.Message,
        });
        return [.. refused, .. CsvLosses.Find(record, again.Record)];
    }

    /// <summary>The cells of a row of a record.</summary>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static IReadOnlyList<KeyValuePair<string, string>> WriteCells(DoiRecord record)
    {
        var row = new CsvRowBuilder();
        foreach (var group in CsvTable.Groups)
            group.Write(record, row);
        return row.Cells;
    }

    /// <summary>What a header of the file means; null for one that is not known.</summary>
    public CsvHeader? Find(string header) => _headers.Find(header);

    /// <summary>A cell as it is read: without what protects it from being taken for a formula, and white space around it.</summary>
    public static string TextOf(string? cell) => cell is null ? string.Empty : FormulaGuard.Restore(cell).Trim().ReplaceLineEndings("\n");

    private List<CsvEntry> Sort(List<KeyValuePair<string, string?>> cells, NoticeList findings)
    {
        var entries = new Dictionary<(CsvGroup Group, int Number), CsvEntry>();
        foreach (var (header, value) in cells)
        {
            if (string.IsNullOrWhiteSpace(value))
                continue;
            if (_headers.Find(header) is not { } place)
            {
                _headers.ReportUnknown(header, findings);
                continue;
            }

            var text = TextOf(value);
            if (SpreadsheetHabits.FindDamage(text) is { } damage)
            {
                findings.Add(header, CsvFindingCodes.CellDamaged, $"{header}: {damage}", text, FindingSeverity.Error);
                continue;
            }

            if (!entries.TryGetValue((place.Group, place.Number), out var entry))
                entries.Add((place.Group, place.Number), entry = new CsvEntry(place.Group, place.Number, findings));
            if (!entry.TryAdd(place.Column.Suffix, place.Repetition, new CsvCell(header, text)))
            {
                findings.Add(
                    header, CsvFindingCodes.ColumnDuplicate,
                    $"{header}: another column of the row says {place.Name} as well. Empty one of them.",
                    text, FindingSeverity.Error);
            }
        }

        return [.. entries.Values];
    }
}
