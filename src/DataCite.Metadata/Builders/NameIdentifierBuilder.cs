namespace DataCite.Metadata;

/// <summary>
/// Identifiers of persons and organisations in the form that the schema wants: ORCID, ROR and ISNI as addresses, with their scheme and its
/// address. Check digits are checked.
/// </summary>
public static class NameIdentifierBuilder
{
    /// <summary>The scheme name of ORCID.</summary>
    public const string Orcid = NameIdentifierScheme.Orcid;

    /// <summary>The scheme name of the Research Organization Registry.</summary>
    public const string Ror = NameIdentifierScheme.Ror;

    /// <summary>The scheme name of ISNI.</summary>
    public const string Isni = NameIdentifierScheme.Isni;

    /// <summary>An ORCID iD: <c>0000-0002-1825-0097</c>, with or without its address.</summary>
    /// <exception cref="MetadataValueException">It is not valid, or its check digit is wrong.</exception>
    public static NameIdentifierEntry FromOrcid(string orcid) => Create(orcid, Orcid);

    /// <summary>A ROR id: <c>04wxnsj81</c>, with or without its address.</summary>
    /// <exception cref="MetadataValueException">It is not valid, or its check digits are wrong.</exception>
    public static NameIdentifierEntry FromRor(string ror) => Create(ror, Ror);

    /// <summary>An identifier of any scheme.</summary>
    /// <param name="identifier">The identifier, bare or as an address.</param>
    /// <param name="scheme">Its scheme; null to find it from the identifier, which works for ORCID, ROR, ISNI, GRID and Crossref Funder ID.</param>
    /// <param name="schemeUri">Address of the scheme; null for that of a known scheme.</param>
    /// <exception cref="MetadataValueException">It is not of its scheme, mistyped, or its form does not show its scheme.</exception>
    public static NameIdentifierEntry Create(string identifier, string? scheme = null, string? schemeUri = null)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        var text = identifier.Trim();
        scheme = string.IsNullOrWhiteSpace(scheme) ? NameIdentifierSyntax.FindScheme(text) : KnownName(scheme.Trim());
        if (scheme is null)
        {
            throw new MetadataValueException(
                "nameIdentifier", identifier,
                $"The scheme of {PrintableText.Quote(identifier)} is not clear from its form. Give an ORCID "
                    + "(https://orcid.org/0000-0002-1825-0097), a ROR id (https://ror.org/04wxnsj81), or the scheme as well.",
                FindingCodes.SchemeMissing);
        }

        if (scheme == Orcid)
            text = NameIdentifierSyntax.Hyphenate(text);
        if (NameIdentifierSyntax.FindProblem(scheme, text) is { } problem)
            throw new MetadataValueException("nameIdentifier", identifier, problem.Message, problem.Code);
        return new NameIdentifierEntry
        {
            NameIdentifier = NameIdentifierScheme.Normalize(scheme, text),
            NameIdentifierScheme = scheme,
            SchemeUri = string.IsNullOrWhiteSpace(schemeUri) ? SchemeUriOf(scheme) : schemeUri.Trim(),
        };
    }

    /// <summary>The address under which a scheme is known; null for schemes that are not known here.</summary>
    public static string? SchemeUriOf(string scheme) => NameIdentifierScheme.UriOf(scheme);

    private static string KnownName(string scheme)
        => NameIdentifierScheme.Known.FirstOrDefault(known => known.Equals(scheme, StringComparison.OrdinalIgnoreCase)) ?? scheme;
}
