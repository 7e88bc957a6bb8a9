using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Checking;

/// <summary>What has to happen to a new DOI for it to have a state.</summary>
internal static class TargetEvent
{
    /// <summary>The event; null for a draft.</summary>
    public static DoiEvent? Of(DoiState state) => state switch
    {
        DoiState.Findable => DoiEvent.Publish,
        DoiState.Registered => DoiEvent.Register,
        _ => null,
    };
}
