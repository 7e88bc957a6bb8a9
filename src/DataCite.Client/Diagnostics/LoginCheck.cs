namespace DataCite.Client;

/// <summary>Whom the server takes the caller for.</summary>
/// <param name="AccountId">The account, in the server's spelling; null for an anonymous caller.</param>
public sealed record LoginCheck(string? AccountId)
{
    /// <summary>Whether the caller is anonymous.</summary>
    public bool IsAnonymous => AccountId is null;

    /// <summary>Whether it is a repository account (<c>PROVIDER.REPO</c>), the only kind that may create and change DOIs.</summary>
    public bool IsRepository => AccountId?.Contains('.', StringComparison.Ordinal) is true;
}
