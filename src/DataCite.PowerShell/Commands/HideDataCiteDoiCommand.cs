using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Takes findable DOIs out of the public search. They still resolve, and Publish-DataCiteDoi brings them back.</summary>
[Cmdlet(VerbsCommon.Hide, "DataCiteDoi", SupportsShouldProcess = true)]
[Alias("Unpublish-DataCiteDoi")]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed class HideDataCiteDoiCommand : ChangeCmdlet
{
    /// <summary>Why the DOIs are hidden; DataCite keeps it with the DOI.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Reason { get; set; }

    /// <summary>A page that says what became of the resource; the DOI leads there from now on.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Url { get; set; }

    private protected override string Activity => "Hiding DOIs";

    private protected override bool NeedsRepository => true;

    internal override WriteWords Words { get; } = new("Hiding", "hidden", "it may be hidden", "Get-DataCiteDoi {0}{1} | Select-Object Doi, State, Url");

    private protected override DoiChange Plan(ChangeItem item, DoiRecord read) => LifeCycle.Hide(RequireUnchanged(item, read), Url, Reason);

    private protected override string Describe(DoiChange change) => ChangeDeed.Of(
        "Hide", change, InUse, "it still resolves, but is no longer in the public search. Publish-DataCiteDoi makes it findable again.");
}
