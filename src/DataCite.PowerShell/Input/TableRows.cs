using System.Collections;
using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>
/// Reads the rows of tables as <c>Import-Csv</c> gives them. The rows of one pipeline are counted, and what is wrong with a whole table is
/// said once, before its first row is read.
/// </summary>
internal sealed class TableRows
{
    private readonly CsvRecordMapper _mapper;
    private readonly TableColumns _columns;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _count;

    /// <param name="options">How the columns are read.</param>
    /// <exception cref="MetadataValueException">The mapping names a column that does not exist.</exception>
    public TableRows(TableOptions options)
    {
        _mapper = new CsvRecordMapper(Entries(options.Mapping ?? new Hashtable()));
        _columns = new TableColumns(_mapper, options);
    }

    /// <summary>
    /// Whether an object is a row: a text or number for each column, or a list of them for what a table numbers (Creator1, Creator2 …).
    /// Objects made from JSON have objects in lists, and other names for these.
    /// </summary>
    public static bool IsRow(PSObject item) => item.Properties.All(static property => PowerShellJson.Plain(property.Value) switch
    {
        IDictionary or PSObject or MetadataPart => false,
        IEnumerable list and not string => CsvTable.IsList(property.Name) && list.Cast<object?>().All(static entry => PowerShellJson.Plain(entry) is string or ValueType),
        _ => true,
    });

    /// <summary>
    /// The record of a row; null for a further row of a table that was refused as a whole, and for a row without any text, of which
    /// spreadsheets leave some at the end: nobody means a DOI by them.
    /// </summary>
    /// <param name="row">The row. It gets the next number.</param>
    public SourceItem? Read(PSObject row) => Read(row.Properties.SelectMany(Cells), NextName());

    /// <inheritdoc cref="Read(PSObject)"/>
    /// <param name="row">Headers and texts.</param>
    /// <param name="name">Where the row is in its file.</param>
    public SourceItem? Read(IEnumerable<KeyValuePair<string, string?>> row, string name)
    {
        var cells = row.ToList();
        if (cells.Count > 0 && cells.TrueForAll(static cell => string.IsNullOrWhiteSpace(cell.Value)))
            return null;
        cells.RemoveAll(cell => _columns.IsForTheCmdlet(cell.Key));
        var result = _mapper.Read(cells);
        if (result.Findings is [{ Severity: FindingSeverity.Error, Code: CsvFindingCodes.NotATable or CsvFindingCodes.DelimiterWrong } obstacle])
            return Once(name, Refused(obstacle));
        if (_columns.FindProblem(cells) is { } unknown)
            return Once(name, unknown);
        // A record that lacks what its row could not say is not what was meant.
        var problem = result.HasErrors ? new MetadataInvalidException(name, [.. result.Findings.Where(static finding => finding.Severity == FindingSeverity.Error)]) : null;
        return new SourceItem(name, problem is null ? result.Record : null, problem)
        {
            Notices = [.. result.Findings.Where(static finding => finding is { Severity: not FindingSeverity.Error, Code: not CsvFindingCodes.ColumnUnknown }), .. _columns.TakeNotices()],
            SpeaksForItself = true,
        };
    }

    /// <summary>A row of a table that is refused as a whole; null for a further row.</summary>
    public SourceItem? Refuse(CmdletInputException problem) => Once(NextName(), problem);

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"Row {++_count}");

    private SourceItem? Once(string name, CmdletInputException problem) => _said.Add(problem.Message) ? new SourceItem(name, null, problem) : null;

    /// <summary>A mapping as pairs of texts.</summary>
    // By the enumerator of dictionaries: as a plain sequence a generic one gives pairs of its own type.
    public static IEnumerable<KeyValuePair<string, string>> Entries(IDictionary mapping)
    {
        foreach (DictionaryEntry entry in mapping)
            yield return KeyValuePair.Create(entry.Key.ToString() ?? string.Empty, entry.Value?.ToString() ?? string.Empty);
    }

    /// <summary>The cells of a property of a row: one, or one for each value of a list.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Cells(PSPropertyInfo property) => PowerShellJson.Plain(property.Value) switch
    {
        IEnumerable list and not string => list.Cast<object?>().Select((entry, index) => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"{property.Name}{index + 1}"), (string?)DateText.Of(entry))),
        var value => [KeyValuePair.Create(property.Name, (string?)DateText.Of(value))],
    };

    private static CmdletInputException Refused(Finding obstacle)
        => new(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"{obstacle.Message} None of the rows is read.",
            "Give a CSV file in UTF-8 with a header line. Get-Help New-DataCiteDoi -Parameter Metadata names the columns.");
}
