using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes DOIs findable. This cannot be undone: a DOI that was published can be hidden, but never deleted.</summary>
[Cmdlet(VerbsData.Publish, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord))]
public sealed class PublishDataCiteDoiCommand : ThrottledCmdlet<DoiIdentity, DoiRecord>
{
    /// <summary>The DOIs: names or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>Writes the published records.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool WorksAnonymously => false;

    private protected override string Activity => "Publishing DOIs";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var doi in Doi)
        {
            try
            {
                var name = doi.ToName();
                if (doi.Record is { ChangedAttributes.Count: > 0 } edited)
                    Fail(doi, Unsaved(name, edited));
                else if (IsConfirmed(name.Value, $"Publish at {InUse.Environment}, which cannot be undone"))
                    Submit(name.Key, doi, stop => PublishAsync(name, stop));
            }
            catch (DoiNameException exception)
            {
                Fail(doi, exception);
            }
        }
    }

    private protected override void Receive(DoiIdentity item, DoiRecord result)
    {
        // The server reports success even where it did nothing (T10), and where the handle could not be registered (T18).
        if (result.State != DoiState.Findable)
        {
            WriteError(ErrorRecords.From(NotReached(result), item));
            return;
        }

        if (result.Registered is null)
            WriteWarning(StateWords.NotYetResolving(result));
        if (PassThru)
            WriteObject(result);
    }

    private async Task<DoiRecord> PublishAsync(DoiName name, CancellationToken stop)
    {
        var record = await Client.GetDoiAsync(name, stop).ConfigureAwait(false);
        if (record is { State: DoiState.Findable, Registered: not null })
        {
            Post(() => WriteVerbose($"{name} is findable already; nothing is sent."));
            return record;
        }

        // What is findable already and does not resolve is sent again, so that the server tries again (T18).
        if (record.State != DoiState.Findable)
        {
            foreach (var finding in MetadataCheck.RequirePublishable(record, DoiState.Findable))
                Post(() => WriteVerbose($"{name}: {finding}"));
        }

        return await Client.ChangeStateAsync(record, DoiEvent.Publish, stop).ConfigureAwait(false);
    }

    // Publishing what the server has, in place of what is meant, could not be undone.
    private static CmdletInputException Unsaved(DoiName name, DoiRecord edited)
        => new(
            ErrorIds.ChangesUnsaved, ErrorCategory.InvalidOperation,
            $"The record of {name} has changes that are not saved ({string.Join(", ", edited.ChangedAttributes)}), and publishing does not save them. Nothing was sent.",
            $"Save them first, or give the name alone to publish what DataCite has: Publish-DataCiteDoi {name}.");

    private static CmdletInputException NotReached(DoiRecord record)
        => new(
            ErrorIds.StateNotReached, ErrorCategory.InvalidResult,
            $"{PrintableText.Of(record.Doi)} is {StateWords.Of(record.State)} and not findable, although DataCite reported success.",
            "Look at the DOI with Get-DataCiteDoi, and publish it again.");
}
