namespace DataCite.Client;

/// <summary>What DataCite says about an account to everybody.</summary>
/// <param name="Id">Its id, in the server's spelling.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Role">What it is.</param>
/// <param name="IsActive">
/// Whether it may write; inactive accounts keep the right to read (facts §1.3). Null when the server does not say.
/// </param>
public sealed record AccountDescription(string Id, string? Name, AccountRole Role, bool? IsActive)
{
    /// <summary>The role, as far as kind and id of an account tell: a dot marks a repository (facts §1.2).</summary>
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
