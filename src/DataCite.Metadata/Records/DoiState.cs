namespace DataCite.Metadata;

/// <summary>The state of a DOI (facts §2.6).</summary>
public enum DoiState
{
    /// <summary>A state that this version does not know.</summary>
    Unknown,

    /// <summary>Reserved: does not resolve, is not public, can be deleted.</summary>
    Draft,

    /// <summary>Resolves, but its metadata is not public. Can never be deleted.</summary>
    Registered,

    /// <summary>Resolves and is in the public search. Can never be deleted.</summary>
    Findable,

    /// <summary>Internal to DataCite.</summary>
    Flagged,

    /// <summary>Internal to DataCite.</summary>
    Broken,

    /// <summary>Internal to DataCite.</summary>
    Tombstoned,
}
