namespace DataCite.Metadata;

/// <summary>Makes affiliations, always as objects: the server drops plain names and reports no error.</summary>
public static class AffiliationBuilder
{
    /// <summary>Makes an affiliation from a text: <c>Example University</c>, <c>Example University &lt;https://ror.org/04wxnsj81&gt;</c>.</summary>
    /// <exception cref="MetadataValueException">The name is empty, or the identifier is not a ROR, GRID or ISNI id.</exception>
    public static Affiliation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, identifier) = BracketedText.Split(text, "affiliation");
        IdentifierNotInName.Require(name, "affiliation");
        return Create(name, identifier);
    }

    /// <summary>Makes an affiliation.</summary>
    /// <param name="name">Name of the organisation.</param>
    /// <param name="identifier">Its identifier, or null; a ROR id may be bare.</param>
    /// <exception cref="MetadataValueException">The name is empty, or the identifier is not a ROR, GRID or ISNI id.</exception>
    public static Affiliation Create(string name, string? identifier = null)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new MetadataValueException(
                "affiliation", name, "The name of an affiliation is empty; an identifier alone is not kept by every reader.",
                FindingCodes.TextEmpty);
        var affiliation = new Affiliation(name.Trim());
        if (!string.IsNullOrWhiteSpace(identifier))
        {
            var scheme = NameIdentifierSyntax.FindScheme(identifier.Trim());
            var entry = NameIdentifierBuilder.Create(identifier, scheme ?? NameIdentifierScheme.Ror);
            if (entry.NameIdentifierScheme == NameIdentifierScheme.Orcid)
            {
                throw new MetadataValueException(
                    "affiliationIdentifier", identifier,
                    $"{PrintableText.Quote(identifier)} is an ORCID iD, which is for persons. An organisation has a ROR id, such as "
                        + "https://ror.org/04wxnsj81.",
                    FindingCodes.NameTypeContradiction);
            }

            (affiliation.AffiliationIdentifier, affiliation.AffiliationIdentifierScheme, affiliation.SchemeUri)
                = (entry.NameIdentifier, entry.NameIdentifierScheme, entry.SchemeUri);
        }

        return affiliation;
    }
}
