using System.Management.Automation;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// Why a session has no connection although somebody wanted one. As long as it stands, no command takes another system or login by itself:
/// it would read or write elsewhere than the script means to.
/// </summary>
/// <param name="Problem">What happened, as a sentence.</param>
internal sealed record LostConnection(string Problem)
{
    /// <summary>Connect-DataCite did not come to a good end: it failed, was stopped, or its parameters could not be used.</summary>
    public static LostConnection NotConnected(string? reason)
        => new($"The last Connect-DataCite did not succeed{(reason is null ? "." : $": {reason}")}");

    /// <summary>The sandbox of the default connection was stopped.</summary>
    public static LostConnection SandboxStopped(Uri sandbox) => new($"The sandbox that the session was connected to ({sandbox}) was stopped.");

    /// <summary>The error of a command that would have used the connection.</summary>
    public CmdletInputException ToException() => new(
        ErrorIds.NotConnected, ErrorCategory.ConnectionError,
        $"{Problem} There is no other connection for this command, and nothing was sent.",
        "Connect again with Connect-DataCite, or give -Connection, or -Credential and -Environment. Disconnect-DataCite lets the session read what is public without a connection.");
}
