namespace DataCite.Client;

/// <summary>Something that a DOI's metadata may or may not have; for <see cref="DoiQuery.With"/> and <see cref="DoiQuery.Without"/>.</summary>
public enum RecordFeature
{
    /// <summary>An ORCID iD of a creator.</summary>
    Orcid = 1,

    /// <summary>A ROR id: of a creator or contributor, or of an affiliation.</summary>
    Ror = 1 << 1,

    /// <summary>A licence that software can read: an SPDX id or an address.</summary>
    License = 1 << 2,

    /// <summary>A description of the type Abstract.</summary>
    Abstract = 1 << 3,

    /// <summary>A subject.</summary>
    Subject = 1 << 4,

    /// <summary>A funding reference.</summary>
    Funding = 1 << 5,

    /// <summary>A related identifier.</summary>
    RelatedIdentifier = 1 << 6,

    /// <summary>The URL of a landing page.</summary>
    Url = 1 << 7,
}
