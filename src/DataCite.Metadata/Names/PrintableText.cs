namespace DataCite.Metadata;

/// <summary>
/// Makes text from outside safe to show. Metadata is written by strangers: a control character in it could move the cursor, recolour
/// or rewrite a terminal.
/// </summary>
public static class PrintableText
{
    /// <summary>
    /// The text with line breaks and tabs as spaces, and every other control character, bidirectional override and unpaired surrogate
    /// replaced by U+FFFD.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text, i))
                return Replace(text);
        }

        return text;
    }

    private static string Replace(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            target[i] = c is '\r' or '\n' or '\t' ? ' ' : IsUnsafe(source, i) ? '\uFFFD' : c;
        }
    });

    private static bool IsUnsafe(string text, int index)
    {
        var c = text[index];
        if (char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            return true;
        if (char.IsHighSurrogate(c))
            return index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]);
        return char.IsLowSurrogate(c) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
    }
}
