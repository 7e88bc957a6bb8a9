using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Carries out changes that were made before, from the pipeline or from a plan. What others have edited since is kept, or is a conflict.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "DataCiteChange", SupportsShouldProcess = true, DefaultParameterSetName = ChangeSet)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class InvokeDataCiteChangeCommand : ConnectedCmdlet
{
    private const string ChangeSet = "Change";
    private const string PathSet = "Path";

    private ChangeRun? _run;

    /// <summary>The changes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ChangeSet)]
    [Alias("InputObject")]
    public DoiChange[] Change { get; set; } = [];

    /// <summary>Plans: files of changes; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Makes edits also where somebody else has changed the same values.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The journal of the job.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JobPath { get; set; }

    /// <summary>After how many errors the command ends.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MaxErrors { get; set; }

    /// <summary>Writes the changed records.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Writes one summary at the end.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <summary>How many items are worked on at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => false;

    internal override WriteWords Words { get; } = new("Changing", "changed", "the change may have been saved", "Get-DataCiteDoi {0}{1}");

    private ChangeRun Run => _run ??= new ChangeRun(this, "Changing DOIs", ThrottleLimit)
    {
        Plan = (item, read) => ChangePlans.Plan(item, read, Force),
        Describe = change => ChangeDeed.Of(ChangePlans.Verb(change), change, InUse, ChangePlans.Consequence(change)),
        Impact = ChangePlans.Impact,
        FindMissing = ChangePlans.FindMissing,
        Job = Job,
        MaxErrors = MaxErrors,
        PassThru = PassThru,
        Summary = Summary,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OpenJob(JobPath);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => UntilStopped(() =>
    {
        foreach (var change in Change)
            Run.Add(change, () => ChangePlans.ItemOf(change));
        using var planned = ChangePlans.Read(this, Path, InUse).GetEnumerator();
        while (OrTerminate(planned.MoveNext, Path))
            Run.Add(planned.Current.Target, planned.Current.Item);
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Run.Complete();
        EndJob();
    }
}
