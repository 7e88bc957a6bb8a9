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
        => Assert.Equal(TermsOf(file), Vocabularies.Schema.Single(vocabulary => vocabulary.Name == name).Terms);

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
        var different = Places(MetadataSchema.Record, string.Empty)
            .Where(place => !place.Path.EndsWith("/.", StringComparison.Ordinal) && IsRequired(FindNode(resource, place.Path)!))
            .Where(place => place.Attribute.Obligation != Obligation.Mandatory)
            .Select(place => place.Path);

        Assert.Equal(SchemaTable.NotRequiredOfJson.Order(), different.Order());
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

    [Fact]
    public void The_table_of_facts_has_the_elements_and_attributes_of_the_XSD_in_its_order()
        => Assert.Equal(Nodes(LoadResource(), string.Empty), SchemaTable.Elements.Select(line => line.Path));

    [Fact]
    public void The_table_of_facts_says_how_often_an_element_or_attribute_occurs_in_the_XSD()
    {
        var resource = LoadResource();

        Assert.All(SchemaTable.Elements, line => Assert.Equal((line.Path, line.Occurs), (line.Path, Occurs(FindNode(resource, line.Path)!))));
    }

    [Fact]
    public void The_table_of_facts_says_the_types_of_the_XSD()
    {
        var resource = LoadResource();

        Assert.All(SchemaTable.Elements, line => Assert.Contains(XsdType(resource, FindNode(resource, line.Path)!), line.Type switch
        {
            "URI" => ["xs:anyURI"],
            "year" => ["yearType"],
            "longitude" => ["longitudeType"],
            "latitude" => ["latitudeType"],
            "resourceTypeGeneral" => ["resourceType"],
            "elements" or "nothing" => [line.Type],
            "language" => ["xs:language", "xs:string"],
            "date" or "text" => ["xs:string", "nonemptycontentStringType"],
            _ => new[] { line.Type },
        }));
    }

    [Fact]
    public void The_vocabularies_of_the_table_of_facts_are_those_of_the_XSD()
    {
        var files = VocabularyFiles.ToDictionary(row => row.Data.Item1, row => row.Data.Item2);
        var official = Vocabularies.Schema
            .SelectMany(vocabulary => TermsOf(files[vocabulary.Name]), (vocabulary, term) => (vocabulary.Name, term)).ToList();

        Assert.Equal(official, SchemaTable.Values);
    }

    private static IEnumerable<string> TermsOf(string file)
        => XDocument.Load(SharedFolder.Require($"schema/kernel-{MetadataSchema.Version}/include/datacite-{file}-v4.xsd"))
            .Descendants(Xs + "enumeration").Select(term => term.Attribute("value")!.Value);

    private static string Occurs(XElement node)
    {
        if (node.Name.LocalName == "attribute")
            return node.Attribute("use")?.Value == "required" ? "1" : "0-1";
        var least = node.Attribute("minOccurs")?.Value ?? "1";
        var most = node.Attribute("maxOccurs")?.Value.Replace("unbounded", "n", StringComparison.Ordinal) ?? "1";
        return least == most ? least : $"{least}-{most}";
    }

    /// <summary>The type of a text, through the types that are named or built in place; or what an element holds instead of text.</summary>
    private static string XsdType(XElement schema, XElement node)
    {
        var type = (node.Attribute("type") ?? node.Attributes().FirstOrDefault(a => a.Name.LocalName == "type"))?.Value;
        var complex = type is null
            ? node.Element(Xs + "complexType")
            : schema.Elements(Xs + "complexType").FirstOrDefault(t => t.Attribute("name")!.Value == type);
        if (complex?.Element(Xs + "simpleContent") is { } text)
            return text.Element(Xs + "extension")!.Attribute("base")!.Value;
        if (complex is not null)
            return complex.Attribute("mixed")?.Value == "true" ? "xs:string" : complex.HasElements ? "elements" : "nothing";
        return type ?? node.Element(Xs + "simpleType")?.Element(Xs + "restriction")!.Attribute("base")!.Value ?? "xs:string";
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
