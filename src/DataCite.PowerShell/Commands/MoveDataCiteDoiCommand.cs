using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Hands DOIs to another repository. Needs the login of the member or consortium that both repositories belong to.</summary>
[Cmdlet(VerbsCommon.Move, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class MoveDataCiteDoiCommand : ChangeCmdlet
{
    private RepositoryTarget? _target;

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

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read) => _target!.Plan(RequireUnchanged(item, read), Force);

    private protected override string Describe(DoiChange change) => ChangeDeed.Of(
        "Move", change, InUse, $"it belongs to {PrintableText.Of(change.Base!.RepositoryId?.ToUpperInvariant())} and is handed to {change.Repository}. Its repository can no longer change it.");
}
