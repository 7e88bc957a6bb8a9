using System.Collections;
using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Describing;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Minting;

/// <summary>
/// Reads the rows of tables as <c>Import-Csv</c> gives them. The rows of one pipeline are counted, and what is wrong with a whole table is
/// said once.
/// </summary>
internal sealed class TableRows
{
    // Other names of parameters, which are as good for columns.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Author"] = "Creator", ["Year"] = "PublicationYear", ["ResourceTypeGeneral"] = "ResourceType", ["Keyword"] = "Subject", ["License"] = "Rights",
    };

    // Where and how a DOI is made, not what it is of.
    private static readonly HashSet<string> NotMetadata = new(StringComparer.OrdinalIgnoreCase) { "Prefix", "Suffix" };

    private readonly CsvRecordMapper _mapper;
    private readonly HashSet<string> _obstacles = new(StringComparer.Ordinal);
    private int _count;

    /// <exception cref="MetadataValueException">The mapping names a column that there is none of.</exception>
    public TableRows(IDictionary? mapping)
    {
        var headers = new Dictionary<string, string>(Synonyms, StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in mapping ?? new Hashtable())
            headers[entry.Key.ToString() ?? string.Empty] = entry.Value?.ToString() ?? string.Empty;
        _mapper = new CsvRecordMapper(headers);
    }

    /// <summary>
    /// Whether an object is a row: a text or number for each column, or a list of them for what a table numbers (Creator1, Creator2 …).
    /// Objects made from JSON have objects in lists, and other names for these.
    /// </summary>
    public static bool IsRow(PSObject item) => item.Properties.All(static property => PowerShellJson.Plain(property.Value) switch
    {
        IDictionary or PSObject or MetadataPart => false,
        IEnumerable list and not string => IsNumbered(property.Name) && list.Cast<object?>().All(static entry => PowerShellJson.Plain(entry) is string or ValueType),
        _ => true,
    });

    /// <summary>
    /// The record of a row; null for a further row of a table that was refused as a whole, and for a row without any text, of which
    /// spreadsheets leave some at the end: nobody means a DOI by them.
    /// </summary>
    public SourceItem? Read(PSObject row)
    {
        var name = $"Row {++_count}";
        if (row.Properties.Any() && row.Properties.SelectMany(Cells).All(static cell => string.IsNullOrWhiteSpace(cell.Value)))
            return null;
        var result = _mapper.Read(row.Properties.Where(static property => !NotMetadata.Contains(property.Name)).SelectMany(Cells));
        if (result.Findings is [{ Severity: FindingSeverity.Error, Code: CsvFindingCodes.NotATable or CsvFindingCodes.DelimiterWrong } obstacle])
            return _obstacles.Add(obstacle.Message) ? new SourceItem(name, null, Refused(obstacle)) : null;
        // A record that lacks what its row could not say is not what was meant.
        var problem = result.HasErrors ? new MetadataInvalidException(name, [.. result.Findings.Where(static finding => finding.Severity == FindingSeverity.Error)]) : null;
        return new SourceItem(name, problem is null ? result.Record : null, problem)
        {
            Notices = [.. result.Findings.Where(static finding => finding.Severity != FindingSeverity.Error)],
            SpeaksForItself = true,
        };
    }

    private static IEnumerable<KeyValuePair<string, string?>> Cells(PSPropertyInfo property) => PowerShellJson.Plain(property.Value) switch
    {
        IEnumerable list and not string => list.Cast<object?>().Select((entry, index) => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"{Synonyms.GetValueOrDefault(property.Name, property.Name)}{index + 1}"), (string?)DateText.Of(entry))),
        var value => [KeyValuePair.Create(property.Name, (string?)DateText.Of(value))],
    };

    private static bool IsNumbered(string name)
        => CsvTable.Groups.Any(group => group.IsNumbered && group.Name.Equals(Synonyms.GetValueOrDefault(name, name), StringComparison.OrdinalIgnoreCase));

    private static CmdletInputException Refused(Finding obstacle)
        => new(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"{obstacle.Message} None of the rows is read.",
            "Give a CSV file in UTF-8 with a header line; the guide 'Describing resources' has a table of the columns.");
}
