namespace DataCite.Client;

/// <summary>A prefix, and to whom it is assigned.</summary>
/// <param name="Prefix">The prefix.</param>
/// <param name="Repositories">The repositories that may create DOIs with it.</param>
/// <param name="Providers">The members that may give it to their repositories.</param>
public sealed record PrefixHolders(DataCitePrefix Prefix, IReadOnlyList<PrefixHolder> Repositories, IReadOnlyList<PrefixHolder> Providers)
{
    /// <summary>The assignment to a repository; null when it does not hold the prefix.</summary>
    /// <param name="accountId">The account, in any case.</param>
    public PrefixHolder? FindRepository(string accountId) => Find(Repositories, accountId);

    /// <summary>The assignment to a member; null when it does not hold the prefix.</summary>
    /// <param name="accountId">The account, in any case.</param>
    public PrefixHolder? FindProvider(string accountId) => Find(Providers, accountId);

    private static PrefixHolder? Find(IReadOnlyList<PrefixHolder> holders, string accountId)
        => holders.FirstOrDefault(holder => string.Equals(holder.AccountId, accountId, StringComparison.OrdinalIgnoreCase));
}
