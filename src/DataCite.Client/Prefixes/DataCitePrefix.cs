namespace DataCite.Client;

/// <summary>A prefix.</summary>
/// <param name="Prefix">Such as <c>10.5072</c>.</param>
/// <param name="RepositoryIds">The repositories that may create DOIs with it, in lower case.</param>
/// <param name="ProviderIds">The members it belongs to, in lower case.</param>
/// <param name="State">Whether it is assigned.</param>
/// <param name="Created">When DataCite got it, UTC.</param>
public sealed record DataCitePrefix(
    string Prefix,
    IReadOnlyList<string> RepositoryIds,
    IReadOnlyList<string> ProviderIds,
    PrefixState State,
    DateTimeOffset? Created);
