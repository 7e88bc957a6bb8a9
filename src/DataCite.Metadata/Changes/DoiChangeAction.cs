namespace DataCite.Metadata;

/// <summary>What a change does with a DOI.</summary>
public enum DoiChangeAction
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
