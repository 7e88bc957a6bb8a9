using System.Text.RegularExpressions;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Checking;

/// <summary>Checks a record by itself and, when it is wanted, by the server, and says which of them found what.</summary>
/// <param name="target">The state that the DOI is to have.</param>
/// <param name="recommended">Whether to report which recommended properties are missing.</param>
internal sealed partial class RecordCheck(DoiState target, bool recommended)
{
    private const int LongestTitle = 4096;

    /// <summary>The code of what the server finds; it has no codes of its own.</summary>
    public const string RefusedByServer = "RefusedByServer";

    /// <summary>
    /// What is wrong without a network; of a row with cells that cannot be read, what is wrong with the cells; of a file of XML, what the server would
    /// say of the file, and what is made of it here.
    /// </summary>
    /// <exception cref="OperationCanceledException">The user stopped the pipeline.</exception>
    public IReadOnlyList<RecordFinding> Inspect(SourceItem item, CancellationToken stop)
    {
        var findings = item.Problem is MetadataInvalidException row ? [.. row.Findings, .. item.Notices]
            : item.Xml is { } xml ? XmlFileValidator.Validate(xml, target, recommended, new WorkLimit(stop))
            : [.. RecordValidator.Validate(item.Record!, target, recommended, new WorkLimit(stop)), .. item.Notices];
        return [.. findings.Select(finding => RecordFinding.Of(item.Name, finding))];
    }

    /// <summary>Who is asked besides; null for nobody.</summary>
    public (DataCiteClient Client, DataCiteConnection Connection)? Server { get; init; }

    /// <summary>What was found already, and what the server says, if it is to be asked.</summary>
    /// <param name="found">What was found without the server.</param>
    /// <param name="name">What to call the record.</param>
    /// <param name="record">The record; not used by anything else meanwhile.</param>
    /// <param name="stop">Gives up waiting.</param>
    public async Task<IReadOnlyList<RecordFinding>> CompleteAsync(
        IReadOnlyList<RecordFinding> found, string name, DoiRecord record, CancellationToken stop)
    {
        if (Server is not var (client, connection))
            return found;
        var prefixes = await connection.GetPrefixesAsync(client, stop).ConfigureAwait(false);
        return [.. found, .. await AskAsync(client, name, record, prefixes, stop).ConfigureAwait(false)];
    }

    /// <summary>What the server says, in its own words.</summary>
    /// <param name="client">The account's client.</param>
    /// <param name="name">What to call the record.</param>
    /// <param name="record">The record; not used by anything else meanwhile.</param>
    /// <param name="prefixes">The account's prefixes, for records that have no name yet.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <exception cref="DataCiteException">The server could not be asked.</exception>
    /// <exception cref="DoiNameException">The name of the record's DOI is not valid.</exception>
    private async Task<IReadOnlyList<RecordFinding>> AskAsync(
        DataCiteClient client, string name, DoiRecord record, IReadOnlyList<string> prefixes, CancellationToken stop)
    {
        // The server checks as for a new DOI, and finds the name of an existing one taken: a stand-in is free.
        if (string.IsNullOrWhiteSpace(record.Doi) && prefixes.Count > 0)
            record.Doi = DoiName.Mint(record.Prefix ?? prefixes[0]).Value;
        else if (record.Created is not null)
            record.Doi = DoiName.Mint(DoiName.Parse(record.Doi ?? string.Empty).Prefix).Value;
        // With any other version the server does not look at the metadata (T14), and says that it is fine.
        if (record.Xml is null && (record.SchemaVersion is not { } version || !MetadataSchema.CheckedVersions.Contains(version)))
            record.SchemaVersion = MetadataSchema.Namespace;
        // Of a draft as well: a new DOI that stays a draft is not looked at by every server.
        var errors = await client.ValidateDoiAsync(record, TargetEvent.Of(target) ?? DoiEvent.Publish, stop).ConfigureAwait(false);
        return [.. errors.Where(error => target != DoiState.Draft || !IsMissingAddress(error, record)).Select(error => new RecordFinding(
            name, SeverityOf(error), error.Source ?? string.Empty, RefusedByServer, error.Title, Value: null, Suggestion: null, FindingOrigin.Server))];
    }

    /// <summary>A draft is stored whatever the schema says, so schema errors are warnings: they say what prevents publishing.</summary>
    private FindingSeverity SeverityOf(ApiError error)
        => target == DoiState.Draft && SchemaWords().IsMatch(error.Title.Length <= LongestTitle ? error.Title : error.Title[^LongestTitle..])
            ? FindingSeverity.Warning
            : FindingSeverity.Error;

    private static bool IsMissingAddress(ApiError error, DoiRecord record)
        => string.Equals(error.Source, "url", StringComparison.OrdinalIgnoreCase) && string.IsNullOrWhiteSpace(record.Url);

    /// <summary>The schema validator names a line of the XML that the server has made.</summary>
    [GeneratedRegex(@"\bline [0-9]{1,9}\b|^Is invalid$", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaWords();
}
