using System.Collections.Frozen;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois.Writing;

/// <summary>The attributes that a payload may carry, and what the server keeps of each (facts §5.2).</summary>
internal static class MetadataShapes
{
    private const string PersonKeys = "name givenName familyName nameType";
    private const string PointKeys = "pointLongitude pointLatitude";

    private static readonly Shape NameIdentifiers = Shape.List("nameIdentifier nameIdentifierScheme schemeUri");
    private static readonly Shape Affiliations = Shape.List("name affiliationIdentifier affiliationIdentifierScheme schemeUri");
    private static readonly Shape Point = Shape.Object(PointKeys);

    /// <summary>The metadata attributes, by their name in JSON.</summary>
    public static FrozenDictionary<string, (DoiAttribute Attribute, Shape Shape)> Metadata { get; } =
        new Dictionary<string, (DoiAttribute, Shape)>(StringComparer.Ordinal)
        {
            ["identifiers"] = (DoiAttribute.Identifiers, Shape.List("identifier identifierType")),
            ["creators"] = (DoiAttribute.Creators,
                Shape.List(PersonKeys + " lang", ("nameIdentifiers", NameIdentifiers), ("affiliation", Affiliations))),
            ["contributors"] = (DoiAttribute.Contributors, Shape.List(
                PersonKeys + " lang contributorType", ("nameIdentifiers", NameIdentifiers), ("affiliation", Affiliations))),
            ["titles"] = (DoiAttribute.Titles, Shape.List("title titleType lang")),
            ["publisher"] = (DoiAttribute.Publisher, Shape.Object("name publisherIdentifier publisherIdentifierScheme schemeUri lang")),
            ["publicationYear"] = (DoiAttribute.PublicationYear, Shape.Scalar),
            ["types"] = (DoiAttribute.Types, Shape.Object("resourceTypeGeneral resourceType schemaOrg bibtex citeproc ris")),
            ["subjects"] = (DoiAttribute.Subjects, Shape.List("subject subjectScheme schemeUri valueUri classificationCode lang")),
            ["dates"] = (DoiAttribute.Dates, Shape.List("date dateType dateInformation")),
            ["language"] = (DoiAttribute.Language, Shape.Scalar),
            ["relatedIdentifiers"] = (DoiAttribute.RelatedIdentifiers, Shape.List(
                "relatedIdentifier relatedIdentifierType relationType relationTypeInformation resourceTypeGeneral relatedMetadataScheme schemeUri schemeType")),
            ["relatedItems"] = (DoiAttribute.RelatedItems, RelatedItem()),
            ["sizes"] = (DoiAttribute.Sizes, Shape.ScalarList),
            ["formats"] = (DoiAttribute.Formats, Shape.ScalarList),
            ["version"] = (DoiAttribute.Version, Shape.Scalar),
            ["rightsList"] = (DoiAttribute.RightsList,
                Shape.List("rights rightsUri rightsIdentifier rightsIdentifierScheme schemeUri lang")),
            ["descriptions"] = (DoiAttribute.Descriptions, Shape.List("description descriptionType lang")),
            ["geoLocations"] = (DoiAttribute.GeoLocations, GeoLocation()),
            ["fundingReferences"] = (DoiAttribute.FundingReferences, Shape.List(
                "funderName funderIdentifier funderIdentifierType schemeUri awardNumber awardUri awardTitle")),
            ["container"] = (DoiAttribute.Container, Shape.Object(
                "type identifier identifierType title volume issue firstPage lastPage edition number chapterNumber")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Shape RelatedItem() => Shape.List(
        "relatedItemType relationType relationTypeInformation publicationYear volume issue number numberType firstPage lastPage publisher edition",
        ("relatedItemIdentifier",
            Shape.Object("relatedItemIdentifier relatedItemIdentifierType relatedMetadataScheme schemeURI schemeType")),
        ("creators", Shape.List(PersonKeys)),
        ("titles", Shape.List("title titleType")),
        ("contributors", Shape.List(PersonKeys + " contributorType")));

    private static Shape GeoLocation() => Shape.List(
        "geoLocationPlace",
        ("geoLocationPoint", Point),
        ("geoLocationBox", Shape.Object("westBoundLongitude eastBoundLongitude southBoundLatitude northBoundLatitude")),
        ("geoLocationPolygon", Shape.List(string.Empty, ("polygonPoint", Point), ("inPolygonPoint", Point))));
}
