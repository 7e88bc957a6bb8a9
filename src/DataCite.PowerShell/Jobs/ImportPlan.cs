using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Jobs;

/// <summary>Makes of each item of a file the change of a DOI.</summary>
/// <param name="mode">What becomes of DOIs that exist and of those that do not.</param>
/// <param name="state">The state that they get; null to create drafts and leave others as they are.</param>
/// <param name="table">How rows are read.</param>
/// <param name="prefix">The prefix of names that are made up or have a suffix alone; null for none.</param>
/// <param name="clearEmpty">Whether an empty cell empties a value.</param>
/// <param name="warn">Takes warnings.</param>
internal sealed class ImportPlan(ImportMode mode, ImportState? state, TableOptions table, string? prefix, bool clearEmpty, Action<string> warn)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly TableRows _rows = new(table);

    // What is said of a table once is not lost in the check before the first write.
    private readonly TableRows _checkedRows = new(table);
    private TableEdits? _edits;
    private readonly CsvRecordMapper _columns = new(TableRows.Entries(table.Mapping ?? new Hashtable()));

    /// <summary>Finds rows of one table that contradict each other.</summary>
    public ImportRepetitions Repetitions { get; } = new();

    private TableEdits TableEdits => _edits ??= new TableEdits(table, clearEmpty, WarnOnce);

    /// <summary>What becomes of DOIs that exist and of those that do not.</summary>
    public ImportMode Mode => mode;

    /// <summary>The DOI that an item is about; null where it has none.</summary>
    /// <exception cref="Exception">The item cannot be read, or its DOI is not one.</exception>
    public DoiName? NameOf(ImportItem item)
    {
        if (item.Problem is { } problem)
            throw problem;
        var text = item.Record is { } record ? record.Doi : item.Row!.FirstOrDefault(cell => _columns.Find(cell.Key)?.Group == CsvBasicGroups.Doi).Value;
        return string.IsNullOrWhiteSpace(text) ? NameOfSuffix(item) : DoiName.Parse(CsvRecordMapper.TextOf(text));
    }

    /// <summary>The prefix that a row gives its DOI; null where it gives none.</summary>
    public static string? PrefixOf(ImportItem item) => CellOf(item, nameof(DoiRecord.Prefix));

    private static string? CellOf(ImportItem item, string header)
        => item.Row?.FirstOrDefault(cell => FoldedText.Of(cell.Key) == FoldedText.Of(header)).Value is { Length: > 0 } text ? text.Trim() : null;

    private DoiName? NameOfSuffix(ImportItem item)
    {
        if (CellOf(item, nameof(DoiRecord.Suffix)) is not { } suffix)
            return null;
        return (PrefixOf(item) ?? prefix) is { } start ? DoiName.Parse($"{start.TrimEnd('/')}/{suffix}") : throw new CmdletInputException(
            ErrorIds.PrefixUndecided, ErrorCategory.InvalidArgument, $"The row has the suffix '{PrintableText.Of(suffix)}' and no prefix. Nothing was sent.", "Add -Prefix, or a column Prefix.");
    }

    /// <summary>The record that an item without a DOI that exists becomes.</summary>
    /// <exception cref="MetadataInvalidException">It cannot be created.</exception>
    public DoiRecord New(ImportItem item, DoiName? name) => New(item, name, isChecked: true);

    private DoiRecord New(ImportItem item, DoiName? name, bool isChecked)
    {
        var record = new DescribedBy().ApplyTo(RecordOf(item, isChecked));
        // The attributes say the same, and may have been edited.
        if (record.Titles.Count + record.Creators.Count > 0 && record.Xml is not null)
            record.Xml = null;
        record.Doi = name?.Value;
        return name is null && ComparableRecord.Of(record).Count == 0 ? throw ImportProblems.Empty() : record;
    }

    /// <summary>Checks an item without a network.</summary>
    /// <returns>A fault that the DOI may have already, so that the item does not bring it; null for none.</returns>
    /// <exception cref="Exception">A fault that the item has in any case.</exception>
    public Exception? FindFault(ImportItem item, DoiName? name)
    {
        try
        {
            MetadataCheck.RequireNew(New(item, name), TargetOf(item) ?? DoiState.Draft, item.Place);
            return null;
        }
        catch (Exception problem) when (ErrorRecords.IsOfItem(problem) && problem is not CmdletInputException { ErrorId: ErrorIds.ColumnUnknown })
        {
            return problem;
        }
    }

    /// <summary>The change of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="read">The DOI as it was just read; what stands for it where it does not exist.</param>
    /// <exception cref="Exception">It cannot be made.</exception>
    public DoiChange Make(ChangeItem item, DoiRecord read)
    {
        var source = (ImportItem)item.Source!;
        var target = TargetOf(source);
        if (ReferenceEquals(read, item.Record))
        {
            var record = New(source, item.Name, isChecked: false);
            var findings = MetadataCheck.RequireNew(record, target ?? DoiState.Draft, MetadataCheck.NotCreated(item.Name.Value));
            return new DoiChange(item.Name, DoiChangeAction.Create) { Base = record, State = target ?? DoiState.Draft, Findings = findings };
        }

        // A DOI that is published or registered never becomes a draft again.
        var change = DoiChange.Update(read, source.Row is { } row ? TableEdits.Find([.. row], item.Name, read) : Edits(source, read), target is DoiState.Draft || target == read.State ? null : target);
        return mode is not ImportMode.Create || change.Action is DoiChangeAction.None ? change : throw new CmdletInputException(
            ErrorIds.DoiExists, ErrorCategory.ResourceExists, $"{DoiDeed.Of(read)} exists already, with other values. Nothing was sent.", "Use -Mode Upsert or -Mode Update to change DOIs that exist.");
    }

    private static IReadOnlyList<DoiEdit> Edits(ImportItem item, DoiRecord read)
    {
        var wanted = ComparableRecord.Of(item.Record!);
        foreach (var attribute in item.IsWhole ? MetadataSchema.MetadataAttributes : [])
        {
            if (ComparableRecord.Find(attribute.Name) is not null)
                wanted.TryAdd(attribute.Name, null);
        }

        var now = ComparableRecord.Of(read);
        foreach (var (name, _) in wanted.Where(attribute => attribute.Value is null && !now.ContainsKey(attribute.Key)).ToArray())
            wanted.Remove(name);
        var edits = RecordComparison.Compare(now, wanted);
        return edits.Count > 0 && item.IsWhole && IsSameInXml(item.Record!, read) ? [] : edits;
    }

    // A record can have what XML does not say, such as white space around a text. Who gives the XML of a DOI back wants no change.
    private static bool IsSameInXml(DoiRecord said, DoiRecord read)
        => JsonNode.DeepEquals(ComparableRecord.Of(said), ComparableRecord.Of(DataCiteXml.Read(DataCiteXml.Write(read).Xml).Record));

    private DoiRecord RecordOf(ImportItem item, bool isChecked)
    {
        if (item.Record is { } record)
            return MetadataCheck.RequireWhole(record, item.Place);
        var row = (isChecked ? _checkedRows : _rows).Read(item.Row!.Where(IsWritable), item.Place);
        foreach (var notice in isChecked ? [] : row?.Notices ?? [])
        {
            if (notice.Code == CsvFindingCodes.ColumnUnknown)
                WarnOnce(notice.Message);
            else
                warn($"{item.Place}: {FindingText.Of(notice)}");
        }

        return row?.Record ?? throw row?.Problem ?? new CmdletInputException(ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, "The row belongs to a table that is refused.", "Correct the table.");
    }

    private void WarnOnce(string message)
    {
        if (_told.Add(message))
            warn(message);
    }

    // Without what DataCite alone says of a DOI: when it was created, how often it was seen.
    private bool IsWritable(KeyValuePair<string, string?> cell) => !TableEdits.IsReadOnly(cell.Key) || _columns.Find(cell.Key) is not null;

    private DoiState? TargetOf(ImportItem item) => state switch
    {
        ImportState.AsInFile => item.Record?.State is { } said && said is DoiState.Registered or DoiState.Findable ? item.Record.State : null,
        ImportState.Registered => DoiState.Registered,
        ImportState.Findable => DoiState.Findable,
        _ => null,
    };
}
