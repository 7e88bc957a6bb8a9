namespace DataCite.Metadata;

/// <summary>Makes related identifiers.</summary>
public static class RelatedIdentifierBuilder
{
    /// <summary>Makes a related identifier.</summary>
    /// <param name="identifier">The identifier of the other resource.</param>
    /// <param name="relationType">How this resource stands to it: a term of <see cref="Vocabularies.RelationType"/> in any spelling.</param>
    /// <param name="relatedIdentifierType">A term of <see cref="Vocabularies.RelatedIdentifierType"/>; null to find it from the identifier.</param>
    /// <param name="resourceTypeGeneral">The type of the other resource, or null.</param>
    /// <param name="relationTypeInformation">Explanation of the relation type Other, or null.</param>
    /// <exception cref="MetadataValueException">The identifier is not of its type, its form does not show its type, or a term is not in the list.</exception>
    public static RelatedIdentifierEntry Create(
        string identifier, string relationType, string? relatedIdentifierType = null, string? resourceTypeGeneral = null,
        string? relationTypeInformation = null)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        ArgumentNullException.ThrowIfNull(relationType);
        var text = identifier.Trim();
        if (text.Length == 0)
            throw new MetadataValueException("relatedIdentifier", identifier, "The related identifier is empty.", FindingCodes.TextEmpty);
        var type = ControlledTerm.ParseOptional(Vocabularies.RelatedIdentifierType, relatedIdentifierType)
            ?? RelatedIdentifierTypes.Infer(text)
            ?? throw Unknown(identifier);
        if (RelatedIdentifierSyntax.FindProblem(type, text) is { } problem)
        {
            var normalized = RelatedIdentifierTypes.Normalize(type, text);
            if (normalized == text || RelatedIdentifierSyntax.FindProblem(type, normalized) is not null)
                throw new MetadataValueException("relatedIdentifier", identifier, problem.Message, problem.Code, problem.Suggestion);
        }

        return new RelatedIdentifierEntry
        {
            RelatedIdentifier = RelatedIdentifierTypes.Normalize(type, text),
            RelatedIdentifierType = type,
            RelationType = ControlledTerm.Parse(Vocabularies.RelationType, relationType),
            ResourceTypeGeneral = ControlledTerm.ParseOptional(Vocabularies.ResourceTypeGeneral, resourceTypeGeneral),
            RelationTypeInformation = string.IsNullOrWhiteSpace(relationTypeInformation) ? null : relationTypeInformation.Trim(),
        };
    }

    private static MetadataValueException Unknown(string identifier) => new(
        "relatedIdentifierType", identifier,
        $"The type of {PrintableText.Quote(identifier)} is not clear. Add the relatedIdentifierType, such as "
            + "ISSN, Handle or IGSN.",
        FindingCodes.IdentifierForm);
}
