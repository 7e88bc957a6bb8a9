using System.Security;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Who asks. Holds the secret encrypted where the platform can, and the <c>Authorization</c> header of its requests once, and never shows
/// either. The caller who made an account disposes it, after the clients that use it; that wipes both.
/// </summary>
public sealed class DataCiteAccount : IDisposable
{
    // Facts §1.2: 'DC.' and more than 20 characters in all.
    private const string ApiKeyStart = "DC.";
    private const int MinApiKeyLength = 21;

    private readonly SecureString? _secret;
    private readonly object _gate = new();
    private string? _authorization;

    private DataCiteAccount(AccountKind kind, string? accountId, SecureString? secret, AccountRole? role = null)
    {
        Kind = kind;
        AccountId = accountId;
        Role = role ?? AccountDescription.RoleOf(kind, accountId);
        _secret = secret?.Copy();
        _secret?.MakeReadOnly();
    }

    /// <summary>Nobody: findable DOIs can be read, nothing can be written.</summary>
    public static DataCiteAccount Anonymous { get; } = new(AccountKind.Anonymous, null, null);

    /// <summary>How the caller identifies itself.</summary>
    public AccountKind Kind { get; }

    /// <summary>When the token ends, as it says itself; null for passwords and keys, which do not end by themselves.</summary>
    public DateTimeOffset? Expires { get; private init; }

    /// <summary>
    /// The account id as it was given, or as the token says; null where only the server knows it (bare API keys). An answer of the server that
    /// names another account is an error.
    /// </summary>
    public string? AccountId { get; }

    /// <summary>What the account is, as far as the id and the kind of login show it, or the token says.</summary>
    public AccountRole Role { get; }

    /// <summary>A repository or member account with its password.</summary>
    /// <param name="accountId">For example <c>DEMO.REPO</c>; case does not matter to the server.</param>
    /// <param name="password">The password; copied, so the caller may dispose its own.</param>
    /// <exception cref="ArgumentException">The id is empty or holds a space, a colon or a control character; or the password is empty.</exception>
    public static DataCiteAccount Repository(string accountId, SecureString password)
    {
        ArgumentNullException.ThrowIfNull(accountId);
        var id = RequireAccountId(accountId);
        RequireSecret(password, "password");
        return new DataCiteAccount(AccountKind.Password, id, password);
    }

    /// <summary>A repository or member account with its password.</summary>
    /// <param name="accountId">For example <c>DEMO.REPO</c>; case does not matter to the server.</param>
    /// <param name="password">The password; copied. Who holds it as a string cannot wipe it, which a <see cref="SecureString"/> can.</param>
    /// <exception cref="ArgumentException">The id is empty or holds a space, a colon or a control character; or the password is empty.</exception>
    public static DataCiteAccount Repository(string accountId, ReadOnlySpan<char> password)
    {
        using var secret = SecretBytes.Copy(password);
        return Repository(accountId, secret);
    }

    /// <summary>An API key of a repository.</summary>
    /// <param name="key">The key, <c>DC.…</c>; copied.</param>
    /// <param name="accountId">The repository, if it is known: the key is then sent as its password, else as a bearer token.</param>
    /// <exception cref="ArgumentException">The text is no API key, or the id is not usable.</exception>
    public static DataCiteAccount ApiKey(SecureString key, string? accountId = null)
    {
        RequireSecret(key, "API key");
        if (IsToken(key))
            throw new ArgumentException("This is a token, not an API key.", nameof(key));
        if (!IsApiKey(key))
            throw new ArgumentException($"This is not an API key: one begins with '{ApiKeyStart}' and is longer than 20 characters.", nameof(key));
        RequireHeaderText(key, "API key", nameof(key));
        return new DataCiteAccount(AccountKind.ApiKey, accountId is null ? null : RequireAccountId(accountId), key);
    }

    /// <inheritdoc cref="ApiKey(SecureString, string?)"/>
    public static DataCiteAccount ApiKey(ReadOnlySpan<char> key, string? accountId = null)
    {
        using var secret = SecretBytes.Copy(key);
        return ApiKey(secret, accountId);
    }

    /// <summary>
    /// A token that <c>POST /token</c> issued; lives 30 days and cannot be renewed. Whose it is and when it ends is read from it; when it has
    /// ended, requests fail with <see cref="AuthenticationFailedException"/> without being sent.
    /// </summary>
    /// <param name="token">The token; copied.</param>
    /// <exception cref="ArgumentException">The text is empty, or holds what no token holds.</exception>
    public static DataCiteAccount Bearer(SecureString token)
    {
        RequireSecret(token, "token");
        RequireHeaderText(token, "token", nameof(token));
        var claims = SecretBytes.Use(token, static bytes => TokenClaims.Read(bytes));
        return new DataCiteAccount(AccountKind.Token, claims.AccountId, token, claims.Role) { Expires = claims.Expires };
    }

    /// <inheritdoc cref="Bearer(SecureString)"/>
    public static DataCiteAccount Bearer(ReadOnlySpan<char> token)
    {
        using var secret = SecretBytes.Copy(token);
        return Bearer(secret);
    }

    /// <summary>Whether a secret has the form of an API key. The server accepts an API key also in place of a password.</summary>
    public static bool IsApiKey(SecureString secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return SecretBytes.Use(secret, static bytes => bytes.Length >= MinApiKeyLength && bytes.StartsWith("DC."u8));
    }

    /// <summary>Whether a secret has the form of a token, which <see cref="Bearer(SecureString)"/> takes.</summary>
    public static bool IsToken(SecureString secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return SecretBytes.Use(secret, static bytes => bytes.StartsWith("eyJ"u8) && TokenClaims.HasForm(bytes));
    }

    /// <summary>Whether a text has the form of an API key. Account ids are shorter.</summary>
    public static bool IsApiKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length >= MinApiKeyLength && text.StartsWith(ApiKeyStart, StringComparison.Ordinal);
    }

    /// <summary>
    /// The <c>Authorization</c> header, or null for anonymous requests. HttpClient takes it as a string alone: one for all requests leaves
    /// one to wipe.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The secret is gone.</exception>
    internal string? GetAuthorization()
    {
        if (_secret is null)
            return null;
        lock (_gate)
            return _authorization ??= IsSentAlone ? SecretBytes.ToBearer(_secret) : SecretBytes.ToBasic(AccountId!, _secret);
    }

    /// <summary>Marks in <paramref name="found"/> where a text holds the secret, in whatever spelling.</summary>
    /// <returns>Whether it does. False when the secret is gone.</returns>
    internal bool FindSecret(ReadOnlySpan<char> text, Span<bool> found)
    {
        if (_secret is null)
            return false;
        var (secret, pair) = (Array.Empty<char>(), Array.Empty<char>());
        try
        {
            secret = SecretBytes.ToCharacters(_secret);
            pair = IsSentAlone ? [] : [.. AccountId!, ':', .. secret];
            return new SecretSearch(secret, pair).Mark(text, found);
        }
        catch (ObjectDisposedException)
        {
            return false; // The connection has ended meanwhile.
        }
        finally
        {
            secret.AsSpan().Clear();
            pair.AsSpan().Clear();
        }
    }

    /// <summary>Wipes the secret and the header made of it. Has no effect on <see cref="Anonymous"/>.</summary>
    public void Dispose()
    {
        _secret?.Dispose();
        lock (_gate)
        {
            SecretBytes.Wipe(_authorization);
            _authorization = null;
        }
    }

    private bool IsSentAlone => AccountId is null || Kind is AccountKind.Token;

    /// <summary>How messages call the account.</summary>
    internal string DisplayName => AccountId ?? Kind switch
    {
        AccountKind.ApiKey => "the API key",
        AccountKind.Token => "the token",
        _ => "an anonymous caller",
    };

    /// <summary>The kind of account and its id, never the secret.</summary>
    public override string ToString() => AccountId is null ? Kind.ToString() : $"{AccountId} ({Kind})";

    private static string RequireAccountId(string accountId)
    {
        // DataCite takes a key for a user name too (facts §1.2), but names are shown, and kept.
        if (IsApiKey(accountId))
        {
            throw new ArgumentException(
                "An API key was given in place of an account id. Give it as an API key: ids are shown in messages and lists.", nameof(accountId));
        }

        for (var i = 0; i < accountId.Length; i++)
        {
            // RFC 7617: the first colon ends the user name. What follows one is often the password.
            if (char.IsWhiteSpace(accountId[i]) || char.IsControl(accountId[i]) || accountId[i] == ':')
            {
                var shown = PrintableText.Of(accountId.Split(':')[0]) + (accountId.Contains(':', StringComparison.Ordinal) ? ":…" : string.Empty);
                throw new ArgumentException(
                    $"'{shown}' is not an account id: it contains a space, a colon or a control character. An id looks like DEMO.REPO.", nameof(accountId));
            }
        }

        return accountId.Length > 0 ? accountId : throw new ArgumentException("The account id is empty. An id looks like DEMO.REPO.", nameof(accountId));
    }

    private static void RequireSecret(SecureString secret, string what)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length == 0)
            throw new ArgumentException($"The {what} is empty.", nameof(secret));
    }

    // What stands in a header by itself is sent as it is: a line break in it would end the header.
    private static void RequireHeaderText(SecureString secret, string what, string name)
    {
        if (SecretBytes.Use(secret, static bytes => bytes.ContainsAnyExceptInRange((byte)'!', (byte)'~')))
            throw new ArgumentException($"The {what} contains a space, a line break or another character that cannot be part of it.", name);
    }
}
