using System.Text;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>XML as real depositors write it.</summary>
public class XmlFixtureTests
{
    // Not well-formed on purpose; see XmlRefusalTests.
    private static readonly string[] Broken = ["fixture-datacite_malformed.xml", "fixture-datacite-example-relateditems.xml"];

    // Incomplete on purpose: without creators or publisher no XML is valid, whoever writes it.
    private static readonly string[] Incomplete = ["fixture-datacite_missing_creator.xml", "fixture-datacite_blank_publisher.xml"];

    public static TheoryData<string> Files
        => new((string[])[.. RealRecords.Names("*.xml").Select(row => row.Data).Where(name => !Broken.Contains(name))]);

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_read_and_what_is_written_from_it_is_valid(string file)
    {
        var read = DataCiteXml.Read(RealRecords.Read(file));

        var written = DataCiteXml.Write(read.Record);

        Assert.Equal(Incomplete.Contains(file), XmlVerdict.ProblemsOf(written.Xml).Count > 0);
        Assert.Empty(written.Notices);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_written_from_it_reads_the_same(string file)
    {
        var read = DataCiteXml.Read(RealRecords.Read(file));

        var again = DataCiteXml.Read(DataCiteXml.Write(read.Record).Xml);

        Assert.Empty(again.Warnings);
        Assert.Equal(read.Record.ToJson(), again.Record.ToJson());
        Assert.Equal("kernel-4", again.Kernel);
    }

    [Theory]
    [InlineData("fixture-datacite-example-full-v4.7.xml")]
    [InlineData("fixture-datacite-example-full-v4.5.xml")]
    public void The_official_example_with_every_property_is_read_without_loss(string file)
        => Assert.Empty(DataCiteXml.Read(RealRecords.Read(file)).Warnings);

    [Fact]
    public void The_official_example_has_every_property()
    {
        var record = DataCiteXml.Read(RealRecords.Read("fixture-datacite-example-full-v4.7.xml")).Record;

        Assert.Equal("10.82433/B09Z-4K37", record.Doi);
        Assert.Equal("https://orcid.org/0000-0001-5727-2427", record.Creators[0].NameIdentifiers[0].NameIdentifier);
        Assert.Equal("https://ror.org/04wxnsj81", record.Creators[0].Affiliation[0].AffiliationIdentifier);
        Assert.Equal("en", record.Creators[1].Lang);
        Assert.Equal(4, record.Titles.Count);
        Assert.Equal("https://ror.org/04z8jg394", record.Publisher!.PublisherIdentifier);
        Assert.Equal(2023, record.PublicationYear);
        Assert.Equal("Presentation", record.Types!.ResourceTypeGeneral);
        Assert.Equal("461001", record.Subjects[1].ClassificationCode);
        Assert.Equal(21, record.Contributors.Count);
        Assert.Equal("ExampleDateInformation", record.Dates[^1].DateInformation);
        Assert.Equal(41, record.RelatedIdentifiers.Count);
        Assert.StartsWith("More relationType", record.RelatedIdentifiers[^1].RelationTypeInformation, StringComparison.Ordinal);
        Assert.Equal(["1 MB", "90 pages"], record.Sizes);
        Assert.Equal("CC-BY-4.0", record.RightsList[0].RightsIdentifier);
        Assert.Equal(-123.1207, record.GeoLocations[0].GeoLocationPoint!.PointLongitude);
        Assert.Equal(5, record.GeoLocations[0].GeoLocationPolygon.Count);
        Assert.Equal("https://example.com/example-award-uri", record.FundingReferences[0].AwardUri);
        Assert.Equal("1990", record.RelatedItems[0].PublicationYear);
        Assert.Equal("Other", record.RelatedItems[0].NumberType);
        Assert.Equal("1234-5678", record.RelatedItems[0].RelatedItemIdentifier!.RelatedItemIdentifier);
        Assert.Equal(MetadataSchema.Namespace, record.SchemaVersion);
    }

    [Fact]
    public void White_space_around_texts_is_layout()
    {
        var record = DataCiteXml.Read(RealRecords.Read("fixture-datacite_with_whitespace.xml")).Record;

        Assert.All(record.Titles, title => Assert.Equal(title.Title!.Trim(), title.Title));
        Assert.All(record.Subjects, subject => Assert.Equal(subject.Subject!.Trim(), subject.Subject));
    }

    [Fact]
    public void Kernel_2_with_a_prefix_is_read_as_kernel_4_and_says_so()
    {
        var read = DataCiteXml.Read(RealRecords.Read("fixture-ns0.xml"));

        Assert.Equal("kernel-2.2", read.Kernel);
        Assert.Equal(MetadataSchema.Namespace, read.Record.SchemaVersion);
        Assert.Equal(5, read.Record.Creators.Count);
        Assert.Equal(("schemaVersion", XmlNoticeCodes.Upgraded), (Assert.Single(read.Warnings).Path, read.Warnings[0].Code));
    }

    [Fact]
    public void Several_polygons_in_one_place_become_several_places()
    {
        var read = DataCiteXml.Read(RealRecords.Read("fixture-datacite-geolocationpolygons-multiple.xml"));

        Assert.Equal(3, read.Record.GeoLocations.Count);
        Assert.All(read.Record.GeoLocations, place => Assert.Equal(4, place.GeoLocationPolygon.Count));
        var warning = Assert.Single(read.Warnings);
        Assert.Equal(("geoLocations[0]", XmlNoticeCodes.PlaceSplit), (warning.Path, warning.Code));
        Assert.Contains("geoLocations[0] to [1]", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Further_names_in_one_creator_are_named_and_not_swallowed()
    {
        var read = DataCiteXml.Read(RealRecords.Read("fixture-datacite_malformed_creator.xml"));

        Assert.Equal("Grošelj, Blaž", Assert.Single(read.Record.Creators).Name);
        Assert.Equal(3, read.Record.Creators[0].Affiliation.Count);
        Assert.Equal(6, read.Warnings.Count(warning => warning.Code == XmlNoticeCodes.Repeated));
        Assert.Contains(read.Warnings, warning => warning.Value == "Kovač, Viljem");
    }

    [Fact]
    public void Every_encoding_gives_the_same_record()
    {
        var text = Encoding.UTF8.GetString(RealRecords.Read("deposit-10.26102_2310_6018_2019.24.1.006.xml")).TrimStart('\uFEFF');
        var expected = DataCiteXml.Read(text).Record.ToJson();
        var undeclared = text[text.IndexOf("<resource", StringComparison.Ordinal)..];

        Assert.Contains("Моделирование", expected, StringComparison.OrdinalIgnoreCase);
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
            Assert.Equal(expected, DataCiteXml.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(undeclared)]).Record.ToJson());
        Assert.Equal(expected, DataCiteXml.Read('\uFEFF' + text).Record.ToJson());
    }
}
