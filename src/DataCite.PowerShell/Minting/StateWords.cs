using DataCite.Metadata;

namespace DataCite.PowerShell.Minting;

/// <summary>How cmdlets speak of states.</summary>
internal static class StateWords
{
    public static string Of(DoiState? state) => state switch
    {
        DoiState.Draft => "a draft",
        DoiState.Registered => "registered",
        DoiState.Findable => "findable",
        null or DoiState.Unknown => "in an unknown state",
        _ => $"in the state {state}",
    };

    /// <summary>The message about a DOI whose handle was not registered with the request, although the server reported success.</summary>
    public static string NotYetResolving(DoiRecord record)
        => $"{PrintableText.Of(record.Doi)} is {Of(record.State)}, but its address has not been registered yet: it does not resolve. "
            + "DataCite tries again with the next change; look at 'Registered' in Get-DataCiteDoi later, and save the DOI again if it stays empty.";
}
