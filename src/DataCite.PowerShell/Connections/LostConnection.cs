using System.Management.Automation;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// Why a session has no connection although somebody wanted one. As long as it stands, no command takes another system or login:
/// it would read or write elsewhere than the script means to.
/// </summary>
/// <param name="Problem">What happened, as a sentence.</param>
internal sealed record LostConnection(string Problem)
{
    private string Advice { get; init; } = "Connect again with Connect-DataCite, or give -Connection, or -Credential and -Environment. "
        + "Disconnect-DataCite lets the session read what is public without a connection.";

    /// <summary>Connect-DataCite did not come to a good end: it failed, was stopped, or its parameters could not be used.</summary>
    public static LostConnection NotConnected(string? reason)
        => new($"The last Connect-DataCite did not succeed{(reason is null ? "." : $": {reason}")}");

    /// <summary>The sandbox of the default connection was stopped.</summary>
    public static LostConnection SandboxStopped(Uri sandbox) => new($"The sandbox that the session was connected to ({sandbox}) was stopped.");

    /// <summary>The default connection was ended while others are open; null when none is open.</summary>
    public static LostConnection? Undecided(IReadOnlyList<DataCiteConnection> open)
        => open.Count == 0 ? null : new($"No connection is the default. Open: {string.Join(", ", open.Select(static connection => $"'{connection.Name}'"))}.")
        {
            Advice = $"Add -Connection {CommandText.Argument(open[^1].Name)}, or connect with Connect-DataCite. Get-DataCiteConnection | Disconnect-DataCite ends all of them; "
                + "then commands read what is public.",
        };

    /// <summary>The error of a command that would have used the connection.</summary>
    public CmdletInputException ToException() => new(
        ErrorIds.NotConnected, ErrorCategory.ConnectionError,
        $"{Problem} This command does not go to another system, and nothing was sent.",
        Advice);
}
