using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes DOIs findable. This cannot be undone: a DOI that was published can be hidden, but never deleted.</summary>
[Cmdlet(VerbsData.Publish, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord))]
public sealed partial class PublishDataCiteDoiCommand : ConnectedCmdlet
{
    private ReadAhead<object, DoiRecord>? _ahead;
    private ItemRun<object, DoiRecord>? _items;

    private ReadAhead<object, DoiRecord> Ahead => _ahead ??= new ReadAhead<object, DoiRecord>(ThrottleLimit, Decide);

    private ItemRun<object, DoiRecord> Items => _items ??= new(this, "Publishing DOIs", ThrottleLimit, Receive)
    {
        FindShortfall = Publication.FindShortfall,
        Total = () => MyInvocation.ExpectingInput ? null : Doi.Length,
        NotesInput = IncludeInput,
    };

    private protected override bool WorksAnonymously => false;

    private protected override bool NeedsRepository => true;

    internal override WriteWords Words { get; } = new("Publishing", "published", "it may be findable", "Get-DataCiteDoi {0}{1} | Select-Object Doi, State");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var doi in Doi)
        {
            var item = PowerShellJson.Plain(InputObject) ?? doi;
            if (Confirmation.IsSeen(ConfirmImpact.High))
                Ahead.Add(item, () => Publication.ReadAsync(Client, Publication.RequireSaved(doi), Note, StopToken));
            else if (Items.TryDo(item, () => Publication.RequireSaved(doi), out var name))
                Items.SubmitWrite(name!.Value, name.Key, item, write => Publication.PublishAsync(Client, ClientFor(write), name, Note, write.Token));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _ahead?.Complete();
        _items?.Complete();
    }

    private void Receive(object item, DoiRecord result)
    {
        if (result.State != DoiState.Findable)
            return;
        // Where the handle could not be registered, the server reports success as well (T18).
        if (result.Registered is null)
            WriteWarning(StateWords.NotYetResolving(result));
        if (PassThru)
            Items.WriteResult(item, result);
    }

    // The user who is asked sees the DOI as it is, and is not asked about what is not to be done.
    private void Decide(object item, Task<DoiRecord> read)
    {
        if (!Items.TryDo(item, () => Await(read), out var record))
            return;
        var name = record!.Doi ?? string.Empty;
        if (!Publication.IsNeeded(record))
        {
            if (Confirmation.IsPreview)
                Confirmation.Preview($"Nothing to do: {DoiDeed.Of(record)} is findable already.");
            else
                Items.Submit(item, record);
        }
        else if (IsConfirmed(DoiDeed.Publish(record, InUse), ConfirmImpact.High))
        {
            Items.SubmitWrite(name, DoiName.Parse(name).Key, item, write => ClientFor(write).ChangeStateAsync(record, DoiEvent.Publish, write.Token));
        }
    }

    private void Note(string line) => Post(() => WriteVerbose(line));
}
