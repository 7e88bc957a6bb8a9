namespace DataCite.Metadata;

/// <summary>Related identifiers, without the schemes of related metadata, for which there is no column.</summary>
internal sealed class CsvPlainRelation(CsvPlainWriter writer) : CsvPlainList(
    writer, CsvRelationGroups.RelatedIdentifier,
    new("relatedIdentifier", "", static text => CsvPlainValue.IsOne(text) && CsvPlainValue.IsIdentifier(text)) { IsNeeded = true },
    new("relatedIdentifierType", "Type", CsvPlainValue.IsTerm(Vocabularies.RelatedIdentifierType)) { IsNeeded = true, Recurs = true },
    new("relationType", "Relation", CsvPlainValue.IsTerm(Vocabularies.RelationType)) { IsNeeded = true, Recurs = true },
    new("resourceTypeGeneral", "ResourceType", CsvPlainValue.IsTerm(Vocabularies.ResourceTypeGeneral)) { Recurs = true },
    new("relationTypeInformation", "RelationInformation", CsvPlainValue.IsText),
    new("relatedMetadataScheme", null, CsvPlainValue.IsText), new("schemeUri", null, CsvPlainValue.IsText), new("schemeType", null, CsvPlainValue.IsText))
{
    private const int FirstWithoutColumn = 5;

    protected override bool AreKept()
        => Array.TrueForAll(Values[FirstWithoutColumn..], static value => value.IsMissing)
            && TextOf(0)! is var identifier && TextOf(1)! is var type
            && RelatedIdentifierSyntax.FindProblem(type, identifier) is null && RelatedIdentifierTypes.Normalize(type, identifier) == identifier;
}
