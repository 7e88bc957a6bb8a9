using System.Management.Automation;

namespace DataCite.PowerShell.Errors;

/// <summary>What is wrong with a history that was asked for.</summary>
internal static class HistoryProblems
{
    /// <summary>What is said of a DOI without a history.</summary>
    /// <param name="doi">The DOI, safe to show.</param>
    public static string Empty(object doi)
        => $"DataCite's history has no change of {doi}. The history begins in 2018, and may be some seconds late. Whether there is such a DOI: Get-DataCiteDoi {doi}";

    /// <summary>The error where nothing says whose history is wanted.</summary>
    public static CmdletInputException OfNobody()
        => new(
            ErrorIds.NotConnected, ErrorCategory.ConnectionError, "Nothing says whose history is wanted: there is no login, and no DOI, repository or member was given.",
            "Give -Doi, -RepositoryId or -ProviderId, or connect with Connect-DataCite to see what was changed with your login.");
}
