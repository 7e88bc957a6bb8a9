namespace DataCite.Metadata;

/// <summary>A text as it is compared with terms: without case, spaces, hyphens and underscores.</summary>
internal static class FoldedText
{
    private const int LongestTerm = 256;

    /// <summary>The folded text; a text that is longer than any term stays as it is.</summary>
    public static string Of(string text)
    {
        if (text.Length > LongestTerm)
            return text;
        Span<char> folded = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c is not ('-' or '_') && !char.IsWhiteSpace(c))
                folded[length++] = char.ToLowerInvariant(c);
        }

        return new string(folded[..length]);
    }
}
