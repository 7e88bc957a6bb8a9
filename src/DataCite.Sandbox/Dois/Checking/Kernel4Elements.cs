using DataCite.Metadata;
using static DataCite.Sandbox.Dois.Checking.ChildRule;
using static DataCite.Sandbox.Dois.Checking.ElementRule;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>
/// The elements of DataCite Metadata Schema 4.7, as the published XSD declares them and in its order. What an <c>xsi:type</c> should say
/// there (name identifiers, affiliations) says nothing to the validator, and so anything is right.
/// </summary>
internal static class Kernel4Elements
{
    private static readonly AttributeRule Lang = AttributeRule.XmlLang;
    private static readonly AttributeRule SchemeUri = AttributeRule.Uri("schemeURI");

    private static readonly ElementRule Point = Of(
        ContentKind.All,
        new("pointLongitude", TextOf(TextKind.Longitude), 1),
        new("pointLatitude", TextOf(TextKind.Latitude), 1));

    private static readonly ElementRule Box = Of(
        ContentKind.All,
        new("westBoundLongitude", TextOf(TextKind.Longitude), 1),
        new("eastBoundLongitude", TextOf(TextKind.Longitude), 1),
        new("southBoundLatitude", TextOf(TextKind.Latitude), 1),
        new("northBoundLatitude", TextOf(TextKind.Latitude), 1));

    /// <summary>The <c>resource</c> element.</summary>
    public static ElementRule Resource { get; } = Of(
        ContentKind.All,
        new("identifier", TextOf(TextKind.NotEmpty, new AttributeRule("identifierType", IsRequired: true)), 1),
        new("creators", List("creator", Person("creatorName", TextKind.Any), least: 1), 1),
        new("titles", List("title", Title(), least: 1), 1),
        new("publisher", TextOf(
            TextKind.NotEmpty, new("publisherIdentifier"), new("publisherIdentifierScheme"), SchemeUri, Lang), 1),
        new("publicationYear", TextOf(TextKind.Year), 1),
        new("resourceType", Text(new AttributeRule("resourceTypeGeneral", Vocabularies.ResourceTypeGeneral, true)), 1),
        new("subjects", List("subject", Text(
            new("subjectScheme"), SchemeUri, AttributeRule.Uri("valueURI"), AttributeRule.Uri("classificationCode"), Lang))),
        new("contributors", List("contributor", Person("contributorName", TextKind.NotEmpty).With(ContributorType()))),
        new("dates", List("date", Text(new("dateType", Vocabularies.DateType, true), new("dateInformation")))),
        new("language", TextOf(TextKind.Language)),
        new("alternateIdentifiers", List("alternateIdentifier", Text(new AttributeRule("alternateIdentifierType", IsRequired: true)))),
        new("relatedIdentifiers", List("relatedIdentifier", Text(
            new("resourceTypeGeneral", Vocabularies.ResourceTypeGeneral),
            new("relatedIdentifierType", Vocabularies.RelatedIdentifierType, true),
            new("relationType", Vocabularies.RelationType, true),
            new("relatedMetadataScheme"), SchemeUri, new("schemeType"), new("relationTypeInformation")))),
        new("sizes", List("size", Text())),
        new("formats", List("format", Text())),
        new("version", Text()),
        new("rightsList", List("rights", Text(
            AttributeRule.Uri("rightsURI"), new("rightsIdentifier"), new("rightsIdentifierScheme"), SchemeUri, Lang))),
        new("descriptions", List("description", Of(ContentKind.Mixed, Many("br", Text())).With(
            new("descriptionType", Vocabularies.DescriptionType, true), Lang))),
        new("geoLocations", List("geoLocation", Place())),
        new("fundingReferences", List("fundingReference", Funding())),
        new("relatedItems", List("relatedItem", RelatedItem())));

    private static ElementRule List(string name, ElementRule item, int least = 0) => Of(ContentKind.Sequence, Many(name, item, least));

    private static AttributeRule ContributorType() => new("contributorType", Vocabularies.ContributorType, true);

    private static ElementRule Title() => Text(new("titleType", Vocabularies.TitleType), Lang);

    private static ElementRule Person(string nameElement, TextKind name) => Of(
        ContentKind.Sequence,
        new(nameElement, TextOf(name, new("nameType", Vocabularies.NameType), Lang), 1),
        new("givenName", Anything),
        new("familyName", Anything),
        Many("nameIdentifier", Anything),
        Many("affiliation", Anything));

    private static ElementRule ItemPerson(string nameElement) => Of(
        ContentKind.Sequence,
        new(nameElement, Text(new("nameType", Vocabularies.NameType), Lang), 1),
        new("givenName", Anything),
        new("familyName", Anything));

    private static ElementRule Place() => Of(
        ContentKind.Choice,
        new("geoLocationPlace", Anything),
        new("geoLocationPoint", Point),
        new("geoLocationBox", Box),
        new("geoLocationPolygon", Of(
            ContentKind.Sequence, Many("polygonPoint", Point, least: 4), new("inPolygonPoint", Point))));

    private static ElementRule Funding() => Of(
        ContentKind.All,
        new("funderName", TextOf(TextKind.NotEmpty), 1),
        new("funderIdentifier", Text(new("funderIdentifierType", Vocabularies.FunderIdentifierType, true), SchemeUri)),
        new("awardNumber", Text(AttributeRule.Uri("awardURI"))),
        new("awardTitle", Anything));

    private static ElementRule RelatedItem() => Of(
        ContentKind.Sequence,
        new("relatedItemIdentifier", Text(
            new("relatedItemIdentifierType", Vocabularies.RelatedIdentifierType), new("relatedMetadataScheme"), SchemeUri,
            new("schemeType"))),
        new("creators", List("creator", ItemPerson("creatorName"))),
        new("titles", List("title", Title())),
        new("publicationYear", TextOf(TextKind.Year)),
        new("volume", Anything),
        new("issue", Anything),
        new("number", Text(new AttributeRule("numberType", Vocabularies.NumberType))),
        new("firstPage", Anything),
        new("lastPage", Anything),
        new("publisher", Anything),
        new("edition", Anything),
        new("contributors", List("contributor", ItemPerson("contributorName").With(ContributorType())))).With(
        new("relatedItemType", Vocabularies.ResourceTypeGeneral, true),
        new("relationType", Vocabularies.RelationType, true),
        new("relationTypeInformation"));
}
