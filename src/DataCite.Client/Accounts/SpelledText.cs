using System.Globalization;
using System.Net;
using System.Text;

namespace DataCite.Client;

/// <summary>
/// A text together with where each of its characters stands in the text that it was decoded from. Decoding goes layer by layer, since
/// what was written into an address may be written into JSON again.
/// </summary>
internal sealed class SpelledText
{
    private const int LongestEntity = 10; // &#x10FFFF;

    private readonly List<char> _characters;
    private readonly List<(int From, int To)> _origins;

    private SpelledText(int capacity)
    {
        _characters = new List<char>(capacity);
        _origins = new List<(int, int)>(capacity);
    }

    /// <summary>The text itself.</summary>
    public static SpelledText Of(ReadOnlySpan<char> text)
    {
        var plain = new SpelledText(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Add(text[i], i, i + 1);
        return plain;
    }

    public ReadOnlySpan<char> Characters => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_characters);

    /// <summary>Where a part of the characters stands in the first text.</summary>
    public (int From, int To) OriginOf(int start, int length) => (_origins[start].From, _origins[start + length - 1].To);

    /// <summary>The text without one layer of the spellings of addresses, JSON and HTML; null when it has none.</summary>
    public SpelledText? Decode()
    {
        if (!Characters.ContainsAny('%', '\\', '&'))
            return null;
        var decoded = new SpelledText(_characters.Count);
        for (var i = 0; i < _characters.Count;)
        {
            var length = Read(i, out var text);
            foreach (var c in text)
                decoded.Add(c, _origins[i].From, _origins[i + length - 1].To);
            i += length;
        }

        return decoded._characters.Count < _characters.Count ? decoded : null;
    }

    /// <summary>Forgets the characters.</summary>
    public void Clear()
    {
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_characters).Clear();
        _characters.Clear();
    }

    private void Add(char c, int from, int to)
    {
        _characters.Add(c);
        _origins.Add((from, to));
    }

    /// <summary>Reads one character in whatever spelling, and says how long that is.</summary>
    private int Read(int at, out string text)
    {
        var rest = Characters[at..];
        var length = rest[0] switch
        {
            '%' => ReadPercent(rest, out text),
            '\\' => ReadBackslash(rest, out text),
            '&' => ReadEntity(rest, out text),
            _ => Miss(out text),
        };
        if (length > 0)
            return length;
        text = rest[0].ToString();
        return 1;
    }

    private static int Miss(out string text)
    {
        text = string.Empty;
        return 0;
    }

    // %C3%A9: the bytes of one character in UTF-8.
    private static int ReadPercent(ReadOnlySpan<char> rest, out string text)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < bytes.Length && rest.Length >= (3 * count) + 3 && rest[3 * count] == '%' && TryHex(rest.Slice((3 * count) + 1, 2), out var value))
        {
            bytes[count++] = (byte)value;
            if (Rune.DecodeFromUtf8(bytes[..count], out var rune, out _) == System.Buffers.OperationStatus.Done)
            {
                text = rune.ToString();
                return 3 * count;
            }
        }

        return Miss(out text);
    }

    private static int ReadBackslash(ReadOnlySpan<char> rest, out string text)
    {
        var digits = rest.Length < 2 ? 0 : rest[1] switch { 'u' or 'U' => 4, 'x' or 'X' => 2, _ => 0 };
        if (digits > 0 && rest.Length >= digits + 2 && TryHex(rest.Slice(2, digits), out var value))
        {
            text = ((char)value).ToString();
            return digits + 2;
        }

        if (rest.Length < 2 || char.IsLetterOrDigit(rest[1]))
            return Miss(out text);
        text = rest[1].ToString();
        return 2;
    }

    private static int ReadEntity(ReadOnlySpan<char> rest, out string text)
    {
        var end = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';');
        if (end < 0)
            return Miss(out text);
        var written = rest[..(end + 1)].ToString();
        text = WebUtility.HtmlDecode(written);
        return text == written ? 0 : end + 1;
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int value)
        => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
