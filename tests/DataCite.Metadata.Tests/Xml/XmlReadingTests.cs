using System.Text;

namespace DataCite.Metadata.Tests.Xml;

public class XmlReadingTests
{
    [Theory]
    [InlineData("<resource xmlns='http://datacite.org/schema/kernel-4'>", "</resource>", "", "kernel-4")]
    [InlineData("<d:resource xmlns:d='http://datacite.org/schema/kernel-4'>", "</d:resource>", "d:", "kernel-4")]
    [InlineData("<resource xmlns='http://datacite.org/schema/kernel-4.3'>", "</resource>", "", "kernel-4.3")]
    [InlineData("<resource xmlns='http://schema.datacite.org/meta/kernel-4.1/'>", "</resource>", "", "kernel-4.1")]
    [InlineData("<resource xmlns='https://datacite.org/schema/kernel-4'>", "</resource>", "", "kernel-4")]
    public void Every_form_of_the_kernel_4_namespace_is_known(string start, string end, string prefix, string kernel)
    {
        var read = DataCiteXml.Read(
            $"{start}<{prefix}titles><{prefix}title xml:lang='en' titleType='Subtitle'>River</{prefix}title></{prefix}titles>{end}");

        var title = Assert.Single(read.Record.Titles);
        Assert.Equal(("River", "Subtitle", "en"), (title.Title, title.TitleType, title.Lang));
        Assert.Equal(kernel, read.Kernel);
        Assert.Empty(read.Warnings);
    }

    /// <summary>Programs that change the encoding of a file forget its declaration, and the other way round.</summary>
    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "utf-8" }, { "utf-8", "UTF-16" }, { "utf-8 with mark", "utf-16" }, { "utf-16", "utf-8" }, { "utf-16", "UTF-16" },
        { "utf-16BE", "iso-8859-1" }, { "utf-16BE", "utf-16" }, { "utf-16 without mark", "utf-8" }, { "utf-32", "utf-32" },
        { "iso-8859-1", "ISO-8859-1" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_bytes_say_what_they_are_whatever_the_declaration_says(string encoded, string declared)
    {
        var encoding = encoded switch
        {
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16 without mark" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            _ => Encoding.GetEncoding(encoded),
        };
        var preamble = encoded == "utf-8" ? [] : encoding.GetPreamble();
        var xml = $"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n<resource xmlns='http://datacite.org/schema/kernel-4'><titles><title>Flüsse</title></titles></resource>";

        Assert.Equal("Flüsse", DataCiteXml.Read([.. preamble, .. encoding.GetBytes(xml)]).Record.Title);
    }

    [Fact]
    public void Bytes_that_are_neither_UTF_16_as_declared_nor_UTF_8_are_refused()
    {
        byte[] latin1 = [.. "<?xml version=\"1.0\" encoding=\"UTF-16\"?><resource><language>"u8, 0xE9, .. "</language></resource>"u8];

        Assert.Contains("save it as UTF-8", Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(latin1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_was_read_counts_as_changed()
    {
        var record = Read("<titles><title>River</title></titles><publicationYear>2024</publicationYear>").Record;

        Assert.Equal(["titles", "publicationYear", "schemaVersion"], record.ChangedAttributes);
    }

    [Theory]
    [InlineData("10.5072/x", "10.5072/x")]
    [InlineData(" https://doi.org/10.5072/X ", "10.5072/X")]
    [InlineData("doi:10.5072/x", "10.5072/x")]
    [InlineData("(:tba)", null)]
    [InlineData(":unkn", null)]
    [InlineData("", null)]
    public void The_identifier_is_the_DOI(string text, string? doi)
    {
        var read = Read($"<identifier identifierType='DOI'>{text}</identifier>");

        Assert.Equal(doi, read.Record.Doi);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Texts_may_be_CDATA_and_have_comments_inside()
        => Assert.Equal(
            "a < b & c", Assert.Single(Read("<titles><title>a <![CDATA[< b]]><!-- no --> &amp; c</title></titles>").Record.Titles).Title);

    [Fact]
    public void A_line_break_in_a_description_is_one_in_the_record()
    {
        var read = Read("<descriptions><description descriptionType='Abstract'>One<br/>two<br></br>three</description></descriptions>");

        Assert.Equal("One<br>two<br>three", read.Record.Descriptions[0].Description);
        Assert.Empty(read.Warnings);
    }

    public static TheoryData<string, string, string, string?> Losses => new()
    {
        { "<lastMetadataUpdate>2011</lastMetadataUpdate>", "resource/lastMetadataUpdate", "NoPlaceInRecord", "2011" },
        { "<titles><title short='yes'>a</title></titles>", "resource/titles/title/@short", "NoPlaceInRecord", "yes" },
        { "<titles><subtitle>a</subtitle></titles>", "resource/titles/subtitle", "NoPlaceInRecord", "a" },
        { "<titles lang='en'><title>a</title></titles>", "resource/titles/@lang", "NoPlaceInRecord", "en" },
        { "<titles>Loose<title>a</title></titles>", "resource/titles", "NoPlaceInRecord", "Loose" },
        { "<titles><title>a <i>b</i></title></titles>", "resource/titles/title/i", "NoPlaceInRecord", "b" },
        { "<creators><creator>Jane Doe</creator></creators>", "resource/creators/creator", "NoPlaceInRecord", "Jane Doe" },
        { "<creators><creator><creatorName x='1'>a</creatorName></creator></creators>", "resource/creators/creator/creatorName/@x", "NoPlaceInRecord", "1" },
        { "<titles xmlns:o='http://example.org/'><o:title>a</o:title></titles>", "resource/titles/title", "NoPlaceInRecord", "a" },
        { "<publisher>A</publisher><publisher>B</publisher>", "resource/publisher", "Repeated", "B" },
        { "<sizes><size unit='MB'>1</size></sizes>", "resource/sizes/size/@unit", "NoPlaceInRecord", "MB" },
        { "<publicationYear>MMXX</publicationYear>", "publicationYear", "ValueNotInRecord", "MMXX" },
        { "<identifier identifierType='URL'>https://example.org/</identifier>", "doi", "ValueNotInRecord", "https://example.org/" },
        {
            "<geoLocations><geoLocation><geoLocationPoint><pointLongitude>east</pointLongitude></geoLocationPoint></geoLocation></geoLocations>",
            "geoLocations[0].geoLocationPoint.pointLongitude", "ValueNotInRecord", "east"
        },
        {
            "<relatedItems><relatedItem relatedItemType='Journal' relationType='IsPublishedIn'><titles><title xml:lang='en'>J</title></titles></relatedItem></relatedItems>",
            "resource/relatedItems/relatedItem/titles/title/@xml:lang", "NoPlaceInRecord", "en"
        },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void What_a_record_cannot_say_is_named_with_its_place(string xml, string path, string code, string? value)
    {
        var warning = Assert.Single(Read(xml).Warnings);

        Assert.Equal((path, code, value), (warning.Path, warning.Code, warning.Value));
        Assert.StartsWith("Line 2: ", warning.Message, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Warning, warning.Severity);
    }

    [Fact]
    public void Elements_that_say_nothing_are_passed_over()
    {
        var read = Read("<creators><creator><creatorName/></creator></creators><subjects><subject/></subjects><publisher> </publisher><sizes/>");

        Assert.Empty(read.Record.Creators);
        Assert.Empty(read.Record.Subjects);
        Assert.Null(read.Record.Publisher);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_place_with_one_name_and_several_shapes_keeps_its_name_with_each()
    {
        const string Polygon = "<geoLocationPolygon><polygonPoint><pointLongitude>1</pointLongitude><pointLatitude>2</pointLatitude></polygonPoint></geoLocationPolygon>";
        var read = Read(
            "<geoLocations><geoLocation><geoLocationPlace>First</geoLocationPlace></geoLocation>"
            + $"<geoLocation><geoLocationPlace>Lake</geoLocationPlace>{Polygon}{Polygon}{Polygon}</geoLocation></geoLocations>");

        Assert.Equal(["First", "Lake", "Lake", "Lake"], read.Record.GeoLocations.Select(place => place.GeoLocationPlace));
        Assert.Equal("geoLocations[1]", Assert.Single(read.Warnings).Path);
    }

    private static XmlReadResult Read(string content)
        => DataCiteXml.Read($"<resource xmlns='http://datacite.org/schema/kernel-4'>\n{content}</resource>");
}
