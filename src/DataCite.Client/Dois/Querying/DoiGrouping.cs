namespace DataCite.Client;

/// <summary>What DOIs can be counted by.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum DoiGrouping : long
{
    /// <summary>State: findable, registered, draft.</summary>
    State = 1,

    /// <summary>Year of creation in DataCite; the ten newest.</summary>
    CreatedYear = 1 << 1,

    /// <summary>Month of creation; the ten newest. DataCite counts it only for IGSN catalogues (<see cref="RepositoryKind.IgsnCatalog"/>).</summary>
    CreatedMonth = 1 << 2,

    /// <summary>Year of registration; the ten newest. Drafts have none.</summary>
    RegisteredYear = 1 << 3,

    /// <summary>Publication year; those after this year are left out.</summary>
    PublicationYear = 1 << 4,

    /// <summary>General resource type.</summary>
    ResourceType = 1 << 5,

    /// <summary>Licence, by SPDX id; the top ten, and how many DOIs have none or another one. A DOI may have several.</summary>
    License = 1 << 6,

    /// <summary>General resource type of the DOIs under an open licence.</summary>
    OpenLicense = 1 << 7,

    /// <summary>Version of the metadata schema.</summary>
    SchemaVersion = 1 << 8,

    /// <summary>Subject; the top ten. A DOI may have several.</summary>
    Subject = 1 << 9,

    /// <summary>Field of science; the top ten. A DOI may have several.</summary>
    FieldOfScience = 1 << 10,

    /// <summary>Affiliation with a ROR id; the top ten. A DOI may have several.</summary>
    Affiliation = 1 << 11,

    /// <summary>Creator with an ORCID iD; the top ten. A DOI may have several.</summary>
    Author = 1 << 12,

    /// <summary>Creator or contributor with an ORCID iD; the top ten. A DOI may have several.</summary>
    Contributor = 1 << 13,

    /// <summary>Funder with an identifier; the top 200. A DOI may have several.</summary>
    Funder = 1 << 14,

    /// <summary>Repository; the top ten.</summary>
    Repository = 1 << 15,

    /// <summary>Member or consortium organisation; the top ten.</summary>
    Provider = 1 << 16,

    /// <summary>Prefix; the top ten.</summary>
    Prefix = 1 << 17,

    /// <summary>Certificate of the repository; the top ten. A repository may have several.</summary>
    Certificate = 1 << 18,

    /// <summary>Kind of repository.</summary>
    ClientType = 1 << 19,

    /// <summary>HTTP status that DataCite's link checker got from the landing page; the top ten. Most DOIs have not been checked.</summary>
    LinkCheckStatus = 1 << 20,

    /// <summary>Language; the top ten.</summary>
    Language = 1 << 21,

    /// <summary>Registration agency. All are DataCite's, unless <see cref="DoiQuery.IncludeOtherRegistrationAgencies"/> is set.</summary>
    RegistrationAgency = 1 << 22,

    /// <summary>Citations, summed by publication year; the ten newest years.</summary>
    Citations = 1 << 23,

    /// <summary>Views, summed by publication year; the ten newest years.</summary>
    Views = 1 << 24,

    /// <summary>Downloads, summed by publication year; the ten newest years.</summary>
    Downloads = 1 << 25,

    /// <summary>The sum of all citations.</summary>
    TotalCitations = 1 << 26,

    /// <summary>The sum of all views.</summary>
    TotalViews = 1 << 27,

    /// <summary>The sum of all downloads.</summary>
    TotalDownloads = 1 << 28,

    /// <summary>How many addresses of contents (<c>contentUrl</c>) there are.</summary>
    TotalContentUrls = 1 << 29,

    /// <summary>How many DOIs are under an open licence.</summary>
    TotalOpenLicenses = 1 << 30,
}
