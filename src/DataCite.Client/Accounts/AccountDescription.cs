namespace DataCite.Client;

/// <summary>What DataCite says about an account to everybody.</summary>
/// <param name="Id">Its id, in the server's spelling.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Role">What it is.</param>
/// <param name="IsActive">
/// Whether it may write; inactive accounts may only read. Null when the server does not say.
/// </param>
public sealed record AccountDescription(string Id, string? Name, AccountRole Role, bool? IsActive)
{
    /// <summary>The role, as far as the kind and the id of an account show it: the id of a repository has a dot.</summary>
    public static AccountRole RoleOf(AccountKind kind, string? accountId) => (kind, accountId) switch
    {
        (AccountKind.Anonymous, _) => AccountRole.Anonymous,
        // Members have no keys (facts §1.2).
        (AccountKind.ApiKey, _) => AccountRole.RepositoryKey,
        (_, null) => AccountRole.Unknown,
        (_, { } id) when id.Contains('.', StringComparison.Ordinal) => AccountRole.Repository,
        (_, { } id) when id.Equals("admin", StringComparison.OrdinalIgnoreCase) => AccountRole.Staff,
        _ => AccountRole.Member,
    };
}
