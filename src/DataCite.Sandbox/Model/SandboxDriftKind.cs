namespace DataCite.Sandbox;

/// <summary>How a row of the list index differs from the database.</summary>
public enum SandboxDriftKind
{
    /// <summary>The DOI exists, and lists do not show it.</summary>
    Missing,

    /// <summary>Lists show, besides the DOI, one that does not exist.</summary>
    Gone,

    /// <summary>Lists show another state.</summary>
    OtherState,

    /// <summary>Lists show another landing page.</summary>
    OtherUrl,
}
