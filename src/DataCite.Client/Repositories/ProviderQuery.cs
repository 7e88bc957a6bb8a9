namespace DataCite.Client;

/// <summary>Which members a list holds. Filters that are set apply together.</summary>
public sealed record ProviderQuery : AccountListQuery
{
    /// <summary>Account ids of the members themselves; case does not matter.</summary>
    public IReadOnlyList<string> ProviderIds { get; init; } = [];

    /// <summary><c>AMER</c>, <c>APAC</c> or <c>EMEA</c>.</summary>
    public string? Region { get; init; }

    /// <summary><c>direct_member</c>, <c>consortium</c>, <c>consortium_organization</c>, <c>member_only</c>, <c>contractual_member</c> or <c>developer</c>.</summary>
    public string? MemberType { get; init; }

    /// <summary>What kind of organisation they are, such as <c>academicInstitution</c>.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>What they work on, such as <c>naturalSciences</c>.</summary>
    public string? FocusArea { get; init; }

    /// <summary><c>non-profit</c> or <c>for-profit</c>.</summary>
    public string? NonProfitStatus { get; init; }

    /// <summary>Whether they have named the contacts that DataCite asks for; null for either.</summary>
    public bool? HasRequiredContacts { get; init; }

    internal RowList<DataCiteProvider> ToList() => new()
    {
        Path = "providers",
        Name = "the list of members",
        Query = Filters,
        Read = ProviderRow.Read,
        NameOf = static provider => provider.Id,
        Narrowing = "Narrow the list to a consortium, a region or a name.",
    };

    private protected override UrlQuery AddOwn(UrlQuery query) => query
        .Add("ids", FilterValue.List(ProviderIds, nameof(ProviderIds), static id => FilterValue.Provider(id, nameof(ProviderIds))))
        .Add("region", Word(Region, AccountWords.Regions, nameof(Region)))
        .Add("member-type", Word(MemberType, AccountWords.MemberTypes, nameof(MemberType)))
        .Add("organization-type", Word(OrganizationType, AccountWords.OrganizationTypes, nameof(OrganizationType)))
        .Add("focus-area", Word(FocusArea, AccountWords.FocusAreas, nameof(FocusArea)))
        .Add("non-profit-status", Word(NonProfitStatus, AccountWords.NonProfitStatuses, nameof(NonProfitStatus)))
        .Add("has-required-contacts", HasRequiredContacts is { } wanted ? wanted ? "true" : "false" : null);

    private static string? Word(string? word, string[] words, string filter)
        => word is null ? null : AccountWords.Spell(FilterValue.Single(word, filter), words, filter);
}
