using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Which DOIs a list holds. Filters that are set apply together: a DOI is listed when <em>all</em> of them match. (The API combines some
/// of its parameters with OR; this class does not.) In a filter with several values it is enough that one of them matches.
/// </summary>
/// <remarks>
/// A logged-in caller who sets no filter gets the DOIs of all repositories in every state, drafts of others included: set
/// <see cref="RepositoryIds"/> or <see cref="ProviderIds"/>. For an unknown repository or prefix the list is empty; there is no error.
/// </remarks>
public sealed partial record DoiQuery
{
    /// <summary>An OpenSearch query_string; words are combined with AND. <see cref="QueryText"/> quotes values.</summary>
    public string? Query { get; init; }

    /// <summary>These DOIs only. Those that do not exist are missing from the list.</summary>
    public IReadOnlyList<DoiName> Names { get; init; } = [];

    /// <summary>Prefixes, such as <c>10.5072</c>.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>Account ids of repositories, such as <c>demo.repo</c>; case does not matter.</summary>
    public IReadOnlyList<string> RepositoryIds { get; init; } = [];

    /// <summary>Account ids of members or consortium organisations; case does not matter.</summary>
    public IReadOnlyList<string> ProviderIds { get; init; } = [];

    /// <summary>Account id of a consortium; case does not matter.</summary>
    public string? ConsortiumId { get; init; }

    /// <summary>The kind of repository.</summary>
    public RepositoryKind? RepositoryKind { get; init; }

    /// <summary>Certificates of the repository, such as <c>CoreTrustSeal</c>.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>re3data DOI of the repository, such as <c>10.17616/R3XS37</c>.</summary>
    public string? Re3dataId { get; init; }

    /// <summary>OpenDOAR number of the repository.</summary>
    public int? OpenDoarId { get; init; }

    /// <summary>States. Without a login only findable DOIs can be listed; the others are refused before anything is sent.</summary>
    public IReadOnlyList<DoiState> States { get; init; } = [];

    /// <summary>General resource types, such as <c>JournalArticle</c> (or <c>journal-article</c>, as the API writes it).</summary>
    public IReadOnlyList<string> ResourceTypeGenerals { get; init; } = [];

    /// <summary>Free-text resource types; case does not matter.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init; } = [];

    /// <summary>Years of creation in DataCite.</summary>
    public YearRange? CreatedYears { get; init; }

    /// <summary>Years of registration.</summary>
    public YearRange? RegisteredYears { get; init; }

    /// <summary>Publication years.</summary>
    public YearRange? PublicationYears { get; init; }

    /// <summary>Created at this time or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Created at this time or earlier.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Registered at this time or later.</summary>
    public DateTimeOffset? RegisteredFrom { get; init; }

    /// <summary>Registered at this time or earlier.</summary>
    public DateTimeOffset? RegisteredTo { get; init; }

    /// <summary>Last changed at this time or later.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Last changed at this time or earlier.</summary>
    public DateTimeOffset? UpdatedTo { get; init; }

    /// <summary>Schema version of the metadata: <c>4</c>, <c>3</c>, <c>2.2</c>, or the whole address.</summary>
    public string? SchemaVersion { get; init; }

    /// <summary>Subjects, exactly as they stand in the metadata; case matters.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Fields of science, such as <c>computer_and_information_sciences</c>.</summary>
    public IReadOnlyList<string> FieldsOfScience { get; init; } = [];

    /// <summary>SPDX ids of licences, such as <c>CC-BY-4.0</c>; case does not matter.</summary>
    public IReadOnlyList<string> Licenses { get; init; } = [];

    /// <summary>How the DOI came to DataCite: <c>mds</c>, <c>api</c>, <c>fabricaForm</c>, <c>fabrica</c>, <c>ez</c>, or a text of the client's.</summary>
    public string? Source { get; init; }

    /// <summary>ORCID iD of a creator, bare or as an address.</summary>
    public string? OrcidId { get; init; }

    /// <summary>ROR id of an affiliation, bare or as an address.</summary>
    public string? AffiliationId { get; init; }

    /// <summary>Countries of affiliations as ISO codes, such as <c>DE</c>; known from ROR ids only.</summary>
    public IReadOnlyList<string> AffiliationCountries { get; init; } = [];

    /// <summary>Crossref Funder ids (DOIs) of funders.</summary>
    public IReadOnlyList<string> FunderIds { get; init; } = [];

    /// <summary>ROR id of a funder; finds its Crossref Funder ids as well.</summary>
    public string? FundedBy { get; init; }

    /// <summary>Whether <see cref="FundedBy"/> includes the organisations below that funder.</summary>
    public bool IncludeFunderChildOrganizations { get; init; }

    /// <summary>
    /// Whether DOIs of Crossref and other agencies are listed too. (The parameter of the API switches them on with any value, even false.
    /// Here false means no.)
    /// </summary>
    public bool IncludeOtherRegistrationAgencies { get; init; }

    /// <summary>Whether the index with enrichments by third parties is searched.</summary>
    public bool Enriched { get; init; }

    /// <summary>The query of the list's URL, without page and cursor; percent-encoded, without question mark.</summary>
    /// <exception cref="ArgumentException">A filter cannot be used; the message says which and why.</exception>
    public string ToQueryString() => DoiQueryCompiler.Compile(this).ToString();
}
