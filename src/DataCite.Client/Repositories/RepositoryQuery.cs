namespace DataCite.Client;

/// <summary>Which repositories a list holds. Filters that are set apply together; of several values of one filter any will do.</summary>
public sealed record RepositoryQuery : AccountListQuery
{
    /// <summary>Account ids of the repositories themselves; case does not matter.</summary>
    public IReadOnlyList<string> RepositoryIds { get; init; } = [];

    /// <summary>Account ids of members; case does not matter.</summary>
    public IReadOnlyList<string> ProviderIds { get; init; } = [];

    /// <summary>The software that they run on, each word for word as they write it.</summary>
    public IReadOnlyList<string> Software { get; init; } = [];

    /// <summary>Certificates, such as <c>CoreTrustSeal</c>.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary><c>disciplinary</c>, <c>governmental</c>, <c>institutional</c>, <c>multidisciplinary</c>, <c>project-related</c> or <c>other</c>.</summary>
    public IReadOnlyList<string> RepositoryTypes { get; init; } = [];

    /// <summary>The kind of account.</summary>
    public RepositoryKind? Kind { get; init; }

    /// <summary>The DOI in re3data.</summary>
    public string? Re3dataId { get; init; }

    /// <summary>The number in OpenDOAR.</summary>
    public string? OpenDoarId { get; init; }

    internal RowList<DataCiteRepository> ToList() => new()
    {
        Path = "repositories",
        Name = "the list of repositories",
        Query = Filters,
        Read = RepositoryRow.Read,
        NameOf = static repository => repository.Id,
        Narrowing = "Narrow the list to a member, a year or a name.",
    };

    private protected override UrlQuery AddOwn(UrlQuery query) => query
        .Add("ids", FilterValue.List(RepositoryIds, nameof(RepositoryIds), static id => FilterValue.Repository(id, nameof(RepositoryIds))))
        .Add("provider-id", FilterValue.List(ProviderIds, nameof(ProviderIds), static id => FilterValue.Provider(id, nameof(ProviderIds))))
        .Add("software", FilterValue.List(Software, nameof(Software)))
        .Add("certificate", FilterValue.List(Certificates, nameof(Certificates), static word => AccountWords.Spell(word, AccountWords.Certificates, nameof(Certificates))))
        .Add("repository-type", FilterValue.List(RepositoryTypes, nameof(RepositoryTypes), static word => AccountWords.Spell(word, AccountWords.RepositoryTypes, nameof(RepositoryTypes))))
        .Add("client-type", FilterValue.Of(Kind))
        .Add("re3data-id", Re3dataId is { } re3data ? ResearchIds.Re3data(FilterValue.Single(re3data, nameof(Re3dataId)), nameof(Re3dataId)) : null)
        .Add("opendoar-id", FilterValue.Optional(OpenDoarId, nameof(OpenDoarId)));
}
