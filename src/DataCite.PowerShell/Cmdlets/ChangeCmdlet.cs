using System.ComponentModel;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that changes DOIs that exist.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ChangeCmdlet : ConnectedCmdlet
{
    private ChangeRun? _run;

    /// <summary>The DOIs: names or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public virtual DoiIdentity[] Doi { get; set; } = [];

    /// <summary>The item in the pipeline, whatever part of it says which DOI is meant: what blocks, errors and outputs point back to.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Writes the changed records.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter]
    public SwitchParameter IncludeInput { get; set; }

    /// <summary>Writes one summary at the end: how many DOIs were changed, unchanged, refused.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <summary>How many items are worked on at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>The journal of the job: what is done, and what may have been. The same command with the same journal goes on where it stopped.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JobPath { get; set; }

    /// <summary>After how many errors the command ends.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MaxErrors { get; set; }

    private protected override bool WorksAnonymously => false;

    /// <summary>What the progress bar says is going on.</summary>
    private protected abstract string Activity { get; }

    /// <summary>How much a change is asked about.</summary>
    private protected virtual ConfirmImpact Impact => ConfirmImpact.Medium;

    /// <summary>Makes the change of a DOI that was just read.</summary>
    private protected abstract DoiChange Plan(ChangeItem item, DoiRecord read);

    /// <summary>What is about to happen, in a sentence.</summary>
    private protected abstract string Describe(DoiChange change);

    private ChangeRun Run => _run ??= new ChangeRun(this, Activity, ThrottleLimit)
    {
        Plan = Plan,
        Describe = Describe,
        Impact = _ => Impact,
        PassThru = PassThru,
        Summary = Summary,
        NotesInput = IncludeInput,
        Job = Job,
        MaxErrors = MaxErrors,
        Total = () => MyInvocation.ExpectingInput ? null : Doi.Length,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OpenJob(JobPath);
        TellEstimate(MyInvocation.ExpectingInput || Doi.Length == 0 ? null : Doi.Length);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var doi in Doi)
            Take(doi);
    }

    /// <summary>Takes a DOI, as it came from the command line, the pipeline or a file.</summary>
    private protected void Take(DoiIdentity doi)
    {
        var plain = PowerShellJson.Plain(InputObject);
        Run.Add(plain ?? doi, () => new ChangeItem(doi.ToName(), plain ?? doi)
        {
            Record = doi.Record,
            Piped = plain switch
            {
                null when doi.Record is { } record => PSObject.AsPSObject(record),
                null or string or DoiName or Uri => null,
                _ => InputObject,
            },
        });
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Run.Complete();
        EndJob();
    }

    /// <summary>The name of a DOI whose record has no changes that this cmdlet would not save.</summary>
    private protected static DoiRecord RequireUnchanged(ChangeItem item, DoiRecord read)
        => item.Record is not { ChangedAttributes.Count: > 0 } edited ? read : throw ChangeCheck.Unsaved(item.Name, edited);
}
