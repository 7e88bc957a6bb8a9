using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Turns a job back, the last item first, where nobody else has edited the DOIs since. It is a job itself.</summary>
[Cmdlet(VerbsCommon.Undo, "DataCiteJob", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class UndoDataCiteJobCommand : ConnectedCmdlet
{
    private const string UndoExtension = ".undo.job";

    /// <summary>The journal of the job.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("FullName")]
    public string Path { get; set; } = string.Empty;

    /// <summary>The journal of the undoing; the name of the job with .undo.job, unless said otherwise.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JobPath { get; set; }

    /// <summary>Sets values back also where somebody else has edited them since.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the records as they are now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Writes one summary at the end.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <summary>After how many errors the command ends.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MaxErrors { get; set; }

    /// <summary>How many items are worked on at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => false;

    internal override WriteWords Words { get; } = new("Undoing", "undone", "it may have been undone", "Get-DataCiteDoi {0}{1}");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = OrTerminate(() => FileSystemPath.Of(this, Path, ErrorIds.JobUnreadable), Path);
        using var undo = OrTerminate(() => JobUndo.Read(path, InUse, Force), Path);
        foreach (var line in undo.Obstacles)
            WriteWarning(line);
        OpenJob(JobPath ?? Path + UndoExtension);
        TellEstimate(undo.Count);
        var run = new ChangeRun(this, "Undoing a job", ThrottleLimit)
        {
            Plan = undo.Plan,
            Describe = change => ChangeDeed.Of("Undo", change, InUse, JobUndo.Describe(change)),
            Impact = static _ => ConfirmImpact.High,
            FindMissing = JobUndo.FindMissing,
            Job = Job,
            MaxErrors = MaxErrors,
            PassThru = PassThru,
            Summary = Summary,
            Total = () => undo.Count,
        };
        foreach (var item in undo.Items)
            run.Add(item.Target, () => item);
        run.Complete();
        EndJob();
        // Another job may follow in the pipeline.
        Job!.Dispose();
    }
}
