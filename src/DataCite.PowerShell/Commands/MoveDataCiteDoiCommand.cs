using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Hands DOIs to another repository. Needs the login of the member or consortium that both repositories belong to.</summary>
[Cmdlet(VerbsCommon.Move, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = DoiSet)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class MoveDataCiteDoiCommand : ChangeCmdlet
{
    private const string DoiSet = "Doi";
    private const string PathSet = "Path";

    private RepositoryTarget? _target;

    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DoiSet)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public override DoiIdentity[] Doi { get; set; } = [];

    /// <summary>Files with the DOIs: tables with a column Doi, or texts with one DOI in each line; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The account id of the repository that gets the DOIs: DEMO.OTHER.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("Repository", "Destination")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string To { get; set; } = string.Empty;

    /// <summary>Hands over also DOIs whose prefix the other repository does not hold.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Activity => "Moving DOIs";

    private protected override ConfirmImpact Impact => ConfirmImpact.High;

    internal override WriteWords Words { get; } = new("Moving", "moved", "it may belong to the other repository", "Get-DataCiteDoi {0}{1} | Select-Object Doi, RepositoryId");

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _target = OrTerminate(() => Await(stop => RepositoryTarget.ReadAsync(To, InUse, Client, stop)), To);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == DoiSet)
            base.ProcessRecord();
        else
            UntilStopped(() => DoiLists.Read(this, Path, Take, (problem, file) => Report(problem, file), StopToken));
    }

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read) => _target!.Plan(RequireUnchanged(item, read), Force);

    private protected override string Describe(DoiChange change) => ChangeDeed.Of(
        "Move", change, InUse, $"it belongs to {PrintableText.Of(change.Base!.RepositoryId?.ToUpperInvariant())} and is handed to {change.Repository}. Its repository can no longer change it.");
}
