namespace DataCite.Client;

/// <summary>
/// A member, a consortium, or an organisation of a consortium. What only the account itself, its consortium and DataCite's staff may see is null
/// for all others.
/// </summary>
public sealed record DataCiteProvider
{
    /// <summary>The account id in lower case, such as <c>demo</c>. Case does not matter to the server.</summary>
    public required string Id { get; init; }

    /// <summary>The account id as it is shown to people, in upper case: <c>DEMO</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The name as DataCite's pages show it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What kind of member it is: <c>direct_member</c>, <c>consortium</c>, <c>consortium_organization</c>, <c>member_only</c> and so on.</summary>
    public string? MemberType { get; init; }

    /// <summary>Account id of its consortium, in lower case; null for none.</summary>
    public string? ConsortiumId { get; init; }

    /// <summary>Account ids of the organisations of a consortium, in lower case.</summary>
    public IReadOnlyList<string> ConsortiumOrganizationIds { get; init; } = [];

    /// <summary>Account ids of its repositories, in lower case.</summary>
    public IReadOnlyList<string> RepositoryIds { get; init; } = [];

    /// <summary>How many repositories it has.</summary>
    public long RepositoryCount { get; init; }

    /// <summary>How many organisations a consortium has; 0 for others.</summary>
    public long ConsortiumOrganizationCount { get; init; }

    /// <summary>The prefixes that it holds.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary><c>AMER</c>, <c>APAC</c> or <c>EMEA</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Code of its country, such as <c>DE</c>.</summary>
    public string? Country { get; init; }

    /// <summary>What kind of organisation it is, such as <c>academicInstitution</c>.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>What it works on, such as <c>naturalSciences</c>.</summary>
    public string? FocusArea { get; init; }

    /// <summary><c>non-profit</c> or <c>for-profit</c>.</summary>
    public string? NonProfitStatus { get; init; }

    /// <summary>Address of its web site.</summary>
    public string? Website { get; init; }

    /// <summary>Address of its logo.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Its ROR id.</summary>
    public string? RorId { get; init; }

    /// <summary>How many DOIs it expects to make in a year.</summary>
    public long? DoiEstimate { get; init; }

    /// <summary>Whether it may write; an inactive account only reads.</summary>
    public bool? IsActive { get; init; }

    /// <summary>The day on which it joined, as the server writes it: <c>2020-05-01</c>.</summary>
    public string? Joined { get; init; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the account was changed last, UTC.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Where DataCite sends mail about the account; null where the caller may not see it.</summary>
    public string? SystemEmail { get; init; }

    /// <summary>Mail address of a group; null for none, or where the caller may not see it.</summary>
    public string? GroupEmail { get; init; }

    /// <summary>Whether it has a password; null where the caller may not see it.</summary>
    public bool? HasPassword { get; init; }

    /// <summary>Whether it has named the contacts that DataCite asks for; null where the caller may not see it.</summary>
    public bool? HasRequiredContacts { get; init; }

    /// <summary>Its name at Twitter; null for none, or where the caller may not see it.</summary>
    public string? TwitterHandle { get; init; }

    /// <summary>Its identity at Globus; null for none, or where the caller may not see it.</summary>
    public string? GlobusUuid { get; init; }

    /// <summary>Its id in DataCite's customer database.</summary>
    public string? SalesforceId { get; init; }

    /// <summary>Whether it comes from DataCite's customer database; null where the caller may not see it.</summary>
    public bool? FromSalesforce { get; init; }

    /// <summary>Where invoices go, as lines of text; empty for nothing, or where the caller may not see it.</summary>
    public IReadOnlyList<string> BillingInformation { get; init; } = [];

    /// <summary>Who votes; null for nobody, or where the caller may not see it.</summary>
    public AccountContact? VotingContact { get; init; }

    /// <summary>Who is asked about invoices; null for nobody, or where the caller may not see it.</summary>
    public AccountContact? BillingContact { get; init; }

    /// <summary>Who is asked about invoices next; null for nobody, or where the caller may not see it.</summary>
    public AccountContact? SecondaryBillingContact { get; init; }

    /// <summary>Who is asked about the service; null for nobody, or where the caller may not see it.</summary>
    public AccountContact? ServiceContact { get; init; }

    /// <summary>Who is asked about the service next; null for nobody, or where the caller may not see it.</summary>
    public AccountContact? SecondaryServiceContact { get; init; }

    /// <summary>Who is asked about technical matters; null for nobody, or where the caller may not see it.</summary>
    public AccountContact? TechnicalContact { get; init; }

    /// <summary>Who is asked about technical matters next; null for nobody, or where the caller may not see it.</summary>
    public AccountContact? SecondaryTechnicalContact { get; init; }

    /// <summary>Its DOIs, counted; null where they were not counted.</summary>
    public AccountDoiCounts? Dois { get; init; }

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol ?? Id;
}
