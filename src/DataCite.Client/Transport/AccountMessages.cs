using System.Globalization;

namespace DataCite.Client;

/// <summary>
/// Says why the server does not accept a login, or accepts it and refuses the request. The server's own message is the same for all of
/// these cases. The kind of the account and the request show which one it is.
/// </summary>
internal sealed class AccountMessages(DataCiteAccount account, Uri baseAddress, TimeProvider time)
{
    private volatile AccountDescription? _known;

    /// <summary>What the server has said about the account.</summary>
    public AccountDescription? Known
    {
        set => _known = value;
    }

    /// <summary>The system, as people call it.</summary>
    public string System => DataCiteEnvironment.NameOf(baseAddress) is { } name ? $"the {name} system" : baseAddress.Host;

    /// <summary>Why a login was not accepted.</summary>
    public string LoginRefused() => account.Kind switch
    {
        AccountKind.Token when HasExpired
            => string.Create(CultureInfo.InvariantCulture,
                $"Login failed: the token expired on {account.Expires!.Value.UtcDateTime:yyyy-MM-dd HH:mm} UTC."),
        AccountKind.Token => "Login failed: the token is not valid for this system, or it has expired.",
        AccountKind.ApiKey => $"Login failed: the API key{Of()} is not valid. It was revoked, is mistyped, or belongs to another repository or system.",
        _ => $"Login failed for {account.DisplayName}: wrong account id or password.",
    };

    /// <summary>Whether the token has ended, by the clock of this machine. Other logins do not end by themselves.</summary>
    public bool HasExpired => account.Expires is { } end && end <= time.GetUtcNow();

    /// <summary>What to do about a token that has ended.</summary>
    public string ExpiredAdvice() => $"{LoginAdvice()} If it is not that late yet, set the clock of this machine right.";

    /// <summary>What to do about it.</summary>
    public string LoginAdvice() => account.Kind switch
    {
        AccountKind.Token => "A token is valid for 30 days and cannot be renewed. Get a new token with POST /token, or log in with the account's password or an API key.",
        AccountKind.ApiKey => $"Create a new key with the repository's password. Check that it belongs to {System}.",
        _ => $"Check the account id and the password. Check that they belong to {System}: Production and Test have separate accounts and passwords.",
    };

    /// <summary>The right that the account certainly lacks for a request; null when it lies with the DOI or prefix.</summary>
    public (string Problem, string Advice)? LackedRight(ApiRequest request)
    {
        var role = AccountDescription.RoleOf(account.Kind, account.AccountId ?? _known?.Id);
        if (IsBelow(request, "credentials/api-keys"))
            return KeyManagement(role);
        if (role is AccountRole.RepositoryKey && request.IsWrite && (IsBelow(request, "repositories") || IsBelow(request, "clients")))
            return ($"An API key cannot change the repository{Of()}.", "Log in with the repository's password for this.");
        if (role is AccountRole.Repository && request.IsWrite && (IsBelow(request, "repositories") || IsBelow(request, "clients")))
        {
            return (
                $"{account.AccountId ?? _known?.Id} is a repository account: it can change its own description. It cannot create, change or delete other repositories.",
                "Log in as the member that the repository belongs to, or as its consortium.");
        }

        if (!request.IsWrite || !IsBelow(request, "dois"))
            return null;
        if (role is AccountRole.Member or AccountRole.Consortium)
        {
            return (
                $"{account.AccountId} is a member account: it can read and transfer the DOIs of its repositories. It cannot create or "
                    + "change DOIs.",
                "Log in as the repository (PROVIDER.REPO) that the DOI belongs to.");
        }

        return _known is { IsActive: false } known
            ? ($"The account {known.Id} is inactive: it can still read, but not write.",
                "Ask your DataCite member or consortium, or DataCite's support, to activate it again.")
            : null;
    }

    /// <summary>The likely reason when no right is certainly lacking.</summary>
    public static string OwnershipAdvice(ApiRequest request) => request.Doi is { } doi
        ? $"Only the repository that owns the DOI can write. Check that the prefix {doi.Prefix} and this DOI belong to the account, and that the account "
            + "is an active repository account."
        : "It probably belongs to another account, or the account has no right to it.";

    private (string Problem, string Advice)? KeyManagement(AccountRole role) => role switch
    {
        AccountRole.RepositoryKey
            => ($"An API key cannot list, create or revoke API keys{Of()}.", "Log in with the repository's password for this."),
        AccountRole.Member or AccountRole.Consortium or AccountRole.Staff => (
            $"{account.AccountId} is a member account, and only repositories have API keys.",
            "Log in as the repository (PROVIDER.REPO) that the key is for."),
        _ => null,
    };

    private string Of() => (account.AccountId ?? _known?.Id) is { } id ? $" of {id}" : string.Empty;

    private static bool IsBelow(ApiRequest request, string route)
        => request.Path.Equals(route, StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWith(route + "/", StringComparison.OrdinalIgnoreCase);
}
