namespace DataCite.Metadata;

/// <summary>What a change does with a DOI.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum DoiChangeAction : long
{
    /// <summary>Nothing: the DOI is as it shall be.</summary>
    None,

    /// <summary>Creates the DOI.</summary>
    Create,

    /// <summary>Edits its metadata or its URL, changes its state, or both.</summary>
    Update,

    /// <summary>Deletes the draft.</summary>
    Delete,

    /// <summary>Hands the DOI to another repository.</summary>
    Transfer,
}
