using static DataCite.Metadata.AttributeDefinitions;

namespace DataCite.Metadata;

/// <summary>
/// The objects inside the attributes of a DOI. The server writes XML from them and checks it against the XSD: what the XSD requires is
/// mandatory here.
/// </summary>
internal static class SchemaParts
{
    /// <summary>An identifier of a person or an organization: ORCID, ISNI, ROR.</summary>
    public static ObjectDefinition NameIdentifier { get; } = new(
        "nameIdentifier",
        Text("nameIdentifier").At("."), Text("nameIdentifierScheme").At("@nameIdentifierScheme"), UntypedUri("schemeUri").At("@schemeURI"));

    /// <summary>An organization that a person belongs to.</summary>
    public static ObjectDefinition Affiliation { get; } = new(
        "affiliation",
        Text("name").At("."), Text("affiliationIdentifier").At("@affiliationIdentifier"),
        Text("affiliationIdentifierScheme").At("@affiliationIdentifierScheme"), UntypedUri("schemeUri").At("@schemeURI"));

    /// <summary>Who made the resource.</summary>
    public static ObjectDefinition Creator { get; } = new(
        "creator",
        Text("name").At("creatorName"), Term("nameType", Vocabularies.NameType).At("creatorName/@nameType"),
        Text("givenName").At("givenName"), Text("familyName").At("familyName"),
        Parts("nameIdentifiers", NameIdentifier).At("nameIdentifier"), Parts("affiliation", Affiliation).At("affiliation"),
        Lang("creatorName/@xml:lang"));

    /// <summary>Who else had a part in it.</summary>
    public static ObjectDefinition Contributor { get; } = new(
        "contributor",
        Mandatory(Text("name")).At("contributorName"), Term("nameType", Vocabularies.NameType).At("contributorName/@nameType"),
        Text("givenName").At("givenName"), Text("familyName").At("familyName"),
        Parts("nameIdentifiers", NameIdentifier).At("nameIdentifier"), Parts("affiliation", Affiliation).At("affiliation"),
        Mandatory(Term("contributorType", Vocabularies.ContributorType)).At("@contributorType"), Lang("contributorName/@xml:lang"));

    /// <summary>A title.</summary>
    public static ObjectDefinition Title { get; } = new(
        "title", Text("title").At("."), Term("titleType", Vocabularies.TitleType).At("@titleType"), Lang());

    /// <summary>The publisher in its long form.</summary>
    public static ObjectDefinition Publisher { get; } = new(
        "publisher",
        Mandatory(Text("name")).At("."), Text("publisherIdentifier").At("@publisherIdentifier"),
        Text("publisherIdentifierScheme").At("@publisherIdentifierScheme"), Uri("schemeUri").At("@schemeURI"), Lang());

    /// <summary>The type of the resource; the last four are derived from the first two (<see cref="ResourceTypeDerivation"/>).</summary>
    public static ObjectDefinition Types { get; } = new(
        "types",
        Mandatory(Term("resourceTypeGeneral", Vocabularies.ResourceTypeGeneral)).At("@resourceTypeGeneral"),
        Text("resourceType").At("."), Text("schemaOrg"), Text("bibtex"), Text("citeproc"), Text("ris"));

    /// <summary>A subject, keyword or classification code.</summary>
    public static ObjectDefinition Subject { get; } = new(
        "subject",
        Text("subject").At("."), Text("subjectScheme").At("@subjectScheme"), Uri("schemeUri").At("@schemeURI"),
        Uri("valueUri").At("@valueURI"), (Text("classificationCode") with { IsXsdUri = true }).At("@classificationCode"), Lang());

    /// <summary>A date of the resource.</summary>
    public static ObjectDefinition Date { get; } = new(
        "date",
        (Text("date") with { Format = TextFormat.Date }).At("."), Term("dateType", Vocabularies.DateType).At("@dateType"),
        Text("dateInformation").At("@dateInformation"));

    /// <summary>Another identifier of the same resource.</summary>
    public static ObjectDefinition AlternateIdentifier { get; } = new(
        "alternateIdentifier",
        Text("alternateIdentifier").At("."), Mandatory(Text("alternateIdentifierType")).At("@alternateIdentifierType"));

    /// <summary>The same in the other spelling that the API has for it.</summary>
    public static ObjectDefinition Identifier { get; } = new("identifier", Text("identifier"), Mandatory(Text("identifierType")));

    /// <summary>The identifier of a related resource.</summary>
    public static ObjectDefinition RelatedIdentifier { get; } = new(
        "relatedIdentifier",
        Text("relatedIdentifier").At("."),
        Mandatory(Term("relatedIdentifierType", Vocabularies.RelatedIdentifierType)).At("@relatedIdentifierType"),
        Mandatory(Term("relationType", Vocabularies.RelationType)).At("@relationType"),
        Text("relationTypeInformation").At("@relationTypeInformation"),
        Term("resourceTypeGeneral", Vocabularies.ResourceTypeGeneral).At("@resourceTypeGeneral"),
        Text("relatedMetadataScheme").At("@relatedMetadataScheme"), Uri("schemeUri").At("@schemeURI"),
        Text("schemeType").At("@schemeType"));

    /// <summary>The identifier of a related item. Its scheme is spelled <c>schemeURI</c> in JSON too, here alone.</summary>
    public static ObjectDefinition RelatedItemIdentifier { get; } = new(
        "relatedItemIdentifier",
        Text("relatedItemIdentifier").At("."),
        Term("relatedItemIdentifierType", Vocabularies.RelatedIdentifierType).At("@relatedItemIdentifierType"),
        Text("relatedMetadataScheme").At("@relatedMetadataScheme"), Uri("schemeURI").At("@schemeURI"),
        Text("schemeType").At("@schemeType"));

    /// <summary>Who made a related item.</summary>
    public static ObjectDefinition RelatedItemCreator { get; } = new(
        "creator",
        Text("name").At("creatorName"), Text("givenName").At("givenName"), Text("familyName").At("familyName"),
        Term("nameType", Vocabularies.NameType).At("creatorName/@nameType"));

    /// <summary>Who else had a part in a related item.</summary>
    public static ObjectDefinition RelatedItemContributor { get; } = new(
        "contributor",
        Text("name").At("contributorName"), Text("givenName").At("givenName"), Text("familyName").At("familyName"),
        Term("nameType", Vocabularies.NameType).At("contributorName/@nameType"),
        Term("contributorType", Vocabularies.ContributorType).At("@contributorType"));

    /// <summary>A title of a related item.</summary>
    public static ObjectDefinition RelatedItemTitle { get; } = new(
        "title", Text("title").At("."), Term("titleType", Vocabularies.TitleType).At("@titleType"));

    /// <summary>A related resource that is described rather than only named: the journal that an article is in.</summary>
    public static ObjectDefinition RelatedItem { get; } = new(
        "relatedItem",
        Mandatory(Term("relatedItemType", Vocabularies.ResourceTypeGeneral)).At("@relatedItemType"),
        Mandatory(Term("relationType", Vocabularies.RelationType)).At("@relationType"),
        Text("relationTypeInformation").At("@relationTypeInformation"),
        Part("relatedItemIdentifier", RelatedItemIdentifier).At("relatedItemIdentifier"),
        Parts("creators", RelatedItemCreator).At("creators/creator"), Parts("titles", RelatedItemTitle).At("titles/title"),
        new AttributeDefinition("publicationYear", ValueShape.Year).At("publicationYear"), Text("volume").At("volume"),
        Text("issue").At("issue"), Text("number").At("number"), Term("numberType", Vocabularies.NumberType).At("number/@numberType"),
        Text("firstPage").At("firstPage"), Text("lastPage").At("lastPage"), Text("publisher").At("publisher"),
        Text("edition").At("edition"),
        Parts("contributors", RelatedItemContributor).At("contributors/contributor"));

    /// <summary>What may be done with the resource.</summary>
    public static ObjectDefinition Rights { get; } = new(
        "rights",
        (Text("rights") with { MaxLength = 2000 }).At("."), Uri("rightsUri").At("@rightsURI"),
        Text("rightsIdentifier").At("@rightsIdentifier"),
        Text("rightsIdentifierScheme").At("@rightsIdentifierScheme"), Uri("schemeUri").At("@schemeURI"), Lang());

    /// <summary>A description. The server takes one without a type for an abstract.</summary>
    public static ObjectDefinition Description { get; } = new(
        "description", Text("description").At("."), Term("descriptionType", Vocabularies.DescriptionType).At("@descriptionType"), Lang());

    /// <summary>A point on the earth.</summary>
    public static ObjectDefinition Point { get; } = new("point", Longitude("pointLongitude"), Latitude("pointLatitude"));

    /// <summary>A box on the earth.</summary>
    public static ObjectDefinition Box { get; } = new(
        "box",
        Longitude("westBoundLongitude"), Longitude("eastBoundLongitude"), Latitude("southBoundLatitude"), Latitude("northBoundLatitude"));

    /// <summary>One corner of a polygon, or a point inside it (only one of the keys).</summary>
    public static ObjectDefinition PolygonPoint { get; } = new(
        "geoLocationPolygon", Part("polygonPoint", Point).At("polygonPoint"), Part("inPolygonPoint", Point).At("inPolygonPoint"));

    /// <summary>A place that the resource is from or about. JSON holds one polygon in each.</summary>
    public static ObjectDefinition GeoLocation { get; } = new(
        "geoLocation",
        Text("geoLocationPlace").At("geoLocationPlace"), Part("geoLocationPoint", Point).At("geoLocationPoint"),
        Part("geoLocationBox", Box).At("geoLocationBox"), Parts("geoLocationPolygon", PolygonPoint).At("geoLocationPolygon"));

    /// <summary>Who paid.</summary>
    public static ObjectDefinition FundingReference { get; } = new(
        "fundingReference",
        Mandatory(Text("funderName")).At("funderName"), Text("funderIdentifier").At("funderIdentifier"),
        Term("funderIdentifierType", Vocabularies.FunderIdentifierType).At("funderIdentifier/@funderIdentifierType"),
        Uri("schemeUri").At("funderIdentifier/@schemeURI"), Text("awardNumber").At("awardNumber"),
        Uri("awardUri").At("awardNumber/@awardURI"),
        Text("awardTitle").At("awardTitle"));

    /// <summary>What the resource was published in; the server computes it.</summary>
    public static ObjectDefinition Container { get; } = new(
        "container",
        Text("type"), Text("identifier"), Text("identifierType"), Text("title"), Text("volume"), Text("issue"), Text("firstPage"),
        Text("lastPage"), Text("edition"), Text("number"), Text("chapterNumber"));
}
