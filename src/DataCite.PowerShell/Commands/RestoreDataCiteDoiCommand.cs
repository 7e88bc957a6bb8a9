using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Takes back the last change of metadata or URL of DOIs. What changed a state, and the creation of a DOI, cannot be taken back.</summary>
[Cmdlet(VerbsData.Restore, "DataCiteDoi", SupportsShouldProcess = true)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class RestoreDataCiteDoiCommand : ChangeCmdlet
{
    private protected override string Activity => "Restoring DOIs";

    private protected override bool NeedsRepository => true;

    internal override WriteWords Words { get; } = new("Restoring", "restored", "the change may have been saved", "Get-DataCiteDoi {0}{1}");

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read)
    {
        var plain = RequireUnchanged(item, read);
        return Restoration.Of(plain, Await(stop => Client.FindLastActivityAsync(item.Name, stop)));
    }

    private protected override string Describe(DoiChange change) => ChangeDeed.Of("Restore", change, InUse, "these are the values before its last change.");
}
