using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DataCite.PowerShell.Errors;
using DataCite.Sandbox;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// The sandboxes that run in this process. Unlike connections they are no runspace's own: a parallel one may well stop what another has
/// started.
/// </summary>
internal static class SandboxStore
{
    private static readonly object Gate = new();
    private static readonly List<DataCiteSandbox> Running = [];

    /// <summary>The sandboxes that run, the oldest first.</summary>
    public static IReadOnlyList<DataCiteSandbox> All
    {
        get
        {
            lock (Gate)
                return [.. Running];
        }
    }

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">How.</param>
    /// <param name="owner">The runspace that it ends with when the module is removed there.</param>
    /// <exception cref="CmdletInputException">The port is taken, or a file cannot be read or holds something else than records.</exception>
    public static DataCiteSandbox Start(SandboxOptions options, Guid owner)
    {
        try
        {
            var sandbox = new DataCiteSandbox(SandboxServer.Start(options), owner);
            lock (Gate)
                Running.Add(sandbox);
            return sandbox;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CmdletInputException(
                ErrorIds.SandboxNotStarted, ErrorCategory.OpenError, $"The sandbox did not start: {exception.Message}",
                "Leave -Port out to take any free port, and give -Path files with DOI records in JSON.", exception);
        }
    }

    /// <summary>Ends a sandbox; open requests are cut off. Does nothing to one that has ended.</summary>
    public static async Task StopAsync(DataCiteSandbox sandbox)
    {
        lock (Gate)
            Running.Remove(sandbox);
        await sandbox.Server.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Lets the sandboxes of the calling thread's runspace end, without waiting for it.</summary>
    public static void StopAllOfRunspace()
    {
        var owner = Runspace.DefaultRunspace.InstanceId;
        foreach (var sandbox in All.Where(sandbox => sandbox.Owner == owner))
            _ = StopAsync(sandbox);
    }
}
