using System.Text.RegularExpressions;

namespace DataCite.Client;

/// <summary>How a DOI is to be cited. The default is a reference in words, in the style of the American Psychological Association.</summary>
public sealed partial record CitationOptions
{
    /// <summary>The format.</summary>
    public CitationFormat Format { get; init; }

    /// <summary>
    /// With <see cref="CitationFormat.Text"/>: the name of a style of the Citation Style Language, such as <c>ieee</c>; null for <c>apa</c>. DataCite
    /// uses <c>apa</c>, and does not say so, where it does not know a style. <see cref="CitationStyles.All"/> has the names of common ones.
    /// </summary>
    public string? Style { get; init; }

    /// <summary>With <see cref="CitationFormat.Text"/>: the language of the words between the values, such as <c>de-DE</c>; null for English.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// Whether the text stays exactly as DataCite sends it, with entities and tags of HTML and whatever steers a terminal. Otherwise it is made
    /// safe to print, and lines end in LF.
    /// </summary>
    public bool IsRaw { get; init; }

    /// <summary>What is sent: with names in the spelling of the styles.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message says which and why.</exception>
    internal CitationOptions Validated()
    {
        if (!Enum.IsDefined(Format))
            throw new ArgumentException($"{nameof(Format)} '{Format}' is not a format.", nameof(Format));
        if (Format is not CitationFormat.Text && (Style ?? Locale) is not null)
        {
            var filter = Style is not null ? nameof(Style) : nameof(Locale);
            throw new ArgumentException($"{filter} works with the format {nameof(CitationFormat.Text)} only, and not with {Format}.", filter);
        }

        return this with { Style = StyleName(Style), Locale = LocaleName(Locale) };
    }

    // As files of styles are named; people also write APA, apa.csl, or the address of the style.
    private static string? StyleName(string? style)
    {
        if (style is null)
            return null;
        var name = FilterValue.Single(style, nameof(Style)).ToLowerInvariant();
        name = name[(name.LastIndexOf('/') + 1)..];
        name = name.EndsWith(".csl", StringComparison.Ordinal) ? name[..^4] : name;
        return NamePattern().IsMatch(name) ? name : throw ResearchIds.Unusable(nameof(Style), style, "it is not the name of a style, such as apa or chicago-author-date");
    }

    private static string? LocaleName(string? locale)
    {
        if (locale is null)
            return null;
        if (!LocalePattern().IsMatch(FilterValue.Single(locale, nameof(Locale))))
            throw ResearchIds.Unusable(nameof(Locale), locale, "it is not a language, such as de or de-DE");
        var parts = locale.Trim().Split('-');
        return parts.Length == 1 ? parts[0].ToLowerInvariant() : $"{parts[0].ToLowerInvariant()}-{parts[1].ToUpperInvariant()}";
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[a-zA-Z]{2,3}(?:-[a-zA-Z]{2})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalePattern();
}
