using System.Text;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Checks and spells the values of filters.</summary>
internal static class FilterValue
{
    /// <summary>A single value that may be left out, but not be empty.</summary>
    public static string? Optional(string? value, string filter) => value is null ? null : Single(value, filter);

    /// <summary>One entry of a comma-separated list.</summary>
    public static string Single(string value, string filter)
        => Filled(value, filter).Contains(',', StringComparison.Ordinal)
            ? throw ResearchIds.Unusable(filter, value, "it contains a comma; give several values as several entries")
            : value.Trim();

    /// <summary>A value that says something.</summary>
    public static string Filled(string value, string filter)
        => string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"{filter} has an empty value. DataCite would ignore the whole filter.", filter)
            : value;

    /// <summary>A comma-separated list; null when there are no values.</summary>
    public static string? List(IReadOnlyList<string> values, string filter, Func<string, string>? spell = null)
        => values.Count == 0 ? null : string.Join(',', values.Select(value => spell is null ? Single(value, filter) : spell(Single(value, filter))));

    /// <summary>A minimum; zero filters nothing and is left out.</summary>
    public static long? Minimum(int? value, string filter)
        => value is < 0 ? throw new ArgumentException($"{filter} is {value}, but a minimum cannot be negative.", filter) : value is 0 ? null : value;

    /// <summary><c>JournalArticle</c> → <c>journal-article</c></summary>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0 && kebab[^1] != '-')
                kebab.Append('-');
            kebab.Append(char.IsWhiteSpace(c) ? '-' : char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }

    /// <summary>Prefixes. The server answers an unknown prefix, or a text that is not a prefix, with an empty list.</summary>
    public static string? Prefixes(IReadOnlyList<string> prefixes, string filter)
        => List(prefixes, filter, prefix => IsPrefix(prefix, out var problem) ? prefix : throw ResearchIds.Unusable(filter, prefix, problem));

    /// <summary>Whether a text is a prefix, without suffix.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">Why it is not valid.</param>
    public static bool IsPrefix(string text, out string problem)
    {
        var isPrefix = DoiName.TryParse(text + "/x", out var name, out var found) && name.Prefix == text;
        problem = found ?? "it is not a prefix without suffix, such as 10.5072";
        return isPrefix;
    }

    /// <summary>The id of a repository, in lower case as the index has it; it has a dot.</summary>
    public static string Repository(string id, string filter)
        => Single(id, filter).Contains('.', StringComparison.Ordinal)
            ? id.Trim().ToLowerInvariant()
            : throw ResearchIds.Unusable(filter, id, "it is not the id of a repository, such as DEMO.REPO; one without a dot is a member's");

    /// <summary>The id of a member or consortium, in lower case as the index has it; it has no dot.</summary>
    public static string Provider(string id, string filter)
        => !Single(id, filter).Contains('.', StringComparison.Ordinal)
            ? id.Trim().ToLowerInvariant()
            : throw ResearchIds.Unusable(filter, id, "it is not the id of a member, such as DEMO; one with a dot is a repository's");

    /// <summary>ISO codes of countries.</summary>
    public static string? Countries(IReadOnlyList<string> codes, string filter)
        => List(codes, filter, code => code.Length == 2 && code.All(char.IsAsciiLetter)
            ? code.ToUpperInvariant()
            : throw ResearchIds.Unusable(filter, code, "it is not the code of a country in two letters, such as DE"));

    /// <summary><c>http://datacite.org/schema/kernel-4</c> → <c>4</c></summary>
    public static string? Kernel(string? version, string filter)
    {
        if (version is null)
            return null;
        var text = Single(version, filter);
        var number = text[(text.LastIndexOf('-') + 1)..];
        return number.Length > 0 && number.All(static c => char.IsAsciiDigit(c) || c == '.')
            ? number
            : throw ResearchIds.Unusable(filter, version, "it is not a version such as 4, 3 or 2.2");
    }

    public static string Of(DoiState state) => state is DoiState.Unknown
        ? throw new ArgumentException($"{nameof(DoiQuery.States)}: '{state}' is not a state that can be asked for.", nameof(state))
        : StateTransitions.NameOf(state);

    public static string? Of(RepositoryKind? kind) => kind switch
    {
        null => null,
        RepositoryKind.Repository => "repository",
        RepositoryKind.Periodical => "periodical",
        RepositoryKind.IgsnCatalog => "igsnCatalog",
        RepositoryKind.RaidRegistry => "raidRegistry",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string? Of(SampleGroup? group) => group switch
    {
        null => null,
        SampleGroup.Repository => "client",
        SampleGroup.Provider => "provider",
        SampleGroup.ResourceType => "resource-type",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    public static string Of(DoiSort sort, bool descending)
    {
        var name = sort switch
        {
            DoiSort.Name => "name",
            DoiSort.Created => "created",
            DoiSort.Updated => "updated",
            DoiSort.Title => "title",
            DoiSort.ViewCount => "view-count",
            DoiSort.DownloadCount => "download-count",
            DoiSort.CitationCount => "citation-count",
            DoiSort.Relevance => "relevance",
            _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
        };
        return descending && sort is not DoiSort.Relevance ? "-" + name : name;
    }
}
