namespace DataCite.Metadata;

/// <summary>
/// Tags for languages (BCP 47): <c>de</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>. Two-letter languages are checked against ISO 639-1, the other
/// parts for their form.
/// </summary>
internal static class LanguageTag
{
    /// <summary>Why the text is no language tag, or null when it is one.</summary>
    /// <param name="tag">The text.</param>
    /// <param name="suggestion">The tag that it most likely stands for, or null.</param>
    public static string? FindProblem(string tag, out string? suggestion)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var problem = FindProblem(tag);
        suggestion = problem is null ? null : Iso639.FindByName(tag) ?? Respell(tag);
        return problem;
    }

    /// <summary>
    /// What the server stores as the language of a resource. Where the language has a two-letter code, it stores that, without region and
    /// script: <c>pt</c> for <c>pt-BR</c>, <c>de</c> for <c>deu</c>. Else it stores the text if it has the form of a language tag, else null.
    /// </summary>
    /// <returns>The language, or null where it is dropped.</returns>
    public static string? KeptByServer(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var first = tag.Split('-', 2)[0];
        if (Iso639.FindCode(first) is { } code)
            return code;
        return tag.Split('-') is [var language, ..] subtags && language.All(char.IsAsciiLetter)
            && Array.TrueForAll(subtags, static subtag => subtag.Length is > 0 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit)) ? tag : null;
    }

    private static string? FindProblem(string tag)
    {
        if (tag.Length == 2 && Iso639.Contains(tag))
            return null;
        var subtags = tag.Split('-');
        if (subtags.Any(subtag => subtag.Length is 0 or > 8 || !subtag.All(char.IsAsciiLetterOrDigit)))
            return "its parts must be 1 to 8 letters or digits, joined by hyphens";

        var language = subtags[0];
        if (language is "x" or "X" or "i" or "I")
            return subtags.Length > 1 ? null : "nothing follows the 'x'";
        if (language.Length is < 2 or > 3 || !language.All(char.IsAsciiLetter))
            return "it must begin with the two or three letters of a language";
        if (language.Length == 2 && !Iso639.Contains(language))
            return $"'{language}' is not a language of ISO 639-1";
        return FindRestProblem(subtags.AsSpan(1));
    }

    /// <summary>After the language: extended languages, script, region, variants, extensions, private use.</summary>
    private static string? FindRestProblem(ReadOnlySpan<string> subtags)
    {
        var at = 0;
        while (at < subtags.Length && at < 3 && subtags[at] is { Length: 3 } extended && extended.All(char.IsAsciiLetter))
            at++;
        if (at < subtags.Length && subtags[at] is { Length: 4 } script && script.All(char.IsAsciiLetter))
            at++;
        if (at < subtags.Length && IsRegion(subtags[at]))
            at++;
        while (at < subtags.Length && IsVariant(subtags[at]))
            at++;
        if (at == subtags.Length)
            return null;
        if (subtags[at].Length > 1)
            return $"'{subtags[at]}' is not a script, region or variant, or is in the wrong place";
        return at + 1 < subtags.Length && subtags[^1].Length > 1 ? null : $"nothing follows the '{subtags[at]}'";
    }

    private static bool IsRegion(string subtag) => subtag.Length switch
    {
        2 => subtag.All(char.IsAsciiLetter),
        3 => subtag.All(char.IsAsciiDigit),
        _ => false,
    };

    private static bool IsVariant(string subtag) => subtag.Length >= 5 || (subtag.Length == 4 && char.IsAsciiDigit(subtag[0]));

    /// <summary><c>en_US</c> and <c>EN us</c> become <c>en-US</c>.</summary>
    private static string? Respell(string tag)
    {
        var parts = tag.Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 3 || parts[0].Length is < 2 or > 3)
            return null;
        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length == 2)
                parts[i] = parts[i].ToUpperInvariant();
        }

        var respelled = string.Join('-', parts);
        return respelled != tag && FindProblem(respelled) is null ? respelled : null;
    }
}
