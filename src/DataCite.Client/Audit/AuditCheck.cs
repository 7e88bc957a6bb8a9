namespace DataCite.Client;

/// <summary>What an audit of a repository looks at.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum AuditCheck : long
{
    /// <summary>Whether lists and searches show what the database says: state, registration time and URL, and all DOIs. One read for each DOI.</summary>
    Index,

    /// <summary>Whether the handle service leads to the URL that DataCite has. Two reads for each DOI, one where <see cref="Index"/> reads it too.</summary>
    Handle,

    /// <summary>Whether registered and findable DOIs have what the schema requires.</summary>
    Metadata,

    /// <summary>Whether versions and parts point back at the DOI that points at them.</summary>
    Relations,

    /// <summary>Whether several DOIs have the same title, first creator and publication year.</summary>
    Duplicates,

    /// <summary>Whether there are drafts that nobody has finished.</summary>
    Drafts,
}
