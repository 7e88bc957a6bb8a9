using System.Management.Automation;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Sandboxes;

namespace DataCite.PowerShell;

/// <summary>
/// Ends what runs when the module is removed: the connections of the runspace, with their pools and timers, and the sandboxes that were
/// started in it. What other runspaces have is theirs.
/// </summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        ConnectionStore.Current.RemoveAll();
        SandboxStore.StopAllOfRunspace();
    }
}
