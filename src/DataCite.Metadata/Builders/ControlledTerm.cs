namespace DataCite.Metadata;

/// <summary>Terms of controlled lists as people type them.</summary>
internal static class ControlledTerm
{
    /// <summary>The term as the server spells it. Case, spaces, hyphens and underscores do not matter: <c>is part of</c> is <c>IsPartOf</c>.</summary>
    /// <param name="vocabulary">The list.</param>
    /// <param name="text">The term as it was typed.</param>
    /// <exception cref="MetadataValueException">No term of the list is meant; the nearest one is named, if there is any.</exception>
    public static string Parse(Vocabulary vocabulary, string text)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(text);
        if (vocabulary.Match(text) is { } term)
            return term;
        var terms = vocabulary.Terms.Length <= 12 ? $" Terms are {string.Join(", ", vocabulary.Terms)}." : string.Empty;
        throw new MetadataValueException(
            vocabulary.Name, text, $"{PrintableText.Quote(text)} is not a {vocabulary.Name}.{terms}",
            FindingCodes.TermUnknown, vocabulary.Nearest(text));
    }

    /// <summary>The term, or null when the text is null or blank.</summary>
    /// <inheritdoc cref="Parse"/>
    public static string? ParseOptional(Vocabulary vocabulary, string? text) => string.IsNullOrWhiteSpace(text) ? null : Parse(vocabulary, text);
}
