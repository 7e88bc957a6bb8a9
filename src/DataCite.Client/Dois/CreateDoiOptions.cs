namespace DataCite.Client;

/// <summary>How a DOI is created.</summary>
public sealed record CreateDoiOptions
{
    /// <summary><see cref="DoiEvent.Publish"/> or <see cref="DoiEvent.Register"/>; null for a draft.</summary>
    public DoiEvent? Event { get; init; }

    /// <summary>
    /// Whether the name was made up for this call (<see cref="Metadata.DoiName.Mint"/>). Such a name is practically never taken by
    /// chance, so a DOI of that name is this call's own doing until the contrary is shown.
    /// </summary>
    public bool IsNameMadeUp { get; init; }
}
