namespace DataCite.Sandbox;

/// <summary>What an account of the sandbox may do.</summary>
public enum SandboxAccountKind
{
    /// <summary>A repository: creates, changes and deletes the DOIs of its prefixes.</summary>
    Repository,

    /// <summary>A direct member or consortium organisation: reads and transfers its repositories' DOIs, manages repositories.</summary>
    Provider,

    /// <summary>A consortium: as a provider, over all its organisations.</summary>
    Consortium,

    /// <summary>DataCite's own staff: everything.</summary>
    Staff,
}
