using System.Globalization;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>
/// Builds <c>links.next</c> with the parameters that the server keeps, and without those that it forgets.
/// </summary>
internal static class NextLink
{
    // The spelling of the key in the link, and in the request once dashes are underscores.
    private static readonly (string Link, string Key)[] DoiParameters =
    [
        .. new[]
        {
            "query", "provider-id", "consortium-id", "client-id", "funder-id", "affiliation-id", "resource-type-id", "prefix",
            "certificate",
            "published", "created", "registered", "has-citations", "has-references", "has-parts", "has-part-of", "has-versions",
            "has-version-of", "has-views", "has-downloads", "has-person", "has-affiliation", "has-funder", "disable-facets", "facets",
            "detail", "composite", "affiliation", "publisher", "affiliation-country", "enriched",
        }.Select(static name => (name, name.Replace('-', '_'))),
        ("funded_by", "funded_by"),
        ("include_funder_child_organizations", "include_funder_child_organizations"),
    ];

    /// <summary>The next page of a list of DOIs.</summary>
    public static string ForDois(ServerRequest request, QueryParameters query, PageRequest page, CursorPosition? last)
    {
        var kept = DoiParameters
            .Where(parameter => query.Contains(parameter.Key))
            .Select(parameter => (parameter.Link, query.Raw(parameter.Key)!));
        return Build(request.BaseUrl + "/dois", kept, request, page, last?.Encode());
    }

    /// <summary>Adds the page and the sparse fields, and sorts by key.</summary>
    /// <param name="address">Without the question mark.</param>
    /// <param name="kept">Keys and values that survive.</param>
    /// <param name="request">For its sparse fieldsets, which survive everywhere.</param>
    /// <param name="page">The page that was answered.</param>
    /// <param name="cursor">The next cursor, or null for page numbers.</param>
    public static string Build(
        string address, IEnumerable<(string Key, string Value)> kept, ServerRequest request, PageRequest page, string? cursor)
    {
        List<(string Key, string Value)> parameters = [.. kept];
        if (page.ByCursor)
            parameters.Add(("page[cursor]", cursor ?? string.Empty));
        else
            parameters.Add(("page[number]", (page.Number + 1).ToString(CultureInfo.InvariantCulture)));
        parameters.Add(("page[size]", page.Size.ToString(CultureInfo.InvariantCulture)));
        parameters.AddRange(request.Query.All
            .Where(static pair => pair.Key.StartsWith("fields[", StringComparison.Ordinal))
            .Select(static pair => (pair.Key, pair.Value)));

        var encoded = parameters.Select(static pair => $"{PercentText.EncodeForm(pair.Key)}={PercentText.EncodeForm(pair.Value)}");
        return $"{address}?{string.Join('&', encoded.Order(StringComparer.Ordinal))}";
    }
}
