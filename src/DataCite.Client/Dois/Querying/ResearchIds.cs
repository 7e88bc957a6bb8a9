using System.Text.RegularExpressions;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Brings identifiers that people write in several ways into the one that the index knows.</summary>
internal static partial class ResearchIds
{
    /// <summary><c>ror.org/…</c></summary>
    public static string Ror(string text, string filter)
        => RorPattern().Match(text.Trim()) is { Success: true } match
            ? "ror.org/" + match.Groups[1].Value.ToLowerInvariant()
            : throw Unusable(filter, text, "it is not a ROR id such as https://ror.org/04wxnsj81");

    /// <summary><c>https://orcid.org/…</c>, the only form that surely works as a filter.</summary>
    public static string Orcid(string text, string filter)
        => OrcidPattern().Match(text.Trim()) is { Success: true } match
            ? "https://orcid.org/" + match.Groups[1].Value.ToUpperInvariant()
            : throw Unusable(filter, text, "it is not an ORCID iD such as 0000-0001-5727-2427");

    /// <summary><c>https://doi.org/10.13039/…</c></summary>
    public static string Funder(string text, string filter)
        => DoiName.TryParse(text, out var name, out var problem)
            ? "https://doi.org/" + name.Key
            : throw Unusable(filter, text, problem);

    /// <summary>The DOI of a repository in re3data, <c>10.17616/…</c>, as it is given; the server reads it in any spelling.</summary>
    public static string Re3data(string text, string filter)
        => DoiName.TryParse(text, out _, out var problem) ? text.Trim() : throw Unusable(filter, text, problem);

    public static ArgumentException Unusable(string filter, string value, string problem)
        => new($"{filter} '{PrintableText.Of(value)}' cannot be used: {problem}.", filter);

    [GeneratedRegex(
        @"^(?:https?://)?(?:www\.)?(?:ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex RorPattern();

    [GeneratedRegex(
        @"^(?:https?://)?(?:www\.)?(?:orcid\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OrcidPattern();
}
