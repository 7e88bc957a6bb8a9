using System.Management.Automation;
using DataCite.Jobs;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Jobs;

namespace DataCite.PowerShell.Commands;

/// <summary>Shows what a job with a journal has done: the counts, the items, or those that failed, to be piped again.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteJob", DefaultParameterSetName = SummarySet)]
[OutputType(typeof(JobSummary), ParameterSetName = [SummarySet])]
[OutputType(typeof(JobItem), ParameterSetName = [ItemSet])]
[OutputType(typeof(PSObject), ParameterSetName = [FailedSet])]
public sealed class GetDataCiteJobCommand : OfflineCmdlet
{
    private const string SummarySet = "Summary";
    private const string ItemSet = "Item";
    private const string FailedSet = "Failed";

    /// <summary>The journals; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "JobPath")]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Writes one object for each item: the report of the job.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ItemSet)]
    public SwitchParameter Item { get; set; }

    /// <summary>Writes the input of the items that are not done, as it came, to be piped again.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FailedSet)]
    public SwitchParameter Failed { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (file, problem) in InputFiles.Find(this, Path, literalPath: null))
        {
            try
            {
                Write(problem is null ? JobSession.Guarded(() => JobReport.Read(file)) : throw problem);
            }
            catch (CmdletInputException failure)
            {
                WriteError(ErrorRecords.From(failure, file));
            }
        }
    }

    private void Write(JobReport report)
    {
        if (!Item && !Failed)
        {
            WriteObject(report.Summarise());
            return;
        }

        // One by one: PowerShell makes a list of a sequence before it writes the first of it.
        using var items = (Item ? report.Items : JobInput.OfFailed(report)).GetEnumerator();
        while (JobSession.Guarded(items.MoveNext))
            WriteObject(items.Current);
    }
}
