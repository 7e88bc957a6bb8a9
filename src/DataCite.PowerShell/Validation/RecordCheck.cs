using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Validation;

/// <summary>Checks a record by itself and, when it is wanted, by the server, and says which of them found what.</summary>
/// <param name="target">The state that the DOI is to have.</param>
/// <param name="recommended">Whether to tell which recommended properties are missing.</param>
internal sealed class RecordCheck(DoiState target, bool recommended)
{
    /// <summary>The code of what the server finds; it has no codes of its own.</summary>
    public const string RefusedByServer = "RefusedByServer";

    /// <summary>What is wrong without a network; of a row with cells that cannot be read, what is wrong with the cells.</summary>
    public IReadOnlyList<RecordFinding> Inspect(SourceItem item)
    {
        IEnumerable<Finding> findings = item.Problem is MetadataInvalidException row ? row.Findings
            : RecordValidator.Validate(item.Record!, target, recommended)
                // No XML has a place for the landing page; it is given beside it.
                .Where(finding => !(item.IsXml && finding is { Code: FindingCodes.MandatoryMissing, Path: "url" }));
        return [.. findings.Concat(item.Notices).Select(finding => RecordFinding.Of(item.Name, finding))];
    }

    /// <summary>What the server says, in its own words.</summary>
    /// <param name="client">The account's client.</param>
    /// <param name="name">What to call the record.</param>
    /// <param name="record">The record; not used by anything else meanwhile.</param>
    /// <param name="prefixes">The account's prefixes, for records that have no name yet.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <exception cref="DataCiteException">The server could not be asked.</exception>
    /// <exception cref="DoiNameException">The record's name is none.</exception>
    public async Task<IReadOnlyList<RecordFinding>> AskAsync(
        DataCiteClient client, string name, DoiRecord record, IReadOnlyList<string> prefixes, CancellationToken stop)
    {
        // The server checks as for a new DOI, and finds the name of an existing one taken: a stand-in is free.
        if (string.IsNullOrWhiteSpace(record.Doi) && prefixes.Count > 0)
            record.Doi = DoiName.Mint(record.Prefix ?? prefixes[0]).Value;
        else if (record.Created is not null)
            record.Doi = DoiName.Mint(DoiName.Parse(record.Doi ?? string.Empty).Prefix).Value;
        var errors = await client.ValidateDoiAsync(record, NewDoi.EventFor(target), stop).ConfigureAwait(false);
        return [.. errors.Select(error => new RecordFinding(
            name, FindingSeverity.Error, error.Source ?? string.Empty, RefusedByServer, error.Title, Value: null, Suggestion: null, FindingOrigin.Server))];
    }
}
