using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Shown;

namespace DataCite.PowerShell.Input;

/// <summary>
/// Records that PowerShell has written by their properties (ConvertTo-Json, Select-Object) and that are read again. What the server says of
/// a DOI and what the module derives is not metadata of a new one, and is left out; in what people write themselves it is a mistake.
/// </summary>
internal static class RecordCopy
{
    // Together they are in a record alone, spelled like this.
    private static readonly string[] Marks = [nameof(DoiRecord.Titles), nameof(DoiRecord.ResourceTypeGeneral), nameof(DoiRecord.MetadataVersion)];

    private static readonly ShownType Record = ShownType.Of(typeof(DoiRecord));

    /// <summary>Whether an object is such a copy.</summary>
    /// <exception cref="CmdletInputException">It is one of Import-Clixml that was read before the module was there to make a record of it.</exception>
    public static bool Is(PSObject item)
    {
        if (item.TypeNames.Contains(SavedRecord.CopyType))
        {
            throw new CmdletInputException(
                ErrorIds.MetadataUnreadable, ErrorCategory.InvalidType, "This is a copy of a record that was read before the module was loaded.",
                "Run Import-Module DataCite, and then read the record again with Import-Clixml or Receive-Job.");
        }

        return Array.TrueForAll(Marks, mark => item.Properties[mark]?.Name == mark);
    }

    /// <summary>Whether such a copy is a row that Export-Csv has written: in its cells is what a table shows of the parts, not the parts.</summary>
    public static bool IsRow(PSObject copy) => PowerShellJson.Plain(copy.Properties[nameof(DoiRecord.Titles)]?.Value) is string;

    /// <summary>Whether the cells of a row have the headers of a record that Export-Csv has written.</summary>
    public static bool IsRow(IReadOnlyCollection<KeyValuePair<string, string?>> cells) => Array.TrueForAll(Marks, mark => cells.Any(cell => cell.Key == mark));

    /// <summary>What to say of a table of such rows.</summary>
    public static CmdletInputException NotMetadata() => new(
        ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData,
        "The table was written from records with Export-Csv. Its cells hold text to look at: creators without identifiers, titles without types. None of the rows is read.",
        "Save records with Export-Clixml or ConvertTo-Json -Depth 10; both can be read again. For a table, choose columns before Export-Csv: Select-Object Doi, Url, Title, Creators, Publisher, PublicationYear, ResourceTypeGeneral.");

    /// <summary>The record of a JSON text that PowerShell has written; null for JSON that is not such a copy.</summary>
    public static DoiRecord? Read(JsonElement element)
        => element.ValueKind is JsonValueKind.Object && Array.TrueForAll(Marks, mark => element.TryGetProperty(mark, out _))
            ? Read(PSObject.AsPSObject(JsonObjects.Read(element, CancellationToken.None)), static _ => false)
            : null;

    /// <summary>The record of a copy.</summary>
    /// <param name="copy">An object that <see cref="Is"/> one.</param>
    /// <param name="isParameter">Properties that are parameters of the cmdlet, not metadata.</param>
    public static DoiRecord Read(PSObject copy, Predicate<string> isParameter)
        => DoiRecord.ParseOwned(PowerShellJson.Write(Said(copy), name => IsLeftOut(name) || isParameter(name)));

    // Every property is there, and most say nothing: to send them would be to say that there is nothing.
    private static Dictionary<string, object?> Said(PSObject copy) => copy.Properties
        .Select(static property => (property.Name, Value: SaidBy(property.Value)))
        .Where(static property => property.Value is not (null or ICollection { Count: 0 }))
        .ToDictionary(static property => property.Name, static property => property.Value);

    private static object? SaidBy(object? value) => PowerShellJson.Plain(value) switch
    {
        PSObject part => Said(part),
        IList list => list.Cast<object?>().Select(SaidBy).ToArray(),
        var other => other,
    };

    // The XML says the same as the other properties, which may have been changed since.
    private static bool IsLeftOut(string name)
        => Record.Find(name) is { IsSettable: false } || name is nameof(DoiRecord.Title) or nameof(DoiRecord.Xml) or nameof(DoiRecord.SchemaVersion) or nameof(DoiRecord.Source) or nameof(DoiRecord.Reason);
}
