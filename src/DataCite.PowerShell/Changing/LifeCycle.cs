using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Changing;

/// <summary>The changes that take a DOI from one state to another, and what stands in their way.</summary>
internal static class LifeCycle
{
    /// <summary>
    /// Publishes a DOI. One that is findable but has no registered handle is sent again, so that the server tries again to register it.
    /// </summary>
    public static DoiChange Publish(DoiRecord read) => read is { State: DoiState.Findable, Registered: null }
        ? new DoiChange(DoiName.Parse(read.Doi!), DoiChangeAction.Update) { State = DoiState.Findable, Base = read }
        : DoiChange.Update(read, [], DoiState.Findable);

    /// <summary>Registers a draft.</summary>
    /// <exception cref="CmdletInputException">The DOI is findable.</exception>
    public static DoiChange Register(DoiRecord read) => read.State is DoiState.Draft or DoiState.Registered
        ? DoiChange.Update(read, [], DoiState.Registered)
        : throw Refusal(read, "cannot be registered", $"To take it out of the public search, use Hide-DataCiteDoi {read.Doi}.");

    /// <summary>Hides a findable DOI.</summary>
    /// <param name="read">The DOI.</param>
    /// <param name="url">Where it leads from now on; null to leave it.</param>
    /// <param name="reason">Why; null for no reason given.</param>
    /// <exception cref="CmdletInputException">The DOI is a draft.</exception>
    public static DoiChange Hide(DoiRecord read, string? url, string? reason)
    {
        if (read.State is not (DoiState.Findable or DoiState.Registered))
            throw Refusal(read, "is not public, and cannot be hidden", $"To delete it, use Remove-DataCiteDoi {read.Doi}. To make it resolve without being found, use Register-DataCiteDoi {read.Doi}.");
        var change = DoiChange.Update(read, url is null ? new DoiRecord() : new DoiRecord { Url = url }, DoiState.Registered);
        // One that is hidden already can still get a reason.
        return reason is null || reason == read.Reason ? change
            : new DoiChange(DoiName.Parse(read.Doi!), DoiChangeAction.Update) { Edits = change.Edits, State = DoiState.Registered, Base = read, Evidence = reason };
    }

    /// <summary>Deletes a draft.</summary>
    /// <exception cref="CmdletInputException">The DOI is no draft.</exception>
    public static DoiChange Remove(DoiRecord read) => read.State is DoiState.Draft
        ? new DoiChange(DoiName.Parse(read.Doi!), DoiChangeAction.Delete) { Base = read }
        : throw Refusal(
            read, "can never be deleted: only drafts can", read.State is DoiState.Findable
                ? $"To take it out of the public search, use Hide-DataCiteDoi {read.Doi} -Reason '…' -Url <a page that says what became of it>." : "It is out of the public search already. Give it the URL of a page that says what became of the resource, with Set-DataCiteDoi.");

    private static CmdletInputException Refusal(DoiRecord read, string problem, string advice) => new(
        ErrorIds.StateChangeImpossible, ErrorCategory.InvalidOperation, $"{PrintableText.Of(read.Doi)} is {StateWords.Of(read.State)} and {problem}. Nothing was sent.", PrintableText.Of(advice));
}
