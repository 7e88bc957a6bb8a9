using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Deletes drafts. Registered and findable DOIs cannot be deleted by anybody; they can be hidden.</summary>
[Cmdlet(VerbsCommon.Remove, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class RemoveDataCiteDoiCommand : ChangeCmdlet
{
    private protected override string Activity => "Deleting drafts";

    private protected override bool NeedsRepository => true;

    private protected override ConfirmImpact Impact => ConfirmImpact.High;

    internal override WriteWords Words { get; } = new("Deleting", "deleted", "it may be gone", "Get-DataCiteDoi {0}{1}");

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read) => LifeCycle.Remove(read);

    private protected override string Describe(DoiChange change) => ChangeDeed.Of("Delete the draft", change, InUse, "its metadata is lost.");
}
