using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>
/// Rewrites a query as the server does before the search engine sees it: some attribute names become index names, and every
/// slash is escaped. The replacement is blind: it also happens inside quoted text and inside longer names, and no other name is known.
/// </summary>
internal static partial class QueryNames
{
    private static readonly (string Attribute, string IndexName)[] Replacements =
    [
        ("publicationYear", "publication_year"),
        ("relatedIdentifiers", "related_identifiers"),
        ("relatedItems", "related_items"),
        ("rightsList", "rights_list"),
        ("fundingReferences", "funding_references"),
        ("geoLocations", "geo_locations"),
        ("version:", "version_info:"),
        ("landingPage", "landing_page"),
        ("contentUrl", "content_url"),
        ("citationCount", "citation_count"),
        ("viewCount", "view_count"),
        ("downloadCount", "download_count"),
    ];

    /// <summary>The text that the search engine parses, and that its error messages quote.</summary>
    public static string Rewrite(string query)
    {
        foreach (var (attribute, indexName) in Replacements)
            query = query.Replace(attribute, indexName, StringComparison.Ordinal);
        query = PublisherPart().Replace(query, "publisher_obj.$1");
        return query.Replace("schemaVersion", "schema_version", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"publisher\.(name|publisherIdentifier|publisherIdentifierScheme|schemeUri|lang)", RegexOptions.CultureInvariant)]
    private static partial Regex PublisherPart();
}
