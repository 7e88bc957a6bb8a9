using System.Buffers;
using System.Globalization;
using System.Text;

namespace DataCite.Metadata;

/// <summary>
/// Makes text from outside safe to show. Metadata is written by strangers: a control character in it could move the cursor, recolour
/// or rewrite a terminal, and a bidirectional override could show a text as another.
/// </summary>
/// <remarks>
/// Not safe are: control characters (C0, DEL, C1), line and paragraph separators, bidirectional embeddings, overrides and isolates,
/// deprecated format characters, annotation marks, the byte order mark, tag characters (U+E0000 to U+E007F) and unpaired surrogates.
/// The marks of direction (U+061C, U+200E, U+200F), joiners and soft hyphens stay: texts of many languages need them, and they change
/// nothing but their neighbours.
/// </remarks>
public static class PrintableText
{
    private const char Replacement = '\uFFFD';

    // What needs a closer look; everything else is passed over at the speed of the vector unit.
    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. AllCharacters().Where(static c => IsUnsafe(c) || char.IsSurrogate(c))]);

    /// <summary>
    /// The text on one line: line breaks and tabs as spaces, and every other character that is not safe replaced by U+FFFD.
    /// </summary>
    public static string Of(string? text) => Make(text, keepsLines: false);

    /// <summary>
    /// The text with its line breaks (LF, CR LF) and tabs, and every other character that is not safe replaced by U+FFFD. A carriage return
    /// alone, with which a terminal writes over the line, becomes a line feed.
    /// </summary>
    public static string Lines(string? text) => Make(text, keepsLines: true);

    /// <summary>A value for a message: printable, in quotes, and not longer than a line.</summary>
    internal static string Quote(string value) => "'" + Shorten(value) + "'";

    /// <summary>A text that is printable and not longer than a line.</summary>
    internal static string Shorten(string value)
    {
        const int longest = 80;
        return Of(value.Length <= longest ? value : value[..longest] + "…");
    }

    /// <summary>XML that means the same, with every character that is not safe written as a reference: <c>&amp;#x202E;</c>.</summary>
    public static string InXml(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        if (ReferenceEquals(Lines(xml), xml))
            return xml;
        var written = new StringBuilder(xml.Length + 64);
        foreach (var rune in xml.EnumerateRunes())
        {
            var isUnsafe = rune.IsBmp ? IsUnsafe((char)rune.Value) && rune.Value is not ('\t' or '\n' or '\r') : IsTag(rune.Value);
            if (isUnsafe)
                written.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};");
            else
                written.Append(rune);
        }

        return written.ToString();
    }

    private static string Make(string? text, bool keepsLines)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;
        for (var from = text.AsSpan().IndexOfAny(Suspects); from >= 0;)
        {
            if (Shown(text, from, keepsLines) != text[from])
                return Replace(text, from, keepsLines);
            var next = text.AsSpan(from + 1).IndexOfAny(Suspects);
            from = next < 0 ? -1 : from + 1 + next;
        }

        return text;
    }

    private static string Replace(string text, int from, bool keepsLines) => string.Create(text.Length, (text, from, keepsLines), static (target, source) =>
    {
        source.text.AsSpan(0, source.from).CopyTo(target);
        for (var i = source.from; i < target.Length; i++)
            target[i] = Shown(source.text, i, source.keepsLines);
    });

    private static char Shown(string text, int index, bool keepsLines)
    {
        var c = text[index];
        return c switch
        {
            '\t' or '\n' => keepsLines ? c : ' ',
            '\r' when keepsLines => index + 1 < text.Length && text[index + 1] == '\n' ? c : '\n',
            '\r' => ' ',
            _ when char.IsHighSurrogate(c) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) && !IsTag(char.ConvertToUtf32(c, text[index + 1])) ? c : Replacement,
            _ when char.IsLowSurrogate(c) => index > 0 && char.IsHighSurrogate(text[index - 1]) && !IsTag(char.ConvertToUtf32(text[index - 1], c)) ? c : Replacement,
            _ => IsUnsafe(c) ? Replacement : c,
        };
    }

    // Invisible copies of ASCII, in which a text can be hidden.
    private static bool IsTag(int character) => character is >= 0xE0000 and <= 0xE007F;

    private static bool IsUnsafe(char c) => char.IsControl(c)
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB') or '\uFEFF';

    private static IEnumerable<char> AllCharacters() => Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(static c => (char)c);
}
