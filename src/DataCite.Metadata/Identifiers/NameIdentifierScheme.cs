namespace DataCite.Metadata;

/// <summary>The schemes of identifiers of persons and organisations whose form is known, and how each is spelled.</summary>
internal static class NameIdentifierScheme
{
    /// <summary>Open Researcher and Contributor ID, for persons.</summary>
    public const string Orcid = "ORCID";

    /// <summary>Research Organization Registry.</summary>
    public const string Ror = "ROR";

    /// <summary>International Standard Name Identifier.</summary>
    public const string Isni = "ISNI";

    /// <summary>Global Research Identifier Database, which ROR has replaced.</summary>
    public const string Grid = "GRID";

    /// <summary>The registry of funders that Crossref keeps.</summary>
    public const string CrossrefFunder = "Crossref Funder ID";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Known { get; } = [Orcid, Ror, Isni, Grid, CrossrefFunder];

    /// <summary>The address under which a scheme is known; null for schemes that are not known here.</summary>
    public static string? UriOf(string scheme) => scheme switch
    {
        Orcid => "https://orcid.org",
        Ror => "https://ror.org",
        Isni => "https://isni.org",
        Grid => "https://www.grid.ac",
        CrossrefFunder => "https://www.crossref.org/services/funder-registry/",
        _ => null,
    };

    /// <summary>One spelling for a valid identifier.</summary>
    public static string Normalize(string scheme, string identifier)
    {
        var last = identifier.TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return scheme switch
        {
            Orcid => "https://orcid.org/" + last.ToUpperInvariant(),
            Ror => "https://ror.org/" + last.ToLowerInvariant(),
            Isni => "https://isni.org/isni/" + LastSixteen(IdentifierText.Compact(last)),
            Grid => last,
            CrossrefFunder => "https://doi.org/10.13039/" + last,
            _ => identifier,
        };
    }

    private static string LastSixteen(string digits) => digits[^16..].ToUpperInvariant();
}
