using System.Xml.Linq;

namespace DataCite.Metadata.Tests.Schema;

/// <summary>The schema as data says what the official XSD says.</summary>
public class OfficialSchemaTests
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    public static TheoryData<string, string> VocabularyFiles => new()
    {
        { "resourceTypeGeneral", "resourceType" }, { "contributorType", "contributorType" }, { "relationType", "relationType" },
        { "relatedIdentifierType", "relatedIdentifierType" }, { "dateType", "dateType" }, { "descriptionType", "descriptionType" },
        { "titleType", "titleType" }, { "nameType", "nameType" }, { "numberType", "numberType" },
        { "funderIdentifierType", "funderIdentifierType" },
    };

    [Theory]
    [MemberData(nameof(VocabularyFiles))]
    public void A_vocabulary_holds_the_terms_of_the_official_one_in_its_order(string name, string file)
    {
        var xsd = XDocument.Load(SharedFolder.Require($"schema/kernel-{MetadataSchema.Version}/include/datacite-{file}-v4.xsd"));
        var official = xsd.Descendants(Xs + "enumeration").Select(term => term.Attribute("value")!.Value);

        Assert.Equal(official, Vocabularies.Schema.Single(vocabulary => vocabulary.Name == name).Terms);
    }

    [Fact]
    public void Every_vocabulary_is_compared()
        => Assert.Equal(
            Vocabularies.Schema.Select(vocabulary => vocabulary.Name),
            VocabularyFiles.Select(row => row.Data.Item1).Order(new BySchemaOrder()));

    [Fact]
    public void Every_attribute_and_key_with_a_place_in_the_XML_is_at_that_place_in_the_XSD()
    {
        var resource = LoadResource();

        Assert.All(Places(MetadataSchema.Record, string.Empty), place =>
            Assert.True(FindNode(resource, place.Path) is not null, $"{place.Path} is not in the XSD"));
    }

    [Fact]
    public void Every_element_and_attribute_of_the_XSD_has_a_place_in_the_schema_as_data()
    {
        var known = Places(MetadataSchema.Record, string.Empty).Select(place => place.Path).ToHashSet();
        // identifierType is always "DOI"; a break inside a description is text in JSON; the JSON of a related item's names and titles
        // has no language.
        string[] unknown =
        [
            "identifier/@identifierType", "descriptions/description/br", "relatedItems/relatedItem/creators/creator/creatorName/@xml:lang",
            "relatedItems/relatedItem/titles/title/@xml:lang",
            "relatedItems/relatedItem/contributors/contributor/contributorName/@xml:lang",
        ];

        var missing = Nodes(LoadResource(), string.Empty)
            .Where(path => !known.Contains(path) && !known.Any(place => place.StartsWith(path + "/", StringComparison.Ordinal)));

        Assert.Equal(unknown.Order(), missing.Order());
    }

    [Fact]
    public void What_the_XSD_requires_is_mandatory()
    {
        var resource = LoadResource();
        // The XSD wants them; the server puts in "Abstract", "Issued", "Other" and an empty name where JSON has none.
        string[] suppliedByServer =
        [
            "creators/creator/creatorName", "dates/date/@dateType", "descriptions/description/@descriptionType",
            "relatedItems/relatedItem/contributors/contributor/@contributorType",
            "relatedItems/relatedItem/contributors/contributor/contributorName", "relatedItems/relatedItem/creators/creator/creatorName",
        ];
        // The XSD names their type by xsi:type, which binds nobody: without it the XML is valid.
        string[] notBinding =
        [
            "contributors/contributor/nameIdentifier/@nameIdentifierScheme", "creators/creator/nameIdentifier/@nameIdentifierScheme",
        ];
        // Needed only where there is something to qualify.
        string[] conditional =
        [
            "fundingReferences/fundingReference/funderIdentifier/@funderIdentifierType",
            "geoLocations/geoLocation/geoLocationPolygon/polygonPoint", "identifier",
        ];

        var different = Places(MetadataSchema.Record, string.Empty)
            .Where(place => !place.Path.EndsWith("/.", StringComparison.Ordinal) && IsRequired(FindNode(resource, place.Path)!))
            .Where(place => place.Attribute.Obligation != Obligation.Mandatory)
            .Select(place => place.Path);

        Assert.Equal(suppliedByServer.Concat(notBinding).Concat(conditional).Order(), different.Order());
    }

    [Fact]
    public void What_the_XSD_types_as_a_URI_is_typed_so()
    {
        var resource = LoadResource();

        var typed = Places(MetadataSchema.Record, string.Empty)
            // Of these the XSD names the type by xsi:type, which binds nobody.
            .Where(place => !place.Path.Contains("nameIdentifier/", StringComparison.Ordinal) && !place.Path.Contains("affiliation/", StringComparison.Ordinal))
            .Where(place => !place.Path.EndsWith("/.", StringComparison.Ordinal) && FindNode(resource, place.Path)!.Attribute("type")?.Value == "xs:anyURI")
            .Select(place => place.Path);

        Assert.Equal(typed, Places(MetadataSchema.Record, string.Empty).Where(place => place.Attribute.IsXsdUri).Select(place => place.Path));
    }

    private static XElement LoadResource()
        => XDocument.Load(SharedFolder.Require($"schema/kernel-{MetadataSchema.Version}/metadata.xsd")).Root!;

    private static IEnumerable<(string Path, AttributeDefinition Attribute)> Places(ObjectDefinition part, string parent)
    {
        foreach (var attribute in part.Attributes.Where(attribute => attribute.XmlPath is not null))
        {
            var path = parent + attribute.XmlPath;
            yield return (path, attribute);
            foreach (var place in attribute.Part is null ? [] : Places(attribute.Part, path + "/"))
                yield return place;
        }
    }

    private static bool IsRequired(XElement node) => node.Name.LocalName == "attribute"
        ? node.Attribute("use")?.Value == "required"
        : node.Attribute("minOccurs")?.Value is not "0" && node.Parent!.Name.LocalName != "choice";

    private static XElement? FindNode(XElement schema, string path)
    {
        var node = schema.Elements(Xs + "element").Single();
        foreach (var step in path.Split('/').Where(step => step != "."))
        {
            var content = Content(schema, node).ToList();
            var next = step[0] == '@'
                ? content.FirstOrDefault(child => child.Name.LocalName == "attribute" && NameOf(child) == step[1..])
                : content.FirstOrDefault(child => child.Name.LocalName == "element" && NameOf(child) == step);
            if (next is null)
                return null;
            node = next;
        }

        return node;
    }

    private static IEnumerable<string> Nodes(XElement schema, string parent, XElement? element = null)
    {
        foreach (var child in Content(schema, element ?? schema.Elements(Xs + "element").Single()))
        {
            var path = parent + (child.Name.LocalName == "attribute" ? "@" : string.Empty) + NameOf(child);
            yield return path;
            foreach (var below in child.Name.LocalName == "element" ? Nodes(schema, path + "/", child) : [])
                yield return below;
        }
    }

    private static string NameOf(XElement node) => (node.Attribute("name") ?? node.Attribute("ref"))!.Value;

    /// <summary>The elements and attributes directly inside an element, its named type and what that extends included.</summary>
    private static IEnumerable<XElement> Content(XElement schema, XElement element)
    {
        var type = (element.Attribute("type") ?? element.Attributes().FirstOrDefault(a => a.Name.LocalName == "type"))?.Value;
        var named = type is null ? null : schema.Elements(Xs + "complexType").FirstOrDefault(t => t.Attribute("name")!.Value == type);
        return Inside(element).Concat(named is null ? [] : Inside(named));

        static IEnumerable<XElement> Inside(XElement node) => node.Elements().SelectMany(child =>
            child.Name.LocalName is "element" or "attribute" ? [child] : Inside(child));
    }

    private sealed class BySchemaOrder : IComparer<string>
    {
        private static readonly List<string> Names = [.. Vocabularies.Schema.Select(vocabulary => vocabulary.Name)];

        public int Compare(string? x, string? y) => Names.IndexOf(x!).CompareTo(Names.IndexOf(y!));
    }
}
