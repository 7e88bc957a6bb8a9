using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>Checks whether an identifier has the form of its <c>relatedIdentifierType</c>. The server does not check it.</summary>
internal static partial class RelatedIdentifierSyntax
{
    /// <summary>What is wrong with an identifier of that type, or null.</summary>
    /// <param name="type">A term of <see cref="Vocabularies.RelatedIdentifierType"/>; of any other, nothing is wrong.</param>
    /// <param name="identifier">The identifier.</param>
    public static IdentifierProblem? FindProblem(string type, string identifier)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(identifier);
        return type switch
        {
            "DOI" => CheckDoi(identifier),
            "URL" => CheckUrl(identifier),
            "PURL" => Address(identifier, type, "https://purl.org/example/1"),
            "w3id" => Form(identifier, type, W3id(), "https://w3id.org/example/1", prefixToAdd: "https://"),
            "ISBN" => CheckIsbn(identifier),
            "ISSN" or "EISSN" or "LISSN" => CheckIssn(identifier, type),
            "EAN13" => CheckGs1(identifier, type, 13, "9783468111242"),
            "UPC" => CheckGs1(identifier, type, 12, "123456789012"),
            "PMID" => Form(identifier, type, Pmid(), "12082125", "pmid:"),
            "arXiv" => Form(identifier, type, ArXiv(), "arXiv:0706.0001"),
            "bibcode" => Form(identifier, type, Bibcode(), "2014Wthr...69...72C"),
            "ARK" => Form(identifier, type, Ark(), "ark:/13030/tqb3kh97gh8w"),
            "Handle" => Form(identifier, type, Handle(), "10013/epic.10033"),
            "IGSN" => Form(identifier, type, Igsn(), "10.58052/IESGR003X"),
            "ISTC" => Form(identifier, type, Istc(), "0A9-2002-12B4A105-7"),
            "LSID" => Form(identifier, type, Lsid(), "urn:lsid:ubio.org:namebank:11815"),
            "URN" => Form(identifier, type, Urn(), "urn:nbn:de:101:1-201102033592"),
            "RAiD" => Form(identifier, type, Raid(), "https://raid.org/10.12345/1a2b3c"),
            "RRID" => Form(identifier, type, Rrid(), "RRID:AB_90755", prefixToAdd: "RRID:"),
            "SWHID" => Form(identifier, type, Swhid(), "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2"),
            "CSTR" => Form(identifier, type, Cstr(), "CSTR:31253.11.sciencedb.00001"),
            _ => null,
        };
    }

    private static IdentifierProblem? CheckDoi(string identifier) => DoiName.TryParse(identifier, out _, out var problem)
        ? null
        : new IdentifierProblem(
            FindingCodes.IdentifierForm, $"{PrintableText.Quote(identifier)} is not a DOI: {problem}.", FindDoiBehindWord(identifier));

    /// <summary>The DOI in <c>DOI 10.5072/x</c>; null for an address of something else, which may hold a DOI and be another resource.</summary>
    private static string? FindDoiBehindWord(string text)
        => text.Length <= IdentifierText.Longest && DoiBehindWord().Match(text) is { Success: true } match
            && DoiName.TryParse(match.Groups["doi"].Value, out var name) ? name.Value : null;

    private static IdentifierProblem? CheckUrl(string identifier)
    {
        if (identifier.Length <= IdentifierText.Longest && DoiAddress().IsMatch(identifier) && DoiName.TryParse(identifier, out var doi))
        {
            return new IdentifierProblem(
                FindingCodes.IdentifierTypeMismatch,
                $"{PrintableText.Quote(identifier)} is a DOI; give it the relatedIdentifierType DOI, "
                    + "so that citations and versions are linked.", doi.Value);
        }

        return Address(identifier, "URL", "https://example.org/data/1");
    }

    private static IdentifierProblem? Address(string identifier, string type, string example)
    {
        if (IdentifierText.IsWebAddress(identifier))
            return null;
        // "www.example.org/x" is an address that lacks its beginning; a word, or a name with an '@', is not an address.
        var withScheme = "https://" + identifier;
        var isAddress = BareAddress().IsMatch(identifier) && IdentifierText.IsWebAddress(withScheme);
        return Malformed(identifier, type, example, isAddress ? withScheme : null);
    }

    private static IdentifierProblem? CheckIsbn(string identifier)
    {
        var digits = Bare(identifier, "urn:isbn:", "isbn");
        if (Isbn13().IsMatch(digits))
            return CheckDigits.IsGs1(digits) ? null : Mistyped(identifier, "ISBN");
        if (Isbn10().IsMatch(digits))
            return CheckDigits.IsIsbn10(digits) ? null : Mistyped(identifier, "ISBN");
        return Malformed(identifier, "ISBN", "978-3-905673-82-1");
    }

    private static IdentifierProblem? CheckIssn(string identifier, string type)
    {
        var digits = Bare(identifier, "urn:issn:", "https://portal.issn.org/resource/issn/", "eissn", "issn");
        if (!Issn().IsMatch(digits))
            return Malformed(identifier, type, "0077-5606");
        return CheckDigits.IsIssn(digits) ? null : Mistyped(identifier, type);
    }

    private static IdentifierProblem? CheckGs1(string identifier, string type, int length, string example)
    {
        var digits = IdentifierText.Compact(identifier);
        if (digits.Length != length || !digits.All(char.IsAsciiDigit))
            return Malformed(identifier, type, example);
        return CheckDigits.IsGs1(digits) ? null : Mistyped(identifier, type);
    }

    private static string Bare(string identifier, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (identifier.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return IdentifierText.Compact(identifier.AsSpan(prefix.Length).TrimStart(": "));
        }

        return IdentifierText.Compact(identifier);
    }

    private static IdentifierProblem? Form(
        string identifier, string type, Regex form, string example, string? prefixToRemove = null, string? prefixToAdd = null)
    {
        if (identifier.Length > IdentifierText.Longest)
            return Malformed(identifier, type, example);
        if (form.IsMatch(identifier))
            return null;
        var repaired = prefixToRemove is not null && identifier.StartsWith(prefixToRemove, StringComparison.OrdinalIgnoreCase)
            ? identifier[prefixToRemove.Length..].Trim()
            : prefixToAdd + identifier;
        return Malformed(identifier, type, example, form.IsMatch(repaired) ? repaired : null);
    }

    private static IdentifierProblem Malformed(string identifier, string type, string example, string? suggestion = null)
    {
        if (suggestion is null && type != "URL" && IdentifierText.IsWebAddress(identifier))
        {
            return new IdentifierProblem(
                FindingCodes.IdentifierForm,
                $"{PrintableText.Quote(identifier)} is an address; an identifier of the type {type} looks like {example}.");
        }

        return new IdentifierProblem(
            FindingCodes.IdentifierForm, $"{PrintableText.Quote(identifier)} is not of the type {type}; such an identifier looks like {example}.",
            suggestion);
    }

    private static IdentifierProblem Mistyped(string identifier, string type) => new(
        FindingCodes.IdentifierCheckDigit,
        $"The check digit of the {type} {PrintableText.Quote(identifier)} is wrong: a digit is mistyped.");

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^doi[:\s]*(?<doi>10\.[0-9]{4,9}/\S+)$", Options)]
    private static partial Regex DoiBehindWord();

    [GeneratedRegex(@"^([a-z0-9-]+\.)+[a-z]{2,}(:[0-9]+)?(/\S*)?$", Options)]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"^((https?://)?(dx\.|www\.)?doi\.org/|doi:)?10\.[0-9]{4,9}/\S", Options)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(@"^https?://(www\.)?w3id\.org/\S+$", Options)]
    private static partial Regex W3id();

    [GeneratedRegex(@"^97[89][0-9]{10}$", Options)]
    private static partial Regex Isbn13();

    [GeneratedRegex(@"^[0-9]{9}[0-9X]$", Options)]
    private static partial Regex Isbn10();

    [GeneratedRegex(@"^[0-9]{7}[0-9X]$", Options)]
    private static partial Regex Issn();

    [GeneratedRegex(@"^(https?://(pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/)?[1-9][0-9]{0,8}/?$", Options)]
    private static partial Regex Pmid();

    [GeneratedRegex(
        @"^(https?://(www\.)?arxiv\.org/(abs|pdf)/|arXiv:\s?)?([0-9]{4}\.[0-9]{4,5}|[a-z-]+(\.[A-Z]{2})?/[0-9]{7})" +
        @"(v[0-9]+)?(\s?\[[a-z.-]+\])?$", Options)]
    private static partial Regex ArXiv();

    [GeneratedRegex(@"^(https?://(ui\.)?adsabs\.harvard\.edu/abs/)?[0-9]{4}[A-Z&][A-Z0-9&.]{13}[A-Z.]$", Options)]
    private static partial Regex Bibcode();

    [GeneratedRegex(@"^(https?://\S+/)?ark:/?[0-9bcdfghjkmnpqrstvwxz]{5,}/\S+$", Options)]
    private static partial Regex Ark();

    [GeneratedRegex(@"^(https?://[^/\s]+/(\S+/)?|hdl:|info:hdl/)?[0-9]+(\.[a-z0-9_-]+)*/\S+$", Options)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^(https?://(igsn\.org|doi\.org|hdl\.handle\.net)/|igsn:\s?|doi:)?[a-z0-9][a-z0-9./_:-]{3,}$", Options)]
    private static partial Regex Igsn();

    [GeneratedRegex(@"^(ISTC\s?)?[0-9A-F]{3}[- ]?[0-9]{4}[- ]?[0-9A-F]{8}[- ]?[0-9A-F]$", Options)]
    private static partial Regex Istc();

    [GeneratedRegex(@"^(https?://\S+/)?urn:lsid:[^:\s]+:[^:\s]+:\S+$", Options)]
    private static partial Regex Lsid();

    [GeneratedRegex(@"^(https?://\S+/)?urn:[a-z0-9][a-z0-9-]{1,31}:\S+$", Options)]
    private static partial Regex Urn();

    [GeneratedRegex(@"^(https?://(\S+\.)?raid\.org(\.au)?/|https?://(dx\.)?doi\.org/|raid:)?10\.[0-9]{4,9}/\S+$", Options)]
    private static partial Regex Raid();

    [GeneratedRegex(@"^(https?://(scicrunch\.org/resolver/|identifiers\.org/|rrid\.site/))?RRID:\s?[A-Z]+[_:][A-Z0-9_:.-]+$", Options)]
    private static partial Regex Rrid();

    [GeneratedRegex(@"^(https?://\S+/)?swh:1:(cnt|dir|rev|rel|snp):[0-9a-f]{40}(;\S+)?/?$", Options)]
    private static partial Regex Swhid();

    [GeneratedRegex(@"^(https?://(www\.)?cstr\.cn/)?(CSTR:)?[0-9A-Z]{4,6}\.[0-9]{2}\.\S+$", Options)]
    private static partial Regex Cstr();
}
