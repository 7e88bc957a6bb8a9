namespace DataCite.Metadata;

/// <summary>The attributes that have columns, with what reads them.</summary>
internal static class CsvPlainParts
{
    /// <summary>Attributes that are lists of parts.</summary>
    public static IEnumerable<(RecordAttribute Attribute, CsvPlainPart Part)> Lists(CsvPlainWriter writer) =>
    [
        (RecordAttributes.Titles, new CsvPlainList(
            writer, CsvBasicGroups.Title,
            new("title", "", CsvPlainValue.IsText) { IsNeeded = true }, new("titleType", "Type", CsvPlainValue.IsTerm(Vocabularies.TitleType)) { Recurs = true }, Lang())),
        (RecordAttributes.Creators, new CsvPlainAgent(writer, CsvAgentGroups.Creator)),
        (RecordAttributes.Contributors, new CsvPlainAgent(
            writer, CsvAgentGroups.Contributor, new CsvPlainProperty("contributorType", "Type", CsvPlainValue.IsTerm(Vocabularies.ContributorType)) { IsNeeded = true, Recurs = true })),
        (RecordAttributes.Subjects, new CsvPlainList(
            writer, CsvDetailGroups.Subject,
            new("subject", "", CsvPlainValue.IsOne) { IsNeeded = true }, new("subjectScheme", "Scheme", CsvPlainValue.IsText) { Recurs = true },
            new("schemeUri", "SchemeUri", CsvPlainValue.IsAddress) { Recurs = true }, new("valueUri", "ValueUri", CsvPlainValue.IsAddress),
            new("classificationCode", "Code", CsvPlainValue.IsText), Lang())),
        (RecordAttributes.Dates, new CsvPlainTypedList(
            writer, Vocabularies.DateType.Terms.Zip(CsvDetailGroups.Dates),
            Type("dateType"), new("date", "", CsvPlainValue.IsDate) { IsNeeded = true }, new("dateInformation", "Information", CsvPlainValue.IsText))),
        (RecordAttributes.Descriptions, new CsvPlainTypedList(
            writer, Vocabularies.DescriptionType.Terms.Zip(CsvDetailGroups.Descriptions),
            Type("descriptionType"), new("description", "", CsvPlainValue.IsText) { IsNeeded = true }, Lang())),
        (RecordAttributes.Identifiers, AlternateIdentifiers(writer, "identifier", "identifierType")),
        (RecordAttributes.AlternateIdentifiers, AlternateIdentifiers(writer, "alternateIdentifier", "alternateIdentifierType")),
        (RecordAttributes.RelatedIdentifiers, new CsvPlainRelation(writer)), (RecordAttributes.RightsList, new CsvPlainRights(writer)),
        (RecordAttributes.GeoLocations, new CsvPlainPlace(writer)), (RecordAttributes.FundingReferences, new CsvPlainFunding(writer)),
    ];

    /// <summary>Attributes that are one part.</summary>
    public static IEnumerable<(RecordAttribute Attribute, CsvPlainPart Part)> Singles(CsvPlainWriter writer) =>
    [
        (RecordAttributes.Publisher, new CsvPlainPublisher(writer)),
        // The types of other formats follow from the general one.
        (RecordAttributes.Types, new CsvPlainList(
            writer, CsvBasicGroups.ResourceType,
            new("resourceTypeGeneral", "", CsvPlainValue.IsTerm(Vocabularies.ResourceTypeGeneral)) { Recurs = true }, new("resourceType", "Text", CsvPlainValue.IsText),
            new("schemaOrg", null, static _ => true), new("bibtex", null, static _ => true), new("citeproc", null, static _ => true), new("ris", null, static _ => true))),
    ];

    /// <summary>Attributes that are texts, numbers, or lists of texts.</summary>
    public static IEnumerable<(RecordAttribute Attribute, CsvPlainRead Read)> Values(CsvPlainWriter writer) =>
    [
        (RecordAttributes.Doi, new CsvPlainSingle(writer, CsvBasicGroups.Doi, CsvPlainValue.IsDoi).TryRead),
        (RecordAttributes.Url, new CsvPlainSingle(writer, CsvBasicGroups.Url, CsvPlainValue.IsAddress).TryRead),
        (RecordAttributes.Version, new CsvPlainSingle(writer, CsvBasicGroups.Version, CsvPlainValue.IsText).TryRead),
        (RecordAttributes.Language, new CsvPlainSingle(writer, CsvBasicGroups.Language, CsvPlainValue.IsLanguage).TryRead),
        (RecordAttributes.PublicationYear, new CsvPlainSingle(writer, CsvBasicGroups.PublicationYear, CsvPlainValue.IsText).TryReadYear),
        (RecordAttributes.Sizes, new CsvPlainTextList(writer, CsvBasicGroups.Size).TryRead),
        (RecordAttributes.Formats, new CsvPlainTextList(writer, CsvBasicGroups.Format).TryRead),
    ];

    private static CsvPlainList AlternateIdentifiers(CsvPlainWriter writer, string identifier, string type) => new(
        writer, CsvRelationGroups.AlternateIdentifier,
        new CsvPlainProperty(identifier, "", static text => CsvPlainValue.IsOne(text) && CsvPlainValue.IsIdentifier(text)) { IsNeeded = true },
        new CsvPlainProperty(type, "Type", CsvPlainValue.IsText) { IsNeeded = true });

    private static CsvPlainProperty Type(string name) => new(name, null, CsvPlainValue.IsText) { IsNeeded = true };

    private static CsvPlainProperty Lang() => new("lang", "Lang", CsvPlainValue.IsLanguage) { Recurs = true };
}
