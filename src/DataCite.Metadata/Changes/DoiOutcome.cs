namespace DataCite.Metadata;

/// <summary>What became of a change.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum DoiOutcome : long
{
    /// <summary>The DOI was as it shall be; nothing was sent.</summary>
    Unchanged,

    /// <summary>The DOI was created.</summary>
    Created,

    /// <summary>Metadata or URL were changed.</summary>
    Updated,

    /// <summary>The state was changed, perhaps with metadata or URL.</summary>
    StateChanged,

    /// <summary>The draft was deleted.</summary>
    Deleted,

    /// <summary>The DOI belongs to another repository now.</summary>
    Transferred,

    /// <summary>The change was not sent; its findings say why.</summary>
    Refused,

    /// <summary>The change was not carried out.</summary>
    Failed,

    /// <summary>Somebody else has edited the same values since; the change was not sent.</summary>
    Conflict,

    /// <summary>The change may have been carried out, and asking DataCite did not settle it.</summary>
    Uncertain,
}
