using System.Text;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Documents;

/// <summary>The index of DOIs: all fields that queries can name, and how the index holds them.</summary>
internal static class DoiSearchSchema
{
    // One line for each kind and parent: kind, parent with its dot or a dash, names.
    private const string AttributeTable = """
        text             -                    url publisher reason
        text             titles.              title
        text             descriptions.        description
        text             subjects.            subject
        text             dates.               date
        text             creators.            name givenName familyName affiliation.name
        text             contributors.        name givenName familyName affiliation.name
        text             creators_and_contributors. name givenName familyName
        text             related_identifiers. relationTypeInformation
        text             related_items.       relationTypeInformation titles.title publisher
        text             related_items.creators.     name givenName familyName nameType
        text             related_items.contributors. name givenName familyName nameType contributorType
        text             funding_references.  funderName
        text             publisher_obj.       name
        text             landing_page.        url
        lowercasekeyword identifiers.         identifier
        lowercasekeyword related_identifiers. relatedIdentifier
        lowercasekeyword related_items.       relatedItemIdentifier.relatedItemIdentifier
        lowercasekeyword types.               resourceType
        lowercasekeyword container.           identifier
        lowercasekeyword funding_references.  funderIdentifier
        lowercasekeyword rights_list.         rightsIdentifier
        lowercasekeyword publisher_obj.       publisherIdentifier
        keyword          -                    content_url version_info formats sizes language schema_version metadata_version source
        keyword          -                    reference_ids citation_ids part_ids part_of_ids version_ids version_of_ids
        keyword          creators.            nameType
        keyword          contributors.        nameType contributorType
        keyword          creators_and_contributors. nameType contributorType affiliation.name
        keyword          identifiers.         identifierType
        keyword          titles.              titleType lang
        keyword          descriptions.        descriptionType lang
        keyword          related_identifiers. relatedIdentifierType relationType resourceTypeGeneral
        keyword          related_identifiers. relatedMetadataScheme schemeUri schemeType
        keyword          related_items.       relatedItemType relationType volume issue number numberType firstPage lastPage edition
        keyword          related_items.       publicationYear titles.titleType
        keyword          related_items.relatedItemIdentifier. relatedItemIdentifierType relatedMetadataScheme schemeURI schemeType
        keyword          types.               resourceTypeGeneral schemaOrg bibtex citeproc ris
        keyword          funding_references.  funderIdentifierType schemeUri awardNumber awardUri awardTitle
        keyword          dates.               dateType dateInformation
        keyword          geo_locations.       geoLocationPlace
        keyword          rights_list.         rights rightsUri rightsIdentifierScheme schemeUri lang
        keyword          subjects.            subjectScheme schemeUri valueUri lang classificationCode
        keyword          container.           type identifierType title volume issue firstPage lastPage
        keyword          publisher_obj.       publisherIdentifierScheme schemeUri lang
        keyword          landing_page.        contentType error redirectUrls schemaOrgId dcIdentifier citationDoi
        year             -                    publication_year
        date             landing_page.        checked
        integer          landing_page.        status redirectCount
        float            landing_page.        downloadLatency
        boolean          landing_page.        hasSchemaOrg bodyHasPid
        integer          -                    view_count download_count reference_count citation_count
        integer          -                    part_count part_of_count version_count version_of_count
        float            geo_locations.geoLocationPoint. pointLatitude pointLongitude
        float            geo_locations.geoLocationBox.   westBoundLongitude eastBoundLongitude southBoundLatitude northBoundLatitude
        float            geo_locations.geoLocationPolygon.polygonPoint.   pointLatitude pointLongitude
        float            geo_locations.geoLocationPolygon.inPolygonPoint. pointLatitude pointLongitude
        """;

    // Texts that the index holds as a whole as well.
    private static readonly string[] WholeTexts =
        ["url", "publisher", "titles.title", "subjects.subject", "publisher_obj.name", "related_items.titles.title", "landing_page.url"];

    private static readonly string[] People = ["creators", "contributors"];

    private static readonly string[] PersonKeywords =
    [
        "nameIdentifiers.nameIdentifier", "nameIdentifiers.nameIdentifierScheme", "nameIdentifiers.schemeUri",
        "affiliation.affiliationIdentifier", "affiliation.affiliationIdentifierScheme", "affiliation.schemeUri",
    ];

    // Attributes whose name in the index is not simply their name in snake_case.
    private static readonly Dictionary<string, string[]> Places = new()
    {
        ["version_info"] = ["version"],
        ["publisher"] = ["publisher", "name"],
        ["publisher_obj"] = ["publisher"],
        ["reference_ids"] = ["references", "id"],
        ["citation_ids"] = ["citations", "id"],
        ["part_ids"] = ["parts", "id"],
        ["part_of_ids"] = ["partOf", "id"],
        ["version_ids"] = ["versions", "id"],
        ["version_of_ids"] = ["versionOf", "id"],
    };

    /// <summary>The index.</summary>
    public static SearchSchema Schema { get; } = new(
        [.. AttributeFields(), .. PersonFields(), .. WholeTextFields(), .. DoiComputedFields.All()],
        ("uid", 50),
        ("related_identifiers.relatedIdentifier", 3),
        ("titles.title", 3),
        ("creator_names", 3),
        ("creators.id", 3),
        ("publisher", 3),
        ("descriptions.description", 3),
        ("subjects.subject", 3));

    private static IEnumerable<DoiAttributeField> AttributeFields()
        => from line in AttributeTable.Split('\n')
           let cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
           let parent = cells[1] == "-" ? string.Empty : cells[1]
           from name in cells.Skip(2)
           select Field(parent + name, parent + name, Enum.Parse<SearchFieldType>(cells[0], ignoreCase: true));

    private static IEnumerable<DoiAttributeField> PersonFields()
        => from people in (string[])[.. People, "creators_and_contributors"]
           from keyword in PersonKeywords
           select Field($"{people}.{keyword}", $"{people}.{keyword}", SearchFieldType.Keyword);

    private static IEnumerable<DoiAttributeField> WholeTextFields()
        => WholeTexts.Select(name => Field($"{name}.keyword", name, SearchFieldType.Keyword));

    private static DoiAttributeField Field(string name, string place, SearchFieldType type)
    {
        var parts = place.Split('.');
        string[] path = [.. Places.GetValueOrDefault(parts[0]) ?? [CamelCase(parts[0])], .. parts[1..]];
        string[] attributes = parts[0] == "creators_and_contributors" ? People : [path[0]];
        return new(name, type, attributes, [.. path[1..].Select(Encoding.UTF8.GetBytes)]);
    }

    private static string CamelCase(string name)
    {
        var words = name.Split('_');
        return string.Concat(words.Select((word, at) => at == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
