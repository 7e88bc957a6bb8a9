using System.Management.Automation;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Commands;

/// <summary>Ends sandboxes, and the session's connections to them.</summary>
[Cmdlet(VerbsLifecycle.Stop, "DataCiteSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class StopDataCiteSandboxCommand : DataCiteCmdlet
{
    /// <summary>The sandbox to end; all that run in this process when left out. A variable that holds none is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Sandbox")]
    [ValidateNotNullOrEmpty]
    public DataCiteSandbox[]? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var sandbox in InputObject ?? SandboxStore.All)
        {
            if (!IsConfirmed(sandbox.Uri.ToString(), "Stop the sandbox and forget its DOIs"))
                continue;
            ConnectionStore.Current.RemoveAllTo(sandbox.Uri);
            Await(_ => SandboxStore.StopAsync(sandbox));
        }
    }
}
