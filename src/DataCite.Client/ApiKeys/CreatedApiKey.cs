using System.Security;

namespace DataCite.Client;

/// <summary>A key that was just made.</summary>
/// <param name="Key">What is known about it.</param>
/// <param name="Secret">The key itself. The server does not show it again. The caller disposes it.</param>
public sealed record CreatedApiKey(RepositoryApiKey Key, SecureString Secret)
{
    /// <summary>The name, never the secret.</summary>
    public override string ToString() => Key.Name;
}
