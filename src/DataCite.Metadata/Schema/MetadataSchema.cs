using System.Collections.Immutable;
using static DataCite.Metadata.AttributeDefinitions;

namespace DataCite.Metadata;

/// <summary>
/// The DataCite Metadata Schema 4.7 as data, in the JSON form of the API. Validation, completion, XML and the sandbox all
/// read it: a new version of the schema is a change to this class, its parts (<see cref="SchemaParts"/>) and <see cref="Vocabularies"/>.
/// </summary>
internal static class MetadataSchema
{
    /// <summary>The version that is described.</summary>
    public const string Version = "4.7";

    /// <summary>
    /// The XML namespace of every kernel-4 version. A write sends it as <c>schemaVersion</c>: the server refuses older versions, and without
    /// one its errors do not say what is wrong.
    /// </summary>
    public const string Namespace = "http://datacite.org/schema/kernel-4";

    /// <summary>Where the XSD is published.</summary>
    public const string SchemaLocation = "http://schema.datacite.org/meta/kernel-4/metadata.xsd";

    /// <summary>The spellings of <c>schemaVersion</c> with which the server checks metadata in detail.</summary>
    public static ImmutableArray<string> CheckedVersions { get; } =
        [Namespace, Namespace + ".0", Namespace + ".1", Namespace + ".2", Namespace + ".3"];

    /// <summary>How the namespaces begin that the server no longer supports for registered and findable DOIs.</summary>
    public static ImmutableArray<string> RetiredVersions { get; } =
        ["http://datacite.org/schema/kernel-2", "http://datacite.org/schema/kernel-3"];

    /// <summary>The attributes of a DOI.</summary>
    public static ObjectDefinition Record { get; } = new(
        "record",
        // What names and places the DOI.
        Control(Text("doi") with { XmlPath = "identifier" }), Control(Text("prefix")), ReadOnly("suffix", ValueShape.Text),
        Control(Text("event") with { Vocabulary = Vocabularies.Event }),
        Control(Text("url")), Control(Texts("contentUrl")),

        // The six mandatory properties, of which the first is the DOI itself.
        Mandatory(Parts("creators", SchemaParts.Creator) with { RefusalName = "Creator", XmlPath = "creators/creator" }),
        Mandatory(Parts("titles", SchemaParts.Title) with { RefusalName = "Title", XmlPath = "titles/title" }),
        Mandatory(new AttributeDefinition("publisher", ValueShape.TextOrPart) { Part = SchemaParts.Publisher, XmlPath = "publisher" }),
        Mandatory(new AttributeDefinition("publicationYear", ValueShape.Year) { XmlPath = "publicationYear" }),
        Mandatory(Part("types", SchemaParts.Types) with { RefusalName = "Types", XmlPath = "resourceType" }),

        // Recommended and optional properties.
        Recommended(Parts("subjects", SchemaParts.Subject) with { RefusalName = "Subject", XmlPath = "subjects/subject" }),
        Recommended(Parts("contributors", SchemaParts.Contributor) with
        {
            RefusalName = "Contributor",
            XmlPath = "contributors/contributor",
        }),
        Recommended(Parts("dates", SchemaParts.Date) with { RefusalName = "Date", XmlPath = "dates/date" }),
        Text("language") with { Format = TextFormat.LanguageTag, XmlPath = "language" },
        Parts("alternateIdentifiers", SchemaParts.AlternateIdentifier) with { XmlPath = "alternateIdentifiers/alternateIdentifier" },
        // One value with alternateIdentifiers, in another spelling; it wins when both are sent (facts §2.9). Text is refused in this
        // spelling only (facts §2.8).
        Parts("identifiers", SchemaParts.Identifier) with { RefusalName = "Identifier" },
        Recommended(Parts("relatedIdentifiers", SchemaParts.RelatedIdentifier) with
        {
            RefusalName = "Related identifier",
            XmlPath = "relatedIdentifiers/relatedIdentifier",
        }),
        Parts("relatedItems", SchemaParts.RelatedItem) with { RefusalName = "Related item", XmlPath = "relatedItems/relatedItem" },
        Texts("sizes") with { XmlPath = "sizes/size" },
        Texts("formats") with { XmlPath = "formats/format" },
        Text("version") with { XmlPath = "version" },
        Parts("rightsList", SchemaParts.Rights) with { RefusalName = "Rights", XmlPath = "rightsList/rights" },
        Recommended(Parts("descriptions", SchemaParts.Description) with
        {
            RefusalName = "Description",
            XmlPath = "descriptions/description",
        }),
        Recommended(Parts("geoLocations", SchemaParts.GeoLocation) with
        {
            RefusalName = "Geolocation",
            XmlPath = "geoLocations/geoLocation",
        }),
        Parts("fundingReferences", SchemaParts.FundingReference) with
        {
            RefusalName = "Funding reference",
            XmlPath = "fundingReferences/fundingReference",
        },
        Part("container", SchemaParts.Container) with { RefusalName = "Container", Role = AttributeRole.Computed },

        // What steers the server.
        Control(Text("schemaVersion")), Control(Text("xml")), Control(Text("source")), Control(Text("reason")), Control(Text("mode")),
        Control(new AttributeDefinition("landingPage", ValueShape.Part) { RefusalName = "Landing page" }),

        // What the server says and does not take back.
        ReadOnly("state", ValueShape.Text), ReadOnly("isActive", ValueShape.Flag), ReadOnly("metadataVersion", ValueShape.Number),
        ReadOnly("created", ValueShape.Text), ReadOnly("registered", ValueShape.Text), ReadOnly("published", ValueShape.Text),
        ReadOnly("updated", ValueShape.Text), ReadOnly("agency", ValueShape.Text),
        ReadOnly("viewCount", ValueShape.Number), ReadOnly("viewsOverTime", ValueShape.PartList),
        ReadOnly("downloadCount", ValueShape.Number), ReadOnly("downloadsOverTime", ValueShape.PartList),
        ReadOnly("referenceCount", ValueShape.Number),
        ReadOnly("citationCount", ValueShape.Number), ReadOnly("citationsOverTime", ValueShape.PartList),
        ReadOnly("partCount", ValueShape.Number), ReadOnly("partOfCount", ValueShape.Number),
        ReadOnly("versionCount", ValueShape.Number), ReadOnly("versionOfCount", ValueShape.Number));

    /// <summary>The attributes that are metadata proper, in the order in which the server writes them.</summary>
    public static ImmutableArray<AttributeDefinition> MetadataAttributes { get; } =
        [.. Record.Attributes.Where(attribute => attribute.Role == AttributeRole.Metadata)];
}
