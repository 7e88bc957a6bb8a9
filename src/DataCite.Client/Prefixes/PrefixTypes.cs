namespace DataCite.Client;

/// <summary>Who a prefix is assigned to (facts §3.1).</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum PrefixState : long
{
    /// <summary>A state that this version does not know.</summary>
    Unknown,

    /// <summary>To nobody.</summary>
    Unassigned = 1,

    /// <summary>To a member, but to no repository.</summary>
    WithoutRepository = 1 << 1,

    /// <summary>To a repository.</summary>
    WithRepository = 1 << 2,
}

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

/// <summary>One page of a list of prefixes.</summary>
/// <param name="Prefixes">Its rows, by name.</param>
/// <param name="Total">Rows in the whole list.</param>
public sealed record PrefixPage(IReadOnlyList<DataCitePrefix> Prefixes, long Total);
