using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell;

/// <summary>
/// Ends what runs when the module is removed, or imported again with -Force: the connections of the runspace, with their secrets, pools and
/// timers, and the sandboxes that were started in it. What other runspaces have is theirs.
/// </summary>
public static class ModuleCleanup
{
    /// <summary>Ends the connections and sandboxes of the runspace. Called by the module's script.</summary>
    public static void EndAll()
    {
        ConnectionStore.Current.RemoveAll();
        SandboxStore.StopAllOfRunspace();
    }
}
