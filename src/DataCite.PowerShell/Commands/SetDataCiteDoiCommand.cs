using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Corrects the metadata and the URL of DOIs that exist. Sends only what differs, and never creates a DOI.</summary>
[Cmdlet(VerbsCommon.Set, "DataCiteDoi", SupportsShouldProcess = true)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed partial class SetDataCiteDoiCommand : ChangeCmdlet
{
    private EditPlan? _plan;

    private protected override string Activity => "Changing DOIs";

    private protected override bool NeedsRepository => true;

    internal override WriteWords Words { get; } = new("Changing", "changed", "the change may have been saved", "Get-DataCiteDoi {0}{1}");

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Before the first item only the command line has bound parameters.
        var given = OrTerminate(() => new GivenEdits(new Dictionary<string, object>(MyInvocation.BoundParameters, StringComparer.Ordinal), Clear));
        var table = OrTerminate(() => new TableEdits(new TableOptions { Mapping = Mapping, IgnoreUnknownColumn = IgnoreUnknownColumn }, ClearEmpty, WriteWarning), Mapping);
        _plan = new EditPlan(given, Edit, table, Force, WriteWarning);
        base.BeginProcessing();
    }

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read) => StoppingAtTheTable(() => _plan!.Make(item, read), item.Target);

    private protected override string Describe(DoiChange change) => ChangeDeed.Of("Change", change, InUse);
}
