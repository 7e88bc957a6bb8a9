using System.Security;
using DataCite.Client;

namespace DataCite.PowerShell;

/// <summary>
/// A connection to one DataCite system as one account. Shows everything about itself but the secret. Belongs to the runspace that made
/// it, and may be handed to another with <c>$using:</c>.
/// </summary>
public sealed class DataCiteConnection : IDisposable
{
    private volatile IReadOnlyList<string> _prefixes = [];

    internal DataCiteConnection(DataCiteClient client, ServiceAddress address, string? name, string? contact)
    {
        Client = client;
        Address = address;
        Contact = contact;
        Name = string.IsNullOrWhiteSpace(name) ? $"{client.Account.AccountId?.ToLowerInvariant() ?? "anonymous"}@{address.Name}" : name.Trim();
    }

    /// <summary>What the connection is called; for <c>-Connection</c>.</summary>
    public string Name { get; }

    /// <summary><c>Production</c>, <c>Test</c>, <c>Sandbox</c>, or the host of another system.</summary>
    public string Environment => Address.Name;

    /// <summary>The base address.</summary>
    public Uri Uri => Address.Uri;

    /// <summary>The account's id; null when connected anonymously.</summary>
    public string? AccountId { get; internal set; }

    /// <summary>How the account identifies itself.</summary>
    public AccountKind AccountKind => Client.Account.Kind;

    /// <summary>Whether there is no login: findable DOIs can be read, nothing can be written.</summary>
    public bool IsAnonymous => AccountKind == AccountKind.Anonymous;

    /// <summary>The prefixes that the account may use, as they were when the connection was made or last needed.</summary>
    public IReadOnlyList<string> Prefixes
    {
        get => _prefixes;
        internal set => _prefixes = value;
    }

    /// <summary>The mail address that DataCite can write to when a script misbehaves; part of the user agent.</summary>
    public string? Contact { get; }

    /// <summary>What has been sent over the connection so far.</summary>
    public ClientStatistics Statistics => Client.Statistics;

    internal DataCiteClient Client { get; }

    internal ServiceAddress Address { get; }

    /// <summary>Whether the account is a repository, the only kind that can create DOIs: its id holds a dot (facts §1.2).</summary>
    internal bool IsRepository => AccountId?.Contains('.', StringComparison.Ordinal) ?? AccountKind == AccountKind.ApiKey;

    /// <summary>The secret of the account, compared without being shown.</summary>
    internal SecureString? Secret { get; init; }

    /// <summary>Ends the connection and forgets the secret.</summary>
    public void Dispose()
    {
        Client.Dispose();
        Client.Account.Dispose();
        Secret?.Dispose();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
