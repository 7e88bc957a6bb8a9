using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.PowerShell.Api;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Views;

namespace DataCite.PowerShell.Minting;

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

        return IsWhole(item) && !IsExported(item);
    }

    /// <summary>Whether an object is a row of the table that Export-Csv makes of whole records: the texts of the views stand where the record has lists.</summary>
    public static bool IsExported(PSObject item) => IsWhole(item) && PowerShellJson.Plain(item.Properties[nameof(DoiRecord.Titles)].Value) is string;

    /// <summary>The error of such a row. Read as it is, it would be a record that has lost most of what it had.</summary>
    public static CmdletInputException Exported()
        => new(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData,
            "The table was made by Export-Csv of whole records. Its cells show the records in short; identifiers, affiliations and much else are not in them. None of the rows is read.",
            "Keep whole records with Export-Clixml, or with ConvertTo-Json -Depth 10. For a table, choose columns before Export-Csv: Select-Object Doi, Url, Title, Creators, Publisher, PublicationYear, ResourceTypeGeneral.");

    private static bool IsWhole(PSObject item) => Array.TrueForAll(Marks, mark => item.Properties[mark]?.Name == mark);

    /// <summary>The record of a JSON text that PowerShell has written; null for JSON that is not such a copy.</summary>
    public static DoiRecord? Read(JsonElement element)
        => element.ValueKind is JsonValueKind.Object && Array.TrueForAll(Marks, mark => element.TryGetProperty(mark, out _))
            ? Read(PSObject.AsPSObject(JsonObjects.Read(element)), static _ => false)
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
        => Record.Find(name) is { IsSettable: false } || name is nameof(DoiRecord.Xml) or nameof(DoiRecord.SchemaVersion) or nameof(DoiRecord.Source) or nameof(DoiRecord.Reason);
}
