using System.Text;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Which facets a request wants.</summary>
internal sealed class FacetSelection
{
    private static readonly string[] Defaults =
    [
        "resource_types", "states", "published", "created", "registered", "providers", "clients", "affiliations", "prefixes",
        "schema_versions", "link_checks_status", "subjects", "fields_of_science", "licenses", "certificates", "views", "downloads",
        "citations",
    ];

    private readonly HashSet<string> _names;

    private FacetSelection(IEnumerable<string> names) => _names = [.. names];

    /// <summary>No facets at all.</summary>
    public static FacetSelection None { get; } = new([]);

    /// <summary>Reads the parameters of a request.</summary>
    /// <param name="disableFacets">The value of <c>disable-facets</c>; null when it is absent.</param>
    /// <param name="facets">The value of <c>facets</c>; null when it is absent, while an empty one asks for none.</param>
    /// <param name="clientType">The value of <c>client-type</c>: <c>igsnCatalog</c> adds the months of creation.</param>
    /// <param name="disabledByDefault">What holds when <c>disable-facets</c> is absent.</param>
    public static FacetSelection Of(string? disableFacets, string? facets, string? clientType = null, bool disabledByDefault = false)
    {
        var disabled = disableFacets is null
            ? disabledByDefault
            : disableFacets is "1" || disableFacets.Equals("true", StringComparison.OrdinalIgnoreCase);
        var names = disabled ? [] : facets is null ? Defaults : facets.Split(',').Select(name => Underscore(name.Trim()));
        return new(clientType == "igsnCatalog" ? names.Append("created_by_month") : names);
    }

    /// <summary>Whether a facet is wanted; names are in snake_case.</summary>
    public bool Contains(string name) => _names.Contains(name);

    private static string Underscore(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0 && char.IsAsciiLetterOrDigit(words[^1]))
                words.Append('_');
            words.Append(c == '-' ? '_' : char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
