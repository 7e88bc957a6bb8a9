using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>Tells the type of a related identifier from its form, where that is certain.</summary>
internal static partial class RelatedIdentifierTypes
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // In this order: the first that fits. An address of a known resolver is more than a URL.
    private static readonly (string Type, Regex Form)[] Forms =
    [
        ("arXiv", ArXiv()), ("SWHID", Swhid()), ("ARK", Ark()), ("LSID", Lsid()), ("ISBN", Isbn()), ("ISSN", Issn()), ("RRID", Rrid()),
        ("PMID", Pmid()), ("IGSN", Igsn()), ("RAiD", Raid()), ("CSTR", Cstr()), ("w3id", W3id()), ("PURL", Purl()), ("Handle", Handle()),
        ("URN", Urn()), ("bibcode", Bibcode()),
    ];

    /// <summary>A term of <see cref="Vocabularies.RelatedIdentifierType"/>, or null when the text could be of several types or of none.</summary>
    public static string? Infer(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        var text = identifier.Trim();
        // RAiDs and arXiv's DOIs are DOIs too; as DOIs they are linked.
        if (DoiName.TryParse(text, out _))
            return "DOI";
        foreach (var (type, form) in Forms)
        {
            if (form.IsMatch(text))
                return type;
        }

        return IdentifierText.IsWebAddress(text) ? "URL" : null;
    }

    /// <summary>The identifier without what its type says already: <c>10.5072/x</c> for <c>https://doi.org/10.5072/x</c>.</summary>
    internal static string Normalize(string type, string identifier) => type switch
    {
        "DOI" when DoiName.TryParse(identifier, out var doi) => doi.Value,
        "ISBN" => Label().Replace(identifier, string.Empty).Trim(),
        "ISSN" or "EISSN" or "LISSN" => Label().Replace(identifier, string.Empty).Trim(),
        "PMID" => Label().Replace(identifier, string.Empty).Trim(),
        "arXiv" when ArXivAddress().Match(identifier) is { Success: true } match => "arXiv:" + match.Groups["id"].Value,
        _ => identifier,
    };

    [GeneratedRegex(@"^(urn:)?(e-?issn|issn|isbn(-1[03])?|pmid)[:\s]\s*", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"^https?://(www\.)?arxiv\.org/(abs|pdf)/(?<id>[^\s?#]+?)(\.pdf)?$", Options)]
    private static partial Regex ArXivAddress();

    [GeneratedRegex(@"^(arxiv:\s?\S|https?://(www\.)?arxiv\.org/(abs|pdf)/)", Options)]
    private static partial Regex ArXiv();

    [GeneratedRegex(@"^(https?://\S+/)?swh:1:", Options)]
    private static partial Regex Swhid();

    [GeneratedRegex(@"^(https?://[^?#\s]+/)?ark:/?[0-9bcdfghjkmnpqrstvwxz]{5,}/", Options)]
    private static partial Regex Ark();

    [GeneratedRegex(@"^urn:lsid:", Options)]
    private static partial Regex Lsid();

    [GeneratedRegex(@"^((urn:)?isbn(-1[03])?[:\s]|97[89]([- ]?[0-9]){10}$)", Options)]
    private static partial Regex Isbn();

    [GeneratedRegex(@"^((urn:)?(e-?)?issn[:\s]|[0-9]{4}-[0-9]{3}[0-9X]$)", Options)]
    private static partial Regex Issn();

    [GeneratedRegex(@"^RRID:", Options)]
    private static partial Regex Rrid();

    [GeneratedRegex(@"^(pmid[:\s]|https?://(pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/[0-9])", Options)]
    private static partial Regex Pmid();

    [GeneratedRegex(@"^(igsn[:\s]|https?://igsn\.org/)", Options)]
    private static partial Regex Igsn();

    [GeneratedRegex(@"^https?://(\S+\.)?raid\.org(\.au)?/", Options)]
    private static partial Regex Raid();

    [GeneratedRegex(@"^(CSTR:|https?://(www\.)?cstr\.cn/)", Options)]
    private static partial Regex Cstr();

    [GeneratedRegex(@"^https?://(www\.)?w3id\.org/", Options)]
    private static partial Regex W3id();

    [GeneratedRegex(@"^https?://purl\.(org|oclc\.org|archive\.org)/", Options)]
    private static partial Regex Purl();

    [GeneratedRegex(@"^(hdl:|info:hdl/|https?://hdl\.handle\.net/)", Options)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^urn:[a-z0-9][a-z0-9-]{1,31}:\S", Options)]
    private static partial Regex Urn();

    [GeneratedRegex(@"^[0-9]{4}[A-Za-z&][A-Za-z0-9&.]{13}[A-Z.]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bibcode();
}
