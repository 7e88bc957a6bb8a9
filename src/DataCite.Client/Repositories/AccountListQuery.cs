namespace DataCite.Client;

/// <summary>Which accounts a list holds. Filters that are set apply together.</summary>
public abstract record AccountListQuery
{
    private protected AccountListQuery()
    {
    }

    /// <summary>A query in the syntax of OpenSearch. Without the name of a field it looks at ids, names and mail addresses, and at what else describes an account.</summary>
    public string? Query { get; init; }

    /// <summary>Words of the name, in any order.</summary>
    public string? Name { get; init; }

    /// <summary>Account id of a consortium, for what belongs to its organisations; case does not matter.</summary>
    public string? ConsortiumId { get; init; }

    /// <summary>The years in which they were made.</summary>
    public YearRange? Years { get; init; }

    /// <summary>The first day on which they may have been changed last, UTC.</summary>
    public DateOnly? UpdatedFrom { get; init; }

    /// <summary>The last day on which they may have been changed last, UTC.</summary>
    public DateOnly? UpdatedTo { get; init; }

    /// <summary>Whether deleted accounts are listed too.</summary>
    public bool IncludeDeleted { get; init; }

    internal UrlQuery Filters() => AddOwn(new UrlQuery()
            .Add("query", AccountQueryText.Of(Query, Name)))
        .Add("consortium-id", ConsortiumId is { } consortium ? FilterValue.Provider(consortium, nameof(ConsortiumId)) : null)
        .Add("year", Years?.ToString())
        .Add("from-date", AccountQueryText.Day(UpdatedFrom))
        .Add("until-date", AccountQueryText.LastDay(UpdatedFrom, UpdatedTo, nameof(UpdatedTo)))
        .AddFlag("include-deleted", IncludeDeleted);

    /// <summary>Adds the filters that the other accounts do not have.</summary>
    private protected abstract UrlQuery AddOwn(UrlQuery query);
}
