using System.Text;

namespace DataCite.Sandbox.Text;

/// <summary>URL-safe base64 without padding, as cursors and tokens use it.</summary>
internal static class Base64UrlText
{
    public static string Encode(ReadOnlySpan<byte> bytes)
        => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    /// <summary>The bytes, or null when the text is not base64.</summary>
    public static byte[]? Decode(string text)
    {
        var padded = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return padded.Length > 0 && Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
