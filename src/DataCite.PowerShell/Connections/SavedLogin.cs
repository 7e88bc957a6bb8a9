using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell;

/// <summary>A login that was saved under a name: where its secret is, never the secret.</summary>
public sealed class SavedLogin
{
    internal SavedLogin(string name, string? accountId, AccountKind kind, ServiceAddress address, string vaultName, string secretName,
        DateTimeOffset saved)
    {
        // From a file, which others may write too.
        Name = PrintableText.Of(name);
        AccountId = accountId is null ? null : PrintableText.Of(accountId);
        Kind = kind;
        Address = address;
        VaultName = PrintableText.Of(vaultName);
        SecretName = PrintableText.Of(secretName);
        Saved = saved;
    }

    /// <summary>What the login is called.</summary>
    public string Name { get; }

    /// <summary>The account's id; null for an API key that was saved without asking whose it is.</summary>
    public string? AccountId { get; }

    /// <summary>Whether the secret is a password or an API key.</summary>
    public AccountKind Kind { get; }

    /// <summary><c>Production</c>, <c>Test</c>, <c>Sandbox</c>, or the host of another system.</summary>
    public string Environment => Address.Name;

    /// <summary>The base address of the system.</summary>
    public Uri Uri => Address.Uri;

    /// <summary>The SecretManagement vault that holds the secret.</summary>
    public string VaultName { get; }

    /// <summary>What the secret is called there.</summary>
    public string SecretName { get; }

    /// <summary>When the login was saved, UTC.</summary>
    public DateTimeOffset Saved { get; }

    internal ServiceAddress Address { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
