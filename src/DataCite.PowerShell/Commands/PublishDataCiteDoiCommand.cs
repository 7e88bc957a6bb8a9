using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes DOIs findable. This cannot be undone: a DOI that was published can be hidden, but never deleted.</summary>
[Cmdlet(VerbsData.Publish, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class PublishDataCiteDoiCommand : ChangeCmdlet
{
    private protected override string Activity => "Publishing DOIs";

    private protected override bool NeedsRepository => true;

    private protected override ConfirmImpact Impact => ConfirmImpact.High;

    internal override WriteWords Words { get; } = new("Publishing", "published", "it may be findable", "Get-DataCiteDoi {0}{1} | Select-Object Doi, State");

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read)
        => LifeCycle.Publish(RequireUnchanged(item, read));

    private protected override string Describe(DoiChange change) => change.Base!.State is DoiState.Findable
        ? ChangeDeed.Of("Save", change, InUse, "it is findable already, but does not resolve yet. DataCite tries again to register its address.")
        : ChangeDeed.Of("Publish", change, InUse, $"it is {StateWords.Of(change.Base.State)} and becomes findable. This cannot be undone: a findable DOI can be hidden, but never deleted.");
}
