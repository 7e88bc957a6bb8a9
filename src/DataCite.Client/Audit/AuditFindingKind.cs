namespace DataCite.Client;

/// <summary>What an audit has found.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum AuditFindingKind : long
{
    /// <summary>Lists show another state, registration time or URL than the database.</summary>
    IndexDiffers,

    /// <summary>The database has the DOI, and lists do not show it.</summary>
    MissingFromIndex,

    /// <summary>Lists show the DOI, and the database does not have it.</summary>
    OnlyInIndex,

    /// <summary>The handle service leads to another address than DataCite has.</summary>
    HandleDiffers,

    /// <summary>The DOI is registered or findable, and the handle service does not know it: it does not resolve.</summary>
    HandleMissing,

    /// <summary>A registered or findable DOI lacks what the schema requires.</summary>
    MetadataMissing,

    /// <summary>Other DOIs of the repository name the DOI as a version or part, and it does not point back.</summary>
    RelationMissing,

    /// <summary>The DOI has the title, first creator and publication year of an older one.</summary>
    Duplicate,

    /// <summary>The DOI has been a draft for long.</summary>
    OldDraft,

    /// <summary>Something could not be checked.</summary>
    NotChecked,
}
