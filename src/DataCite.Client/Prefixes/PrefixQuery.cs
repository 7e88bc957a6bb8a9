using System.Globalization;

namespace DataCite.Client;

/// <summary>Which prefixes a list holds. Filters that are set apply together.</summary>
public sealed record PrefixQuery
{
    /// <summary>Account id of a repository; case does not matter.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>Account id of a member; case does not matter.</summary>
    public string? ProviderId { get; init; }

    /// <summary>How the prefix begins, such as <c>10.50</c>.</summary>
    public string? Query { get; init; }

    /// <summary>Whether it is assigned.</summary>
    public PrefixState? State { get; init; }

    /// <summary>The year in which DataCite got it.</summary>
    public int? Year { get; init; }

    /// <summary>The list of prefixes by name.</summary>
    /// <exception cref="ArgumentException">While a page is asked for: a filter cannot be used.</exception>
    internal RowList<DataCitePrefix> ToList() => new()
    {
        Path = "prefixes",
        Name = "the list of prefixes",
        Query = Filters,
        Read = PrefixRow.Read,
        NameOf = static prefix => prefix.Prefix,
        Fits = Fits,
        Narrowing = "Narrow the list to a repository, a member, a state or a year.",
    };

    internal UrlQuery Filters() => new UrlQuery()
        .Add("client-id", RepositoryId is { } repository ? FilterValue.Repository(repository, nameof(RepositoryId)) : null)
        // Beside client-id the server takes it for an alternative: then Fits sees to it.
        .Add("provider-id", ProviderId is { } id && FilterValue.Provider(id, nameof(ProviderId)) is var provider && RepositoryId is null ? provider : null)
        .Add("query", FilterValue.Optional(Query, nameof(Query)))
        .Add("state", NameOf(State, nameof(State)))
        .Add("year", Year?.ToString(CultureInfo.InvariantCulture));

    private bool Fits(DataCitePrefix prefix)
        => RepositoryId is null || ProviderId is null || prefix.ProviderIds.Contains(ProviderId, StringComparer.OrdinalIgnoreCase);

    private static string? NameOf(PrefixState? state, string filter) => state switch
    {
        null => null,
        PrefixState.Unassigned => "unassigned",
        PrefixState.WithoutRepository => "without-repository",
        PrefixState.WithRepository => "with-repository",
        _ => throw new ArgumentException($"{filter} '{state}' cannot be asked for.", filter),
    };
}
