using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Starts a stand-in for DataCite's server on this machine.</summary>
[Cmdlet(VerbsLifecycle.Start, "DataCiteSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(DataCiteSandbox))]
public sealed partial class StartDataCiteSandboxCommand : DataCiteCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!IsConfirmed("this machine", "Start a DataCite sandbox"))
            return;
        try
        {
            var options = Options();
            var owner = Runspace.DefaultRunspace.InstanceId;
            WriteObject(Await(_ => Task.FromResult(SandboxStore.Start(options, owner))));
        }
        catch (CmdletInputException exception)
        {
            ThrowTerminatingError(ErrorRecords.From(exception, Path));
        }
    }
}
