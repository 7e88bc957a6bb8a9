using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Registers drafts: they resolve from then on, are not in the public search, and can never be deleted.</summary>
[Cmdlet(VerbsLifecycle.Register, "DataCiteDoi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class RegisterDataCiteDoiCommand : ChangeCmdlet
{
    private protected override string Activity => "Registering DOIs";

    private protected override bool NeedsRepository => true;

    private protected override ConfirmImpact Impact => ConfirmImpact.High;

    internal override WriteWords Words { get; } = new("Registering", "registered", "it may be registered", "Get-DataCiteDoi {0}{1} | Select-Object Doi, State");

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read)
        => LifeCycle.Register(RequireUnchanged(item, read));

    private protected override string Describe(DoiChange change) => ChangeDeed.Of(
        "Register", change, InUse, $"it is {StateWords.Of(change.Base!.State)} and becomes registered. This cannot be undone: a registered DOI can never be deleted.");
}
