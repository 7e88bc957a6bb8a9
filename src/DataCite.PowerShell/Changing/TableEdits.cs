using System.Collections;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Changing;

/// <summary>Finds the edits that the rows of a table mean: what a cell says in another way than the DOI.</summary>
internal sealed class TableEdits
{
    private const string State = "State";

    // What an export says of a DOI and nobody can set.
    private static readonly HashSet<string> ReadOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        State, "Created", "Registered", "Updated", "Published", "Prefix", "Suffix", "Views", "ViewCount", "Downloads", "DownloadCount", "Citations", "CitationCount",
        "Repository", "RepositoryId", "ProviderId", "IsActive", "SchemaVersion", "MetadataVersion", "Id",
    };

    private readonly CsvRecordMapper _mapper;
    private readonly CsvRowEdits _edits;
    private readonly TableColumns _columns;
    private readonly Action<string> _warn;
    private readonly RowRepetitions _repetitions = new();

    /// <param name="options">How the columns are read.</param>
    /// <param name="clearEmpty">Whether an empty cell empties the value.</param>
    /// <param name="warn">Takes warnings.</param>
    /// <exception cref="MetadataValueException">The mapping names a column that does not exist.</exception>
    public TableEdits(TableOptions options, bool clearEmpty, Action<string> warn)
    {
        _mapper = new CsvRecordMapper(TableRows.Entries(options.Mapping ?? new Hashtable()));
        _edits = new CsvRowEdits(_mapper, clearEmpty);
        _columns = new TableColumns(_mapper, options);
        _warn = warn;
    }

    /// <summary>Whether a column says of a DOI what nobody can set, other than its state.</summary>
    public static bool IsReadOnly(string header) => ReadOnly.Contains(header) && !header.Equals(State, StringComparison.OrdinalIgnoreCase);

    /// <summary>The edits that an object in the pipeline means: a row, or a record that was saved as a file.</summary>
    /// <param name="row">The object.</param>
    /// <param name="name">Its DOI.</param>
    /// <param name="read">The DOI as it was just read.</param>
    /// <exception cref="CmdletInputException">It is not a row, or one that cannot be meant.</exception>
    /// <exception cref="MetadataInvalidException">A cell cannot be read.</exception>
    public IReadOnlyList<DoiEdit> Find(PSObject row, DoiName name, DoiRecord read)
    {
        if (RecordCopy.Is(row))
            return RecordCopy.IsRow(row) ? throw RecordCopy.NotMetadata() : RecordComparison.Compare(read, RecordCopy.Read(row, static _ => false));
        if (!TableRows.IsRow(row))
            throw new CmdletInputException(
                ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The object for {name} is neither a record nor a row of a table. Nothing was sent.",
                "Give values with parameters (-Url { $_.Address }), or objects with the columns of a table: Doi, Url, Title.");
        KeyValuePair<string, string?>[] cells = [.. row.Properties.SelectMany(TableRows.Cells)];
        _repetitions.Require(name, cells);
        return Find(cells, name, read);
    }

    /// <summary>The edits that a row means.</summary>
    /// <param name="cells">Headers and texts.</param>
    /// <param name="name">Its DOI.</param>
    /// <param name="read">The DOI as it was just read.</param>
    /// <inheritdoc cref="Find(PSObject, DoiName, DoiRecord)" path="/exception"/>
    public IReadOnlyList<DoiEdit> Find(KeyValuePair<string, string?>[] cells, DoiName name, DoiRecord read)
    {
        if (RecordCopy.IsRow(cells))
            throw RecordCopy.NotMetadata();
        Require(name, read, cells);
        var own = Array.FindAll(cells, cell => !IsOwn(cell.Key));
        var edits = _edits.Find(read, own, out var findings);
        foreach (var notice in _columns.TakeNotices())
            _warn(notice.Message);
        var faults = findings.Where(static finding => finding.Severity is FindingSeverity.Error).ToArray();
        return faults.Length == 0 ? edits : throw new MetadataInvalidException($"{name} was not changed", faults);
    }

    private bool IsOwn(string header) => ReadOnly.Contains(header) && _mapper.Find(header) is null;

    private void Require(DoiName name, DoiRecord read, KeyValuePair<string, string?>[] cells)
    {
        if (_columns.FindProblem(Array.FindAll(cells, cell => !IsOwn(cell.Key))) is { } problem)
            throw problem;
        if (Array.Find(cells, static cell => cell.Key.Equals(State, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } state
            && read.State is { } there && !state.Trim().Equals(there.ToString(), StringComparison.OrdinalIgnoreCase))
            throw new CmdletInputException(
                ErrorIds.StateChangeImpossible, ErrorCategory.InvalidOperation, $"{name} is {StateWords.Of(there)}, and the row says '{PrintableText.Of(state)}'. A column does not change the state. Nothing was sent.",
                "Use Publish-DataCiteDoi, Hide-DataCiteDoi or Register-DataCiteDoi, or remove the column State.");
    }
}
