using System.Globalization;
using System.Management.Automation.Runspaces;
using System.Security;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell;

/// <summary>
/// A connection to one DataCite system as one account. Shows everything about itself but the secret. Belongs to the runspace that made
/// it, and may be handed to another with <c>$using:</c>; all that use it share its limit of requests.
/// </summary>
public sealed class DataCiteConnection : IDisposable
{
    private readonly PrefixCache _prefixes = new();
    private volatile bool _isOpen = true;

    internal DataCiteConnection(DataCiteClient client, ServiceAddress address, string? name, string? contact)
    {
        Client = client;
        Address = address;
        Contact = contact;
        Name = string.IsNullOrWhiteSpace(name)
            ? $"{client.Account.AccountId?.ToLowerInvariant() ?? NameOf(client.Account.Kind)}@{address.Name}" : PrintableText.Of(name.Trim());
    }

    /// <summary>What the connection is called; for <c>-Connection</c>.</summary>
    public string Name { get; }

    /// <summary><c>Production</c>, <c>Test</c>, <c>Sandbox</c>, or the host of another system.</summary>
    public string Environment => Address.Name;

    /// <summary>The base address.</summary>
    public Uri Uri => Address.Uri;

    /// <summary>The account's id; null when connected anonymously.</summary>
    public string? AccountId { get; internal set; }

    /// <summary>The account's name for people; null when the server did not say.</summary>
    public string? AccountName => Description?.Name;

    /// <summary>How the account identifies itself.</summary>
    public AccountKind AccountKind => Client.Account.Kind;

    /// <summary>What the account is, and with that what it may do.</summary>
    public AccountRole Role => Description?.Role
        ?? (Client.Account.Role is not AccountRole.Unknown and var known ? known : AccountDescription.RoleOf(AccountKind, AccountId));

    /// <summary>Whether the account may write; inactive ones only read. Null when the server did not say.</summary>
    public bool? IsActive => Description?.IsActive;

    /// <summary>When the token ends, UTC; null for logins that do not end by themselves. A token cannot be renewed.</summary>
    public DateTimeOffset? ExpiresAt => Client.Account.Expires;

    /// <summary>Whether there is no login: findable DOIs can be read, nothing can be written.</summary>
    public bool IsAnonymous => AccountKind == AccountKind.Anonymous;

    /// <summary>Whether cmdlets of this runspace use it by default.</summary>
    public bool IsDefault => Runspace.DefaultRunspace is not null && ConnectionStore.Current.Default == this;

    /// <summary>Whether the connection can be used; false once Disconnect-DataCite has ended it.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>
    /// The prefixes that the account may use, as they were when something first needed them; empty before. Get-DataCiteConnection and
    /// <c>Connect-DataCite -PassThru</c> see to it that they are there.
    /// </summary>
    public IReadOnlyList<string> Prefixes => _prefixes.Known;

    /// <summary>The mail address that DataCite can write to when a script misbehaves; part of the user agent.</summary>
    public string? Contact { get; }

    /// <summary>How many requests have been sent over the connection, repetitions included.</summary>
    public long RequestsSent => Statistics.RequestsSent;

    /// <summary>How many requests of the limit are left, and how long requests have waited for it.</summary>
    public string Pacing => Statistics is { RequestsPerWindow: { } limit } now
        ? string.Create(CultureInfo.InvariantCulture,
            $"{now.PermitsLeft ?? 0} of {now.CurrentRequestsPerWindow ?? limit} requests left in 5 minutes{Lowered(now)}, waited {now.TimePaced.TotalSeconds:0.#} s")
        : "no limit";

    private static string? Lowered(ClientStatistics now) => now.CurrentRequestsPerWindow < now.RequestsPerWindow
        ? string.Create(CultureInfo.InvariantCulture, $" (lowered from {now.RequestsPerWindow}, because DataCite limited requests earlier)")
        : null;

    /// <summary>What has been sent over the connection so far.</summary>
    public ClientStatistics Statistics => Client.Statistics;

    internal DataCiteClient Client { get; }

    internal ServiceAddress Address { get; }

    internal AccountDescription? Description { get; set; }

    /// <summary>Whether the account is a repository, the only kind that can create DOIs. Its id has a dot.</summary>
    internal bool IsRepository => AccountId?.Contains('.', StringComparison.Ordinal) ?? AccountKind == AccountKind.ApiKey;

    /// <summary>The secret of the account, compared without being shown.</summary>
    internal SecureString? Secret { get; init; }

    /// <summary>Ends the connection and forgets the secret.</summary>
    public void Dispose()
    {
        _isOpen = false;
        Client.Dispose();
        // The anonymous account is everybody's.
        if (!IsAnonymous)
            Client.Account.Dispose();
        Secret?.Dispose();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Reads the prefixes of the account, unless they are there.</summary>
    internal Task<IReadOnlyList<string>> GetPrefixesAsync(DataCiteClient client, CancellationToken stop)
        => _prefixes.GetAsync(() => ReadPrefixesAsync(client), stop);

    /// <summary>Reads the prefixes of the account again: they may have been given to it since.</summary>
    internal Task<IReadOnlyList<string>> RefreshPrefixesAsync(DataCiteClient client, CancellationToken stop)
        => _prefixes.RefreshAsync(() => ReadPrefixesAsync(client), stop);

    private async Task<IReadOnlyList<string>> ReadPrefixesAsync(DataCiteClient client)
    {
        if (AccountId is not { } id)
            return [];
        var query = IsRepository ? new PrefixQuery { RepositoryId = id } : new PrefixQuery { ProviderId = id };
        var prefixes = new List<string>();
        await foreach (var page in client.ListPrefixesAsync(query).ConfigureAwait(false))
            prefixes.AddRange(page.Prefixes.Select(static prefix => prefix.Prefix));
        return prefixes;
    }

    private static string NameOf(AccountKind kind) => kind switch { AccountKind.Anonymous => "anonymous", AccountKind.Token => "token", _ => "api-key" };
}
