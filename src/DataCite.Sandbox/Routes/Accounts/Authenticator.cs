using System.Text;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>
/// Reads the <c>Authorization</c> header. Wrong Basic credentials make the caller anonymous; a bad Bearer token is a 401 on every
/// endpoint that authenticates, reading included.
/// </summary>
internal sealed class Authenticator(AccountDirectory accounts, ApiKeyRing keys, TokenIssuer tokens)
{
    public Caller Identify(ServerRequest request)
    {
        var header = request.Headers["Authorization"];
        if (string.IsNullOrWhiteSpace(header))
            return Caller.Anonymous;
        if (request.LoginIsIgnored)
            return header.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase) ? throw ApiErrors.BadCredentials() : Caller.Anonymous;

        var space = header.IndexOf(' ', StringComparison.Ordinal);
        var scheme = space < 0 ? header : header[..space];
        var value = space < 0 ? string.Empty : header[(space + 1)..].Trim();
        if (scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return Basic(value) ?? Caller.Anonymous;
        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return tokens.LogIn(value) ?? keys.LogIn(value) ?? throw ApiErrors.BadCredentials();
        return Caller.Anonymous;
    }

    /// <summary>Whether the header was sent at all, whatever it holds.</summary>
    public static bool HasCredentials(ServerRequest request) => !string.IsNullOrWhiteSpace(request.Headers["Authorization"]);

    private Caller? Basic(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);

        // Only the first colon splits, so that a password may hold colons.
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var id = colon < 0 ? text : text[..colon];
        var password = colon < 0 ? string.Empty : text[(colon + 1)..];
        if (ApiKeyRing.LooksLikeKey(id))
            return keys.LogIn(id);
        return accounts.LogIn(id, password)
            ?? (keys.LogIn(password) is { } caller && string.Equals(caller.Uid, id, StringComparison.OrdinalIgnoreCase) ? caller : null);
    }
}
