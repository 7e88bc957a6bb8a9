using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Minting;

/// <summary>What has to hold before and after a DOI is published.</summary>
internal static class Publication
{
    /// <summary>
    /// Whether there is something to do. A DOI that is findable but has no registered handle is sent again, so that the server tries again.
    /// </summary>
    public static bool IsNeeded(DoiRecord record) => record is not { State: DoiState.Findable, Registered: not null };

    /// <summary>The name of a DOI whose record has no changes: publishing what the server has, in place of what is meant, could not be undone.</summary>
    /// <exception cref="CmdletInputException">The record has changes that are not saved.</exception>
    /// <exception cref="DoiNameException">It is not a DOI.</exception>
    public static DoiName RequireSaved(DoiIdentity doi)
    {
        var name = doi.ToName();
        return doi.Record is not { ChangedAttributes.Count: > 0 } edited ? name : throw Unsaved(name, edited);
    }

    /// <summary>The error of a record with changes that the command does not save.</summary>
    public static CmdletInputException Unsaved(DoiName name, DoiRecord edited) => new(
        ErrorIds.ChangesUnsaved, ErrorCategory.InvalidOperation,
        $"The record of {name} has changes that are not saved ({string.Join(", ", edited.ChangedAttributes)}), and this command does not save them. Nothing was sent.",
        $"Save them first with Set-DataCiteDoi, or give the name alone to use what DataCite has: {name}.");

    /// <summary>Reads a DOI and checks that it can be published.</summary>
    /// <param name="client">The account's client.</param>
    /// <param name="name">The DOI.</param>
    /// <param name="note">Takes what is worth a line in the verbose stream.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <exception cref="DataCiteException">The DOI does not exist, or the server could not be asked.</exception>
    /// <exception cref="MetadataInvalidException">The server would refuse to publish it.</exception>
    public static async Task<DoiRecord> ReadAsync(DataCiteClient client, DoiName name, Action<string> note, CancellationToken stop)
    {
        var record = await client.GetDoiAsync(name, stop).ConfigureAwait(false);
        if (!IsNeeded(record))
            note($"{name} is findable already; nothing is sent.");
        if (record.State != DoiState.Findable)
        {
            foreach (var finding in MetadataCheck.RequirePublishable(record, DoiState.Findable))
                note($"{name}: {finding}");
        }

        return record;
    }

    /// <summary>Reads a DOI, checks it and makes it findable, unless it is.</summary>
    /// <param name="reader">Reads it.</param>
    /// <param name="writer">Sends the change.</param>
    /// <param name="name">The DOI.</param>
    /// <param name="note">Takes what is worth a line in the verbose stream.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public static async Task<DoiRecord> PublishAsync(DataCiteClient reader, DataCiteClient writer, DoiName name, Action<string> note, CancellationToken stop)
    {
        var record = await ReadAsync(reader, name, note, stop).ConfigureAwait(false);
        return IsNeeded(record) ? await writer.ChangeStateAsync(record, DoiEvent.Publish, stop).ConfigureAwait(false) : record;
    }

    /// <summary>Why a DOI is not published; null when it is. The server reports success also when it did nothing.</summary>
    public static CmdletInputException? FindShortfall(DoiRecord result) => result.State == DoiState.Findable ? null : new CmdletInputException(
        ErrorIds.StateNotReached, ErrorCategory.InvalidResult,
        $"{PrintableText.Of(result.Doi)} is {StateWords.Of(result.State)} and not findable, although DataCite reported success.",
        "Look at the DOI with Get-DataCiteDoi, and publish it again.");
}
