namespace DataCite.Metadata.Tests.Xml;

public class SchemaReportTests
{
    /// <summary>The rules of the XML are written down beside the schema as data: a new version of it must not reach one of them only.</summary>
    [Fact]
    public void The_elements_of_the_schema_have_the_places_and_terms_of_the_schema_as_data()
    {
        // identifierType is always DOI; a break in a description is text in JSON; the JSON of a related item's names and titles has no language.
        string[] ofXmlAlone =
        [
            "identifier/@identifierType", "descriptions/description/br", "relatedItems/relatedItem/creators/creator/creatorName/@lang",
            "relatedItems/relatedItem/titles/title/@lang", "relatedItems/relatedItem/contributors/contributor/contributorName/@lang",
        ];

        var data = Places(MetadataSchema.Record, string.Empty)
            .Select(static place => (Path: place.Path.Replace("xml:", string.Empty, StringComparison.Ordinal), place.Attribute.Vocabulary, place.Attribute.IsXsdUri))
            .Where(static place => !place.Path.EndsWith("/.", StringComparison.Ordinal) && !IsUntyped(place.Path));
        var rules = Rules(Kernel4Elements.Resource, string.Empty).Where(rule => !ofXmlAlone.Contains(rule.Path));

        Assert.Equal(data.Order(), rules.Where(rule => data.Any(place => place.Path == rule.Path)).Order());
        Assert.All(rules, rule => Assert.Contains(data, place => place.Path == rule.Path || place.Path.StartsWith(rule.Path + "/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<subjects><subject schemeURI='http://example.org/100%'>x</subject></subjects>", "subject', attribute 'schemeURI", "xs:anyURI")]
    [InlineData("<subjects><subject classificationCode='551:48'>x</subject></subjects>", "subject', attribute 'classificationCode", "xs:anyURI")]
    [InlineData("<subjects><subject xml:lang='en_US'>x</subject></subjects>", "lang", "'en_US' is not a valid value of the local union type.")]
    public void Values_of_a_type_are_told_in_the_words_of_the_validator(string xml, string source, string text)
    {
        var problem = Assert.Single(SchemaReport.Of(
            $"""
            <resource xmlns="{MetadataSchema.Namespace}"><identifier identifierType="DOI">10.5072/X</identifier><creators><creator><creatorName/></creator></creators>
            <titles><title/></titles><publisher>P</publisher><publicationYear>2024</publicationYear><resourceType resourceTypeGeneral="Dataset"/>{xml}</resource>
            """));

        Assert.Equal(source, problem.Source);
        Assert.Contains(text, problem.Text, StringComparison.Ordinal);
    }

    // What is inside these says nothing to the validator: the XSD names their type by xsi:type, or not at all.
    private static bool IsUntyped(string path) => path.Contains("nameIdentifier/", StringComparison.Ordinal) || path.Contains("affiliation/", StringComparison.Ordinal);

    private static IEnumerable<(string Path, AttributeDefinition Attribute)> Places(ObjectDefinition part, string parent)
    {
        foreach (var attribute in part.Attributes.Where(static attribute => attribute.XmlPath is not null))
        {
            yield return (parent + attribute.XmlPath, attribute);
            foreach (var place in attribute.Part is null ? [] : Places(attribute.Part, $"{parent}{attribute.XmlPath}/"))
                yield return place;
        }
    }

    private static IEnumerable<(string Path, Vocabulary? Terms, bool IsUri)> Rules(ElementRule rule, string parent)
    {
        foreach (var attribute in rule.Attributes)
            yield return ($"{parent}@{attribute.Name}", attribute.Terms, attribute.IsUri);
        foreach (var child in rule.Children)
        {
            yield return (parent + child.Name, null, false);
            foreach (var below in Rules(child.Rule, $"{parent}{child.Name}/"))
                yield return below;
        }
    }
}
