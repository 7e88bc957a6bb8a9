using System.Security;
using DataCite.Client;

namespace DataCite.PowerShell;

/// <summary>
/// An API key of a repository. The key itself is there only when it was just made, and behind a method, so that nothing that shows or
/// stores the properties of an object (Format-List, ConvertTo-Json, Export-Clixml) takes it along.
/// </summary>
public sealed class DataCiteApiKey
{
    private readonly RepositoryApiKey _key;
    private readonly SecureString? _secret;

    internal DataCiteApiKey(RepositoryApiKey key, SecureString? secret = null)
    {
        _key = key;
        _secret = secret;
    }

    /// <summary>The id, for Remove-DataCiteApiKey.</summary>
    public Guid Id => _key.Id;

    /// <summary>What the key is called.</summary>
    public string Name => _key.Name;

    /// <summary>Its first eleven characters, to recognise it by.</summary>
    public string? KeyPrefix => _key.KeyPrefix;

    /// <summary>The repository that it belongs to.</summary>
    public string? AccountId => _key.RepositoryId?.ToUpperInvariant();

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? Created => _key.Created;

    /// <summary>When it was last used, UTC; null when it never was.</summary>
    public DateTimeOffset? LastUsed => _key.LastUsed;

    /// <summary>When it was revoked, UTC; null while it works.</summary>
    public DateTimeOffset? Revoked => _key.Revoked;

    /// <summary>Whether it works.</summary>
    public bool IsActive => Revoked is null;

    /// <summary>The key, for <c>Connect-DataCite -ApiKey</c>.</summary>
    /// <exception cref="InvalidOperationException">It is not there: DataCite shows a key once, when it is made.</exception>
    public SecureString GetSecret()
        => _secret?.Copy() ?? throw new InvalidOperationException(
            "DataCite shows a key once, when it is made. Make a new one with New-DataCiteApiKey.");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
