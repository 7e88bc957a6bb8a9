using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace DataCite.Client;

/// <summary>
/// What a token says about itself. Its signature is not checked, which only the server could: whom the token belongs to counts when the server
/// has named the same account.
/// </summary>
/// <param name="Expires">When it ends; null when it does not say.</param>
/// <param name="AccountId">Whose it is; null when it does not say, or says what cannot be an id.</param>
/// <param name="Role">What the account is; null when it does not say, or when that contradicts the id.</param>
internal sealed record TokenClaims(DateTimeOffset? Expires, string? AccountId, AccountRole? Role)
{
    private const int LongestId = 64;
    private const double LastSecond = 253402300799; // of the year 9999

    private static readonly TokenClaims None = new(null, null, null);
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <summary>The claims of a JSON Web Token. Another text has no claims; the server decides what it is.</summary>
    public static TokenClaims Read(ReadOnlySpan<byte> token)
    {
        if (!HasForm(token))
            return None;
        var first = token.IndexOf((byte)'.');
        var text = token[(first + 1)..];
        text = text[..text.IndexOf((byte)'.')];
        var claims = new byte[text.Length];
        try
        {
            return TryDecode(text, claims, out var length) ? Parse(claims.AsMemory(0, length)) : None;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(claims);
        }
    }

    /// <summary>Whether a text has the three parts of a token.</summary>
    public static bool HasForm(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOf((byte)'.');
        return first > 0 && text[(first + 1)..].IndexOf((byte)'.') > 0 && text.Count((byte)'.') == 2;
    }

    // JWT writes Base64 with its own two characters and without padding.
    private static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> decoded, out int length)
    {
        var standard = new byte[(text.Length + 3) / 4 * 4];
        standard.AsSpan().Fill((byte)'=');
        for (var i = 0; i < text.Length; i++)
            standard[i] = text[i] switch { (byte)'-' => (byte)'+', (byte)'_' => (byte)'/', var other => other };
        var done = Base64.DecodeFromUtf8(standard, decoded, out _, out length) == OperationStatus.Done;
        CryptographicOperations.ZeroMemory(standard);
        return done;
    }

    private static TokenClaims Parse(ReadOnlyMemory<byte> claims)
    {
        try
        {
            using var document = JsonDocument.Parse(claims);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root)
                return None;
            var id = Text(root, "uid") is { Length: > 0 and <= LongestId } uid && !uid.AsSpan().ContainsAnyExcept(IdCharacters) ? uid : null;
            return new TokenClaims(End(root), id, RoleOf(Text(root, "role_id"), id));
        }
        catch (JsonException)
        {
            return None; // Not a token.
        }
    }

    private static DateTimeOffset? End(JsonElement claims)
        => claims.TryGetProperty("exp", out var end) && end.ValueKind is JsonValueKind.Number && end.TryGetDouble(out var seconds)
            && seconds is >= 0 and <= LastSecond
                ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
                : null;

    private static string? Text(JsonElement claims, string name)
    {
        try
        {
            return claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a character.
        }
    }

    // Facts §1.3. The id of a repository has a dot, and no other has one.
    private static AccountRole? RoleOf(string? roleId, string? accountId)
    {
        AccountRole? role = roleId switch
        {
            "client_admin" => AccountRole.Repository,
            "provider_admin" => AccountRole.Member,
            "consortium_admin" => AccountRole.Consortium,
            "staff_admin" or "staff_user" => AccountRole.Staff,
            _ => null,
        };
        return accountId is null || (role is AccountRole.Repository) != accountId.Contains('.', StringComparison.Ordinal) ? null : role;
    }
}
