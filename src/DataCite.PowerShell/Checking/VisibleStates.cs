using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Checking;

/// <summary>Which states a caller without a login can list: the server ignores the others, and lists everybody's findable DOIs instead.</summary>
internal static class VisibleStates
{
    /// <summary>Whether only a login shows DOIs in some of the states.</summary>
    public static bool NeedLogin(IEnumerable<DoiState>? states)
        => states?.Any(static state => state is DoiState.Draft or DoiState.Registered) is true;

    /// <summary>The error of such a list without a login.</summary>
    public static CmdletInputException LoginMissing() => new(
        ErrorIds.NotConnected, ErrorCategory.ConnectionError,
        "Drafts and registered DOIs can only be listed with a login, and there is no login. Nothing was sent.",
        "Run Connect-DataCite -Credential DEMO.REPO -Environment Test (or Production) first, or add -Credential and -Environment to the command.");
}
