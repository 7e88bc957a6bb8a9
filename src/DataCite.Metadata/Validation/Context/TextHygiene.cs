namespace DataCite.Metadata;

/// <summary>
/// Finds characters that do not belong into metadata: those that XML 1.0 cannot hold, those that steer a terminal, halves of surrogate
/// pairs, and the traces of a wrong encoding. One finding for each text, of the worst kind.
/// </summary>
internal static class TextHygiene
{
    /// <summary>Checks a text and gives it back without surrounding white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="damage">What was found when it was read.</param>
    /// <param name="spaceSeverity">How much surrounding white space matters.</param>
    /// <param name="context">The validation.</param>
    internal static string Check(string text, TextDamage damage, FindingSeverity spaceSeverity, ValidationContext context)
    {
        var strange = damage != TextDamage.None ? -1 : FindStrange(text);
        if (damage == TextDamage.UnpairedSurrogate)
            ReportSurrogate(text, context);
        else if (damage == TextDamage.InvalidEncoding)
            context.Warn(FindingCodes.TextReplacementCharacter, "The text is not valid UTF-8. Save the file as UTF-8.");
        else if (strange >= 0)
            Report(text, strange, context);

        if (text.Length == 0 || (!char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])))
            return text;
        var trimmed = text.Trim();
        if (trimmed.Length > 0)
        {
            context.Report(
                spaceSeverity, FindingCodes.TextSurroundedBySpace,
                "The text begins or ends with white space, which the server keeps. Remove it.", null, text, trimmed);
        }

        return trimmed;
    }

    private static int FindStrange(string text)
    {
        var from = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (from < 0)
            return -1;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            // What nearly every character is: printable ASCII, or a letter of the alphabets below the general punctuation.
            if (c is (>= ' ' and <= '~') or (>= '\u00A0' and < '\u2000'))
                continue;
            if (IsStrange(text, i))
                return i;
        }

        return -1;
    }

    private static bool IsStrange(string text, int index)
    {
        var c = text[index];
        if (c < '\u0080')
            return (c < ' ' && c is not ('\t' or '\n' or '\r')) || c == '\u007F';
        if (char.IsSurrogate(c))
            return IsUnpaired(text, index);
        return c <= '\u009F' || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uFFFD' and <= '\uFFFF');
    }

    private static bool IsUnpaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])
        : index == 0 || !char.IsHighSurrogate(text[index - 1]);

    private static void Report(string text, int index, ValidationContext context)
    {
        var c = text[index];
        if (char.IsSurrogate(c))
        {
            ReportSurrogate(text, context);
        }
        else if (c == '\uFFFD')
        {
            context.Warn(
                FindingCodes.TextReplacementCharacter,
                $"Character {index + 1} is U+FFFD: the text was once read with a wrong encoding and a character is lost. Type it again.",
                null, text);
        }
        else
        {
            context.Warn(
                FindingCodes.TextControlCharacter,
                $"Character {index + 1} is the control character U+{(int)c:X4}, which XML or a terminal cannot show. Remove it.",
                null, text, Clean(text));
        }
    }

    private static void ReportSurrogate(string text, ValidationContext context) => context.Warn(
        FindingCodes.TextUnpairedSurrogate,
        "The text contains half of a character (a surrogate): it was cut in the middle of a character. Type the character again.", null, text);

    private static string Clean(string text)
        => new([.. text.Where((c, index) => char.IsSurrogate(c) || c == '\uFFFD' || !IsStrange(text, index))]);
}
