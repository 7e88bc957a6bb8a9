using System.Text;

namespace DataCite.Client;

/// <summary>Says the filters by content as clauses of the query.</summary>
internal static class ContentFilters
{
    // Words of one name may stand in another order, with initials between them.
    private const int NameSlop = 8;

    public static void AddTo(List<string> clauses, DoiQuery query)
    {
        AddWords(clauses, "titles.title", query.Titles, nameof(query.Titles));
        AddNames(clauses, "creators.name", query.Creators, nameof(query.Creators));
        AddWords(clauses, "publisher", query.Publishers, nameof(query.Publishers));
        AddWords(clauses, "descriptions.description", query.Descriptions, nameof(query.Descriptions));
        AddEach(clauses, query.Urls, url => OfUrl(FilterValue.Filled(url, nameof(query.Urls)).Trim(), nameof(query.Urls)));
        AddEach(clauses, query.UrlHosts, host => OfHost(FilterValue.Filled(host, nameof(query.UrlHosts)).Trim(), nameof(query.UrlHosts)));
        clauses.AddRange(query.With.Distinct().Select(Has));
        clauses.AddRange(query.Without.Distinct().Select(static feature => "-" + Has(feature)));
    }

    private static void AddWords(List<string> clauses, string field, IReadOnlyList<string> values, string filter)
        => AddEach(clauses, values, value => AllWords(field, FilterValue.Filled(value, filter), filter));

    private static void AddNames(List<string> clauses, string field, IReadOnlyList<string> values, string filter)
        => AddEach(clauses, values, value => HasWildcard(FilterValue.Filled(value, filter))
            ? AllWords(field, value, filter)
            : $"{field}:{QueryText.Quote(RequireWords(value.Trim(), value, filter))}~{NameSlop}");

    private static void AddEach(List<string> clauses, IReadOnlyList<string> values, Func<string, string> clause)
    {
        if (values.Count == 1)
            clauses.Add(clause(values[0]));
        else if (values.Count > 1)
            clauses.Add(QueryText.Either(values.Select(clause).ToArray()));
    }

    private static string AllWords(string field, string value, string filter)
    {
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(OfWord).ToArray();
        if (words.Length == 0)
            throw NoWords(value, filter);
        return words.Length == 1 ? $"{field}:{words[0]}" : $"{field}:({string.Join(" AND ", words)})";
    }

    // A pattern is compared with single words of the index, which end at hyphens and the like.
    private static IEnumerable<string> OfWord(string word)
        => !HasWildcard(word)
            ? word.Any(char.IsLetterOrDigit) ? [QueryText.Quote(word)] : []
            : Pieces(word).Where(static piece => piece.Any(char.IsLetterOrDigit))
                .Select(static piece => HasWildcard(piece) ? piece : QueryText.Quote(piece));

    private static IEnumerable<string> Pieces(string word)
    {
        var piece = new StringBuilder();
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || c is '*' or '?' or '\'' or '’')
            {
                piece.Append(c);
            }
            else if (piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }

    private static bool HasWildcard(string text) => text.Contains('*', StringComparison.Ordinal) || text.Contains('?', StringComparison.Ordinal);

    private static string RequireWords(string text, string value, string filter) => text.Any(char.IsLetterOrDigit) ? text : throw NoWords(value, filter);

    private static ArgumentException NoWords(string value, string filter)
        => ResearchIds.Unusable(filter, value, "it contains no word to search for");

    private static string OfUrl(string url, string filter)
    {
        if (url.Contains("://", StringComparison.Ordinal) || url.Contains('*', StringComparison.Ordinal))
            return url.Contains('*', StringComparison.Ordinal) ? "url.keyword:" + Pattern(url) : QueryText.AnyOf("url.keyword", [url]);
        return $"url:{QueryText.Quote(RequireWords(url, url, filter))}";
    }

    // A question mark is a part of addresses, not a wildcard.
    private static string Pattern(string url) => string.Join('*', url.Split('*').Select(QueryText.Escape));

    private static string OfHost(string host, string filter)
    {
        if (Uri.CheckHostName(host) is UriHostNameType.Unknown)
        {
            throw ResearchIds.Unusable(
                filter, host, "it is not a host name, such as example.org. For whole addresses and wildcards use the filter by URL, such as 'https://*.example.org/*'");
        }

        string[] ends = [string.Empty, "/*", ":*", "?*", "#*"];
        string[] schemes = ["https", "http", "ftp"];
        return QueryText.Either([.. schemes.SelectMany(scheme => ends.Select(end => end.Length == 0
            ? QueryText.AnyOf("url.keyword", [$"{scheme}://{host.ToLowerInvariant()}"])
            : "url.keyword:" + Pattern($"{scheme}://{host.ToLowerInvariant()}{end}")))]);
    }

    private static string Has(RecordFeature feature) => feature switch
    {
        RecordFeature.Orcid => QueryText.AnyOf("creators.nameIdentifiers.nameIdentifierScheme", ["ORCID"]),
        RecordFeature.Ror => QueryText.Either(
            QueryText.AnyOf("creators.nameIdentifiers.nameIdentifierScheme", ["ROR"]), QueryText.AnyOf("contributors.nameIdentifiers.nameIdentifierScheme", ["ROR"]),
            QueryText.AnyOf("creators.affiliation.affiliationIdentifierScheme", ["ROR"]), QueryText.AnyOf("contributors.affiliation.affiliationIdentifierScheme", ["ROR"])),
        RecordFeature.License => QueryText.Either("rights_list.rightsIdentifier:*", "rights_list.rightsUri:*"),
        RecordFeature.Abstract => QueryText.AnyOf("descriptions.descriptionType", ["Abstract"]),
        RecordFeature.Subject => "subjects.subject:*",
        RecordFeature.Funding => "funding_references.funderName:*",
        RecordFeature.RelatedIdentifier => "related_identifiers.relatedIdentifier:*",
        RecordFeature.Url => "url:*",
        _ => throw new ArgumentException($"'{feature}' is not something that a record can be asked for.", nameof(feature)),
    };
}
