using System.ComponentModel;
using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>Every filter of the list of DOIs as a parameter. Those that are given apply together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class DoiFilterCmdlet : ConnectedCmdlet
{
    /// <summary>
    /// How many DOIs, or how many parts of a list, are read at the same time. Without it four DOIs, and a list from its first row to its last. DataCite's rate
    /// limit is kept.
    /// </summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>Prefixes; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public string[]? Prefix { get; set; }

    /// <summary>Repositories, by account id; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [Alias("ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string[]? RepositoryId { get; set; }

    /// <summary>Members or consortium organisations, by account id; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? ProviderId { get; set; }

    /// <summary>A consortium, by account id.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? ConsortiumId { get; set; }

    /// <summary>The kind of repository.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [EnumWordTransformation(typeof(RepositoryKind))]
    [ArgumentCompleter(typeof(RepositoryKindCompleter))]
    public string? RepositoryKind { get; set; }

    /// <summary>Certificates of the repository, such as CoreTrustSeal; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(CertificateCompleter))]
    public string[]? Certificate { get; set; }

    /// <summary>The repository's DOI in re3data.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Re3dataId { get; set; }

    /// <summary>The repository's number in OpenDOAR.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? OpenDoarId { get; set; }

    /// <summary>States; any of them will do. Drafts and registered DOIs need a login.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [EnumWordTransformation(typeof(DoiState[]), "Draft", "Registered", "Findable")]
    [ArgumentCompleter(typeof(DoiStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>General resource types; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [Alias("ResourceType", "Type")]
    [ArgumentCompleter(typeof(ResourceTypeCompleter))]
    public string[]? ResourceTypeGeneral { get; set; }

    /// <summary>Free-text resource types; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? ResourceTypeText { get; set; }

    /// <summary>The year of creation, or the first and last year of a range.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ValidateCount(1, 2)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int[]? CreatedYear { get; set; }

    /// <summary>The year of registration, or the first and last year of a range.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ValidateCount(1, 2)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int[]? RegisteredYear { get; set; }

    /// <summary>The year of publication, or the first and last year of a range.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ValidateCount(1, 2)]
    [Alias("Year")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int[]? PublicationYear { get; set; }

    /// <summary>Created at this time or later.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? CreatedFrom { get; set; }

    /// <summary>Created at this time or earlier.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? CreatedTo { get; set; }

    /// <summary>Registered at this time or later.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? RegisteredFrom { get; set; }

    /// <summary>Registered at this time or earlier.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? RegisteredTo { get; set; }

    /// <summary>Last changed at this time or later.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? UpdatedFrom { get; set; }

    /// <summary>Last changed at this time or earlier.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? UpdatedTo { get; set; }

    /// <summary>The version of the metadata schema: 4 (which is all of 4.0 to 4.7), 3, 2.2, 2.1.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(SchemaVersionCompleter))]
    public string? SchemaVersion { get; set; }

    /// <summary>Subjects as they are written in the metadata, in upper and lower case; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [Alias("Keyword")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Subject { get; set; }

    /// <summary>Fields of science, such as computer_and_information_sciences; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FieldOfScienceCompleter))]
    public string[]? FieldOfScience { get; set; }

    /// <summary>Licences by SPDX id, such as CC-BY-4.0; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    [Alias("Rights", "Licence")]
    public string[]? License { get; set; }

    /// <summary>How the DOI came to DataCite: api, fabricaForm, mds.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(SourceCompleter))]
    public string? Source { get; set; }

    /// <summary>The ORCID iD of a creator.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Orcid { get; set; }

    /// <summary>The ROR id of an affiliation.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AffiliationId { get; set; }

    /// <summary>Countries of affiliations, such as DE; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string[]? AffiliationCountry { get; set; }

    /// <summary>Crossref Funder ids of funders; any of them will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? FunderId { get; set; }

    /// <summary>The ROR id of a funder.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? FundedBy { get; set; }

    /// <summary>With -FundedBy: also what is funded by organisations below that funder.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter IncludeChildFunder { get; set; }

    /// <summary>At least so many citations.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinCitations { get; set; }

    /// <summary>At least so many references.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinReferences { get; set; }

    /// <summary>At least so many parts.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinParts { get; set; }

    /// <summary>Part of at least so many works.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinPartOf { get; set; }

    /// <summary>At least so many versions.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinVersions { get; set; }

    /// <summary>Version of at least so many works.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinVersionOf { get; set; }

    /// <summary>At least so many views.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinViews { get; set; }

    /// <summary>At least so many downloads.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MinDownloads { get; set; }

    /// <summary>Only DOIs with a creator who has an ORCID iD.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [Alias("HasOrcid")]
    public SwitchParameter HasPerson { get; set; }

    /// <summary>Only DOIs with a ROR id in an affiliation.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter HasAffiliation { get; set; }

    /// <summary>Only DOIs with a creator or contributor who has a ROR id.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter HasOrganization { get; set; }

    /// <summary>Only DOIs with a Crossref Funder id.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter HasFunder { get; set; }

    /// <summary>The HTTP status that DataCite's link checker got from the landing page.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? LinkCheckStatus { get; set; }

    /// <summary>Whether the link checker found schema.org metadata on the landing page.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(TruthCompleter))]
    public bool? LinkCheckHasSchemaOrg { get; set; }

    /// <summary>Whether the link checker found the DOI in the text of the landing page.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(TruthCompleter))]
    public bool? LinkCheckHasDoi { get; set; }

    /// <summary>Only DOIs where the link checker found an id in the schema.org metadata.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter LinkCheckFoundSchemaOrgId { get; set; }

    /// <summary>Only DOIs where the link checker found a dc.identifier.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter LinkCheckFoundDcIdentifier { get; set; }

    /// <summary>Only DOIs where the link checker found a citation_doi.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter LinkCheckFoundCitationDoi { get; set; }

    /// <summary>At least so many redirections on the way to the landing page.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? LinkCheckMinRedirects { get; set; }

    /// <summary>Also DOIs of Crossref and other agencies.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter IncludeOtherAgencies { get; set; }

    /// <summary>Searches the index with enrichments by third parties.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter Enriched { get; set; }

    /// <summary>The order; without it, the oldest DOI comes first. Another order gives the first 10 000 rows only.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [EnumWordTransformation(typeof(DoiSort))]
    [ArgumentCompleter(typeof(DoiSortCompleter))]
    public string? Sort { get; set; }

    /// <summary>Reverses the order of -Sort.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter Descending { get; set; }

    /// <summary>Rows in random order, no row twice; of more than a page of 1000 not quite all of them, which is an error at the end.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter Random { get; set; }

    /// <summary>A sample instead of the whole list: some DOIs of each repository, member or resource type.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [EnumWordTransformation(typeof(SampleGroup))]
    [ArgumentCompleter(typeof(SampleGroupCompleter))]
    public string? SampleGroup { get; set; }

    /// <summary>With -SampleGroup: how many DOIs of each group.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ValidateRange(1, 1000)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int SampleSize { get; set; } = 1;

    /// <summary>Rows with what only single DOIs show otherwise: XML, usage over time, related DOIs.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter Detail { get; set; }

    /// <summary>Rows without contributors, funding, related identifiers, places and subjects: smaller and quicker.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter Compact { get; set; }

    /// <summary>The whole list, which is the default. The switch exists so that -All is not short for <see cref="AllRepositories"/>.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter All { get; set; }

    /// <summary>Searches all repositories, not only the account's own. Without a login this is always the case.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter AllRepositories { get; set; }
}
