namespace DataCite.Metadata;

/// <summary>Makes funding references.</summary>
public static class FundingBuilder
{
    /// <summary>Makes a funding reference from a text: <c>Example Foundation</c>, <c>Example Foundation &lt;https://ror.org/021nxhr62&gt;</c>.</summary>
    /// <exception cref="MetadataValueException">The name is empty, or the identifier is not valid.</exception>
    public static FundingReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Create(text);
    }

    /// <summary>Makes a funding reference.</summary>
    /// <param name="funderName">Name of the funder; may end with its identifier in angle brackets, where that is not given besides.</param>
    /// <param name="funderIdentifier">Its identifier, or null: a ROR id, a Crossref Funder ID (<c>10.13039/…</c>), an ISNI or a GRID, bare or as an address.</param>
    /// <param name="funderIdentifierType">A term of <see cref="Vocabularies.FunderIdentifierType"/>; null to find it from the identifier.</param>
    /// <param name="awardNumber">The funder's code for the award, or null.</param>
    /// <param name="awardUri">Address of a page about the award, or another URI, such as <c>info:eu-repo/grantAgreement/EC/FP7/282896</c>; or null.</param>
    /// <param name="awardTitle">Title of the award, or null.</param>
    /// <exception cref="MetadataValueException">The name is empty, or one of the other values is not what it should be.</exception>
    public static FundingReference Create(
        string funderName, string? funderIdentifier = null, string? funderIdentifierType = null, string? awardNumber = null, string? awardUri = null,
        string? awardTitle = null)
    {
        var (name, bracketed) = BracketedText.Split(funderName ?? string.Empty, "funder");
        if (name.Length == 0)
            throw new MetadataValueException(
                "funderName", funderName, "The name of a funder is empty; the server requires it.", FindingCodes.MandatoryMissing);
        IdentifierNotInName.Require(name, "funderName");
        if (bracketed is not null && NullIfBlank(funderIdentifier) is not null)
            throw new MetadataValueException(
                "funderIdentifier", funderIdentifier, "The funder has two identifiers: one behind the name, and one of its own. Give one of them.", FindingCodes.IdentifierForm);
        var funding = new FundingReference
        {
            FunderName = name,
            AwardNumber = NullIfBlank(awardNumber),
            AwardTitle = NullIfBlank(awardTitle),
            AwardUri = WebAddress.ParseOptionalUri("awardUri", awardUri),
        };
        if ((NullIfBlank(funderIdentifier) ?? bracketed) is { } identifier)
            SetIdentifier(funding, identifier, ControlledTerm.ParseOptional(Vocabularies.FunderIdentifierType, funderIdentifierType));
        return funding;
    }

    private static void SetIdentifier(FundingReference funding, string identifier, string? type)
    {
        var isGuessed = type is null;
        identifier = FunderIdentifiers.Complete(identifier);
        type ??= FunderIdentifiers.TypeOf(identifier);
        if (isGuessed && type == FunderIdentifiers.Other && FunderIdentifiers.IsMistyped(identifier))
        {
            throw new MetadataValueException(
                "funderIdentifier", identifier,
                $"{PrintableText.Quote(identifier)} looks like an ISNI, but its check digit is wrong. Correct it, or give the funderIdentifierType as well.",
                FindingCodes.IdentifierCheckDigit);
        }

        if (NameIdentifierSyntax.FindProblem(type, identifier) is { } problem)
            throw new MetadataValueException("funderIdentifier", identifier, problem.Message, problem.Code);
        funding.FunderIdentifier = NameIdentifierScheme.Normalize(type, identifier);
        funding.FunderIdentifierType = type;
        funding.SchemeUri = NameIdentifierScheme.UriOf(type);
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
