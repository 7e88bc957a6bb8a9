namespace DataCite.Tests.Writes;

internal enum WriteKind
{
    Create,
    Publish,
    Update,
    Delete,

    /// <summary>Reads the DOI and sends what differs.</summary>
    Change,

    /// <summary>Registers a draft, and hides what is findable.</summary>
    Register,

    /// <summary>Reads the DOI and keeps it, for an edit that comes later.</summary>
    Keep,

    /// <summary>Edits the title of the DOI as it was kept, whatever the other has done since.</summary>
    EditTitle,

    /// <summary>Edits the URL of the DOI as it was kept.</summary>
    EditUrl,

    /// <summary>Adds a subject to the DOI as it was kept.</summary>
    AddSubject,

    /// <summary>Hands the DOI to the other repository, or back.</summary>
    Transfer,
}
