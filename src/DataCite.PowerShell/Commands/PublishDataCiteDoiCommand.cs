using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes DOIs findable. This cannot be undone: a DOI that was published can be hidden, but never deleted.</summary>
[Cmdlet(VerbsData.Publish, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord))]
public sealed class PublishDataCiteDoiCommand : ThrottledCmdlet<object, DoiRecord>
{
    /// <summary>The DOIs: names or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>The item in the pipeline, whatever part of it says which DOI is meant: what errors and outputs point back to.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Writes the published records.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter]
    public SwitchParameter IncludeInput { get; set; }

    private ReadAhead<object, DoiRecord>? _ahead;

    private ReadAhead<object, DoiRecord> Ahead => _ahead ??= new ReadAhead<object, DoiRecord>(ThrottleLimit, Decide);

    private protected override bool WorksAnonymously => false;

    private protected override bool NeedsRepository => true;

    private protected override bool NotesInput => IncludeInput;

    internal override WriteWords Words { get; } = new("Publishing", "published", "it may be findable", "Get-DataCiteDoi {0}{1} | Select-Object Doi, State");

    private protected override long? Total => MyInvocation.ExpectingInput ? null : Doi.Length;

    private protected override string Activity => "Publishing DOIs";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var doi in Doi)
        {
            var item = PowerShellJson.Plain(InputObject) ?? doi;
            if (Confirmation.IsSeen(ConfirmImpact.High))
                Ahead.Add(item, () => Publication.ReadAsync(Client, Publication.RequireSaved(doi), Note, StopToken));
            else if (TryDo(item, () => Publication.RequireSaved(doi), out var name))
                SubmitWrite(name!.Value, name.Key, item, write => Publication.PublishAsync(Client, ClientFor(write), name, Note, write.Token));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _ahead?.Complete();
        base.EndProcessing();
    }

    private protected override void Receive(object item, DoiRecord result)
    {
        if (result.State != DoiState.Findable)
            return;
        // Where the handle could not be registered, the server reports success as well (T18).
        if (result.Registered is null)
            WriteWarning(StateWords.NotYetResolving(result));
        if (PassThru)
            WriteResult(item, result);
    }

    private protected override Exception? FindShortfall(DoiRecord result) => Publication.FindShortfall(result);

    // The user who is asked sees the DOI as it is, and is not asked about what is not to be done.
    private void Decide(object item, Task<DoiRecord> read)
    {
        if (!TryDo(item, () => Await(read), out var record))
            return;
        var name = record!.Doi ?? string.Empty;
        if (!Publication.IsNeeded(record))
        {
            if (Confirmation.IsPreview)
                Confirmation.Preview($"Nothing to do: {DoiDeed.Of(record)} is findable already.");
            else
                Submit(item, record);
        }
        else if (IsConfirmed(DoiDeed.Publish(record, InUse), ConfirmImpact.High))
        {
            SubmitWrite(name, DoiName.Parse(name).Key, item, write => ClientFor(write).ChangeStateAsync(record, DoiEvent.Publish, write.Token));
        }
    }

    private void Note(string line) => Post(() => WriteVerbose(line));
}
