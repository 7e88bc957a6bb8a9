namespace DataCite.Client;

// Filters by what a record has. On the wire some take a number and others look at their presence only (T31); here a minimum is a number
// and a flag is a flag.
public sealed partial record DoiQuery
{
    /// <summary>At least so many citations; 0 filters nothing.</summary>
    public int? MinCitations { get; init; }

    /// <summary>At least so many references.</summary>
    public int? MinReferences { get; init; }

    /// <summary>At least so many parts.</summary>
    public int? MinParts { get; init; }

    /// <summary>Part of at least so many works.</summary>
    public int? MinPartOf { get; init; }

    /// <summary>At least so many versions.</summary>
    public int? MinVersions { get; init; }

    /// <summary>Version of at least so many works.</summary>
    public int? MinVersionOf { get; init; }

    /// <summary>At least so many views.</summary>
    public int? MinViews { get; init; }

    /// <summary>At least so many downloads.</summary>
    public int? MinDownloads { get; init; }

    /// <summary>Only DOIs with a creator who has an ORCID iD.</summary>
    public bool HasPerson { get; init; }

    /// <summary>Only DOIs with a ROR id in an affiliation.</summary>
    public bool HasAffiliation { get; init; }

    /// <summary>Only DOIs with a creator or contributor who has a ROR id.</summary>
    public bool HasOrganization { get; init; }

    /// <summary>Only DOIs with a Crossref Funder id.</summary>
    public bool HasFunder { get; init; }

    /// <summary>HTTP status that DataCite's link checker got from the landing page.</summary>
    public int? LinkCheckStatus { get; init; }

    /// <summary>Whether the link checker found schema.org metadata.</summary>
    public bool? LinkCheckHasSchemaOrg { get; init; }

    /// <summary>Whether the link checker found the DOI in the text of the landing page.</summary>
    public bool? LinkCheckBodyHasPid { get; init; }

    /// <summary>Only DOIs where the link checker found an id in the schema.org metadata.</summary>
    public bool LinkCheckFoundSchemaOrgId { get; init; }

    /// <summary>Only DOIs where the link checker found a <c>dc.identifier</c>.</summary>
    public bool LinkCheckFoundDcIdentifier { get; init; }

    /// <summary>Only DOIs where the link checker found a <c>citation_doi</c>.</summary>
    public bool LinkCheckFoundCitationDoi { get; init; }

    /// <summary>At least so many redirections on the way to the landing page.</summary>
    public int? LinkCheckMinRedirects { get; init; }
}
