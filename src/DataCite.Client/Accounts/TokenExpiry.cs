using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace DataCite.Client;

/// <summary>
/// Reads from a token when it expires, so that an error can say whether the token is expired or wrong.
/// </summary>
internal static class TokenExpiry
{
    /// <summary>The <c>exp</c> claim of a JSON Web Token; null when the text is not a token or has no such claim.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<byte> token)
    {
        var first = token.IndexOf((byte)'.');
        var second = first < 0 ? -1 : token[(first + 1)..].IndexOf((byte)'.');
        if (second <= 0)
            return null;
        var claims = new byte[second];
        try
        {
            return TryDecode(token.Slice(first + 1, second), claims, out var length) ? ExpiryOf(claims.AsMemory(0, length)) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(claims);
        }
    }

    // JWT writes Base64 with its own two characters and without padding.
    private static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> decoded, out int length)
    {
        var standard = new byte[(text.Length + 3) / 4 * 4];
        standard.AsSpan().Fill((byte)'=');
        for (var i = 0; i < text.Length; i++)
            standard[i] = text[i] switch { (byte)'-' => (byte)'+', (byte)'_' => (byte)'/', var other => other };
        var done = Base64.DecodeFromUtf8(standard, decoded, out _, out length) == System.Buffers.OperationStatus.Done;
        CryptographicOperations.ZeroMemory(standard);
        return done;
    }

    private static DateTimeOffset? ExpiryOf(ReadOnlyMemory<byte> claims)
    {
        const long LastSecond = 253402300799; // of the year 9999
        try
        {
            using var document = JsonDocument.Parse(claims);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("exp", out var end)
                && end.ValueKind is JsonValueKind.Number && end.TryGetInt64(out var seconds) && seconds is >= 0 and <= LastSecond
                    ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                    : null;
        }
        catch (JsonException)
        {
            return null; // Not a token; the server will say so.
        }
    }
}
