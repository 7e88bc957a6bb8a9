namespace DataCite.Client;

/// <summary>
/// A repository: the account that holds DOIs. DataCite also calls it a client. What only the account itself, its member and DataCite's staff may see
/// is null for all others.
/// </summary>
public sealed record DataCiteRepository
{
    /// <summary>The account id in lower case, such as <c>demo.repo</c>. Case does not matter to the server.</summary>
    public required string Id { get; init; }

    /// <summary>The account id as it is shown to people, in upper case: <c>DEMO.REPO</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Another name; null for none.</summary>
    public string? AlternateName { get; init; }

    /// <summary>Account id of the member that it belongs to, in lower case.</summary>
    public string? ProviderId { get; init; }

    /// <summary>What it holds and for whom.</summary>
    public string? Description { get; init; }

    /// <summary>What kind of account it is: <c>repository</c>, <c>periodical</c>, <c>igsnCatalog</c> or <c>raidRegistry</c>.</summary>
    public string? ClientType { get; init; }

    /// <summary>What kind of repository it is: <c>disciplinary</c>, <c>institutional</c> and so on; empty where it does not say.</summary>
    public IReadOnlyList<string> RepositoryType { get; init; } = [];

    /// <summary>Codes of its languages, such as <c>en</c>.</summary>
    public IReadOnlyList<string> Language { get; init; } = [];

    /// <summary>Its subjects, as texts.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The certificates that it holds, such as <c>CoreTrustSeal</c>.</summary>
    public IReadOnlyList<string> Certificate { get; init; } = [];

    /// <summary>The hosts that landing pages may have, separated by commas; <c>*</c> for all, <c>*.example.org</c> for those below one.</summary>
    public string? Domains { get; init; }

    /// <summary>The ISSNs of a periodical, each with its kind; empty for none.</summary>
    public IReadOnlyList<string> Issn { get; init; } = [];

    /// <summary>Address of its web site.</summary>
    public string? Url { get; init; }

    /// <summary>The software that it runs on.</summary>
    public string? Software { get; init; }

    /// <summary>Its DOI in re3data.</summary>
    public string? Re3data { get; init; }

    /// <summary>Its number in OpenDOAR.</summary>
    public string? OpenDoar { get; init; }

    /// <summary>The prefixes with which it may create DOIs.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>Whether it may write; an inactive account only reads.</summary>
    public bool? IsActive { get; init; }

    /// <summary>The year in which it was made.</summary>
    public int? Year { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was changed last, UTC.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Where DataCite sends mail about the account; null where the caller may not see it.</summary>
    public string? SystemEmail { get; init; }

    /// <summary>Who answers questions about the account; null where there is nobody, or the caller may not see it.</summary>
    public AccountContact? ServiceContact { get; init; }

    /// <summary>Whether it has a password; null where the caller may not see it.</summary>
    public bool? HasPassword { get; init; }

    /// <summary>Its identity at Globus; null for none, or where the caller may not see it.</summary>
    public string? GlobusUuid { get; init; }

    /// <summary>Its id in DataCite's customer database; null where the caller may not see it.</summary>
    public string? SalesforceId { get; init; }

    /// <summary>Whether it comes from DataCite's customer database; null where the caller may not see it.</summary>
    public bool? FromSalesforce { get; init; }

    /// <summary>Address of the usage statistics of its web site; null for none, or where the caller may not see it.</summary>
    public string? AnalyticsDashboardUrl { get; init; }

    /// <summary>Its id for the usage statistics; null for none, or where the caller may not see it.</summary>
    public string? AnalyticsTrackingId { get; init; }

    /// <summary>Its DOIs, counted; null where they were not counted.</summary>
    public AccountDoiCounts? Dois { get; init; }

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol ?? Id;
}
