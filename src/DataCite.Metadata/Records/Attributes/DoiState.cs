namespace DataCite.Metadata;

/// <summary>The state of a DOI.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum DoiState : long
{
    /// <summary>A state that this version does not know.</summary>
    Unknown,

    /// <summary>Reserved: does not resolve, is not public, can be deleted.</summary>
    Draft = 1,

    /// <summary>Resolves, but its metadata is not public. Can never be deleted.</summary>
    Registered = 1 << 1,

    /// <summary>Resolves and is in the public search. Can never be deleted.</summary>
    Findable = 1 << 2,

    /// <summary>Internal to DataCite.</summary>
    Flagged = 1 << 3,

    /// <summary>Internal to DataCite.</summary>
    Broken = 1 << 4,

    /// <summary>Internal to DataCite.</summary>
    Tombstoned = 1 << 5,
}
