using System.Text;

namespace DataCite.Metadata.Tests.Xml;

public class XmlWritingTests
{
    [Fact]
    public void The_XML_reads_well()
    {
        var record = DoiRecord.Parse(
            """
            {"doi":"10.5072/river","creators":[{"name":"Doe, Jane","nameType":"Personal","givenName":"Jane","familyName":"Doe",
            "affiliation":[{"name":"Example University","affiliationIdentifier":"https://ror.org/04wxnsj81","affiliationIdentifierScheme":"ROR"}]}],
            "titles":[{"title":"River & lake"}],"publisher":"Example Repository","publicationYear":"2024","types":{"resourceTypeGeneral":"Dataset"},
            "descriptions":[{"description":"One<br>two","descriptionType":"Abstract"}]}
            """);

        var written = DataCiteXml.Write(record);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <resource xmlns="http://datacite.org/schema/kernel-4" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://datacite.org/schema/kernel-4 http://schema.datacite.org/meta/kernel-4/metadata.xsd">
              <identifier identifierType="DOI">10.5072/river</identifier>
              <creators>
                <creator>
                  <creatorName nameType="Personal">Doe, Jane</creatorName>
                  <givenName>Jane</givenName>
                  <familyName>Doe</familyName>
                  <affiliation affiliationIdentifier="https://ror.org/04wxnsj81" affiliationIdentifierScheme="ROR">Example University</affiliation>
                </creator>
              </creators>
              <titles>
                <title>River &amp; lake</title>
              </titles>
              <publisher>Example Repository</publisher>
              <publicationYear>2024</publicationYear>
              <resourceType resourceTypeGeneral="Dataset" />
              <descriptions>
                <description descriptionType="Abstract">One<br />two</description>
              </descriptions>
            </resource>

            """.ReplaceLineEndings("\n"),
            written.Xml);
        Assert.Empty(written.Notices);
    }

    [Fact]
    public void A_stream_gets_the_same_bytes_and_stays_open()
    {
        using var output = new MemoryStream();

        DataCiteXml.Write(Minimal(), output);

        Assert.True(output.CanWrite);
        Assert.Equal(DataCiteXml.Write(Minimal()).Xml, Encoding.UTF8.GetString(output.ToArray()));
    }

    public static TheoryData<string, string, string> Notices => new()
    {
        { """{"creators":[{"name":"A","orcid":"0000"}]}""", "creators[0].orcid", "NoPlaceInXml" },
        { """{"colour":"blue"}""", "colour", "NoPlaceInXml" },
        { """{"types":{"resourceTypeGeneral":"Dataset","bibtex":"article"}}""", "types.bibtex", "NoPlaceInXml" },
        { """{"relatedItems":[{"relatedItemType":"Book","relationType":"Cites","titles":[{"title":"T","lang":"en"}]}]}""", "relatedItems[0].titles[0].lang", "NoPlaceInXml" },
        { """{"fundingReferences":[{"funderName":"F","schemeUri":"https://ror.org/"}]}""", "fundingReferences[0].schemeUri", "NoPlaceInXml" },
        { """{"titles":[{"title":"T","lang":"not a language"}]}""", "titles[0].lang", "ValueNotInXml" },
        { """{"language":"English (US)"}""", "language", "ValueNotInXml" },
        { """{"subjects":[{"subject":"s","schemeUri":"http://x##y"}]}""", "subjects[0].schemeUri", "ValueNotInXml" },
        { """{"titles":[{"title":"a\u000bb\u0000c"}]}""", "titles[0].title", "CharacterReplaced" },
        { """{"titles":[{"title":" padded"}]}""", "titles[0].title", "WhiteSpaceNotKept" },
        { """{"dates":[{"date":"2024"}]}""", "dates[0].dateType", "ValueSupplied" },
        { """{"descriptions":[{"description":"d"}]}""", "descriptions[0].descriptionType", "ValueSupplied" },
        { """{"creators":[{"familyName":"Doe","givenName":"Jane"}]}""", "creators[0].name", "ValueSupplied" },
        { """{"geoLocations":[{"geoLocationPolygon":[{"inPolygonPoint":{"pointLongitude":1,"pointLatitude":1}},{"polygonPoint":{"pointLongitude":1,"pointLatitude":1}}]}]}""", "geoLocations[0].geoLocationPolygon", "Moved" },
        { """{"geoLocations":[{"geoLocationPolygon":[{"inPolygonPoint":{"pointLongitude":1,"pointLatitude":1}},{"inPolygonPoint":{"pointLongitude":2,"pointLatitude":1}}]}]}""", "geoLocations[0].geoLocationPolygon[1].inPolygonPoint", "NoPlaceInXml" },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void What_XML_cannot_say_is_named_with_its_place(string json, string path, string code)
    {
        var record = DoiRecord.Parse(json);
        record.Doi = "10.5072/x";

        var written = DataCiteXml.Write(record);

        var notice = Assert.Single(written.Notices);
        Assert.Equal((path, code), (notice.Path, notice.Code));
        Assert.Empty(RecordDifferences.Unexplained(record, DataCiteXml.Read(written.Xml).Record, written.Notices));
    }

    [Fact]
    public void What_XML_cannot_hold_does_not_make_it_invalid()
    {
        var record = Minimal();
        record.Language = "English (US)";
        record.Creators[0].Lang = "??";
        record.Creators.Add(new Creator { FamilyName = "Roe", GivenName = "Max" });
        record.Dates.Add(new DateEntry { Date = "2024" });
        record.Titles[0].Title = "River \u0001 \uD83C\uDF0A";
        record.Descriptions.Add(new DescriptionEntry { Description = "<br><br>\r\nA]]>" });
        record.RelatedItems.Add(new RelatedItem { RelatedItemType = "Book", RelationType = "Cites", Contributors = [new Contributor { Name = "A" }] });
        record.FundingReferences.Add(new FundingReference { FunderName = "F", AwardUri = "https://example.org/%zz", SchemeUri = "https://ror.org/" });
        record.GeoLocations.Add(new GeoLocation { GeoLocationPoint = new GeoLocationPoint() });

        var written = DataCiteXml.Write(record);

        Assert.Empty(XmlVerdict.ProblemsOf(written.Xml));
        Assert.Equal("River  🌊", DataCiteXml.Read(written.Xml).Record.Title);
        Assert.Equal("<br><br>\r\nA]]>", DataCiteXml.Read(written.Xml).Record.Descriptions[0].Description);
    }

    /// <summary>What the server publishes though it says nothing (facts §2.8), and what it leaves out of its own XML.</summary>
    [Theory]
    [InlineData("\"creators\":[{}]")]
    [InlineData("\"creators\":[{\"name\":\"\"}]")]
    [InlineData("\"titles\":[{}]")]
    [InlineData("\"contributors\":[{\"contributorType\":\"Editor\",\"name\":\"\",\"familyName\":\"Doe\"}]")]
    [InlineData("\"relatedItems\":[{\"relatedItemType\":\"Book\",\"relationType\":\"Cites\",\"publicationYear\":\"\"}]")]
    [InlineData("\"dates\":[{\"date\":\"2024\",\"dateType\":\"\"}]")]
    [InlineData("\"subjects\":[{}]")]
    public void Parts_that_say_nothing_do_not_make_the_XML_invalid(string attribute)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Minimal().ToJson())!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse($"{{{attribute}}}")!.AsObject())
            json[name] = value!.DeepClone();

        Assert.Empty(XmlVerdict.ProblemsOf(DataCiteXml.Write(DoiRecord.Parse(json.ToJsonString())).Xml));
    }

    [Fact]
    public void A_record_without_a_DOI_says_that_it_is_to_be_assigned()
    {
        var record = Minimal();
        record.Doi = null;

        var written = DataCiteXml.Write(record);

        Assert.Equal("doi", Assert.Single(written.Notices).Path);
        Assert.Null(DataCiteXml.Read(written.Xml).Record.Doi);
        Assert.Empty(XmlVerdict.ProblemsOf(written.Xml));
    }

    [Fact]
    public void The_types_that_the_server_derives_are_no_loss()
        => Assert.Empty(DataCiteXml.Write(DoiRecord.Parse(
            """{"doi":"10.5072/x","types":{"ris":"DATA","bibtex":"misc","citeproc":"dataset","schemaOrg":"Dataset","resourceTypeGeneral":"Dataset"}}""")).Notices);

    [Fact]
    public void An_attribute_of_the_wrong_shape_is_an_error_that_names_it()
        => Assert.Equal("titles", Assert.Throws<MetadataFormatException>(() => DataCiteXml.Write(DoiRecord.Parse("""{"titles":"River"}"""))).Path);

    private static DoiRecord Minimal() => new()
    {
        Doi = "10.5072/x",
        Creators = [new Creator("Doe, Jane")],
        Titles = [new TitleEntry("River")],
        Publisher = new Publisher("Example Repository"),
        PublicationYear = 2024,
        Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
    };
}
