using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace DataCite.Client;

/// <summary>
/// Makes JSON from a server readable to the end: a parser takes bytes that are not UTF-8, and escapes of half a surrogate pair, and fails
/// when somebody touches the text. One damaged record must not make a whole list unreadable.
/// </summary>
internal static class ReadableJson
{
    private const int EscapeLength = 6; // \ud83d

    /// <summary>
    /// The same JSON without a byte order mark, with U+FFFD in place of what no text can hold. It is the same memory when nothing is
    /// wrong with it.
    /// </summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        json = json[MarkLength(json.Span)..];
        return IsReadable(json.Span) ? json : Repair(json.Span);
    }

    /// <summary>The JSON as <see cref="Of"/> makes it, parsed; the caller disposes it.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json) => JsonDocument.Parse(Of(json));

    /// <summary>A copy of a part of an answer, as <see cref="Of"/> makes it.</summary>
    public static byte[] Copy(ReadOnlySpan<byte> json) => IsReadable(json) ? json.ToArray() : Repair(json);

    /// <summary>The length of the byte order mark at the beginning of a text: 3 or 0.</summary>
    public static int MarkLength(ReadOnlySpan<byte> text) => text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    private static bool IsReadable(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && FindHalf(json, 0) < 0;

    private static byte[] Repair(ReadOnlySpan<byte> json)
    {
        // Decoding puts U+FFFD in place of bytes that are not UTF-8.
        var bytes = Utf8.IsValid(json) ? json.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        for (var at = FindHalf(bytes, 0); at >= 0; at = FindHalf(bytes, at + EscapeLength))
            "fffd"u8.CopyTo(bytes.AsSpan(at + 2));
        return bytes;
    }

    /// <summary>Where the next escape of a surrogate without its partner begins; -1 when there is none.</summary>
    private static int FindHalf(ReadOnlySpan<byte> json, int from)
    {
        while (NextEscape(json, from) is var at and >= 0)
        {
            if (!IsSurrogate(json, at, out var isHigh))
            {
                from = at + 2;
                continue;
            }

            if (!isHigh || !IsSurrogate(json, at + EscapeLength, out var isNextHigh) || isNextHigh)
                return at;
            from = at + (2 * EscapeLength);
        }

        return -1;
    }

    // The next \u; a backslash before another one escapes that, and nothing else.
    private static int NextEscape(ReadOnlySpan<byte> json, int from)
    {
        while (from < json.Length)
        {
            var next = json[from..].IndexOf((byte)'\\');
            if (next < 0 || from + next + 1 >= json.Length)
                return -1;
            from += next;
            if (json[from + 1] == 'u')
                return from;
            from += 2;
        }

        return -1;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> json, int at, out bool isHigh)
    {
        isHigh = false;
        if (at + EscapeLength > json.Length || json[at] != '\\' || json[at + 1] != 'u' || (json[at + 2] | 0x20) != 'd')
            return false;
        var second = json[at + 3] | 0x20;
        isHigh = second is '8' or '9' or 'a' or 'b';
        return isHigh || second is >= 'c' and <= 'f';
    }
}
