using System.Xml.Linq;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>A file is judged as the server would judge it.</summary>
public class XmlFileValidatorTests
{
    private const string Mandatory =
        """
        <identifier identifierType="DOI">10.5072/X</identifier><creators><creator><creatorName>Doe, Jane</creatorName></creator></creators>
        <titles><title>River levels</title></titles><publisher>Example Repository</publisher><publicationYear>2024</publicationYear>
        <resourceType resourceTypeGeneral="Dataset"/>
        """;

    private static string Resource(string more, string attributes = "") => $"<resource xmlns=\"{MetadataSchema.Namespace}\"{attributes}>{Mandatory}\n{more}</resource>";

    private static IReadOnlyList<Finding> Judge(string xml, DoiState target = DoiState.Findable) => XmlFileValidator.Validate(DataCiteXml.Read(xml), target);

    public static TheoryData<string, string> RefusedFiles => new()
    {
        { "an unknown attribute of the resource", Resource(string.Empty, " dates=\"\"") },
        { "a creator outside creators", Resource("<creator><creatorName>Roe</creatorName></creator>") },
        { "an empty language", Resource("<language/>") },
        { "a language with an underscore", Resource("<language>en_US</language>") },
        { "lang without its prefix", Resource("<subjects><subject lang=\"en\">x</subject></subjects>") },
        { "an attribute of another namespace", Resource("<subjects><subject xmlns:q=\"urn:q\" q:lang=\"en\">x</subject></subjects>") },
        { "mark-up in a subject", Resource("<subjects><subject>a <i>b</i></subject></subjects>") },
        { "a subject in a subject", Resource("<subjects><subject><subject>x</subject></subject></subjects>") },
        { "an element that is in no schema", Resource("<geoLocations><geoLocationPolygons/></geoLocations>") },
        { "two publishers", Resource("<publisher>Another</publisher>") },
        { "two lists of dates", Resource("<dates/><dates/>") },
        { "an order that the schema does not have",
            Resource("<contributors><contributor contributorType=\"Other\"><givenName>J</givenName><contributorName>Doe, J</contributorName></contributor></contributors>") },
        { "text between elements", Resource("stray") },
        { "a term in small letters", Resource("<dates><date dateType=\"issued\">2024</date></dates>") },
        { "an empty type", Resource("<relatedIdentifiers><relatedIdentifier relatedIdentifierType=\"DOI\" relationType=\"\">10.5072/a</relatedIdentifier></relatedIdentifiers>") },
        { "a child in another namespace", Resource("<version xmlns=\"urn:q\">1</version>") },
        { "no namespace", $"<resource>{Mandatory}</resource>" },
    };

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public void What_the_server_would_refuse_is_an_error(string what, string xml)
    {
        Assert.True(Judge(xml).Any(static f => f.Severity == FindingSeverity.Error), what);
        Assert.NotEmpty(XmlVerdict.ProblemsOf(xml));
        Assert.DoesNotContain(Judge(xml, DoiState.Draft), static f => f.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void What_is_made_of_the_file_is_told_beside_what_the_server_says()
    {
        var findings = Judge(Resource("<subjects><subject lang=\"en\">x</subject></subjects>"));

        Assert.Equal([FindingCodes.XmlRefused, XmlNoticeCodes.NoPlaceInRecord], findings.Select(static f => f.Code));
        Assert.All(findings, static f => Assert.StartsWith("Line 4: ", f.Message, StringComparison.Ordinal));
        Assert.Contains("xml:lang", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_record_lacks_is_told_once()
    {
        var finding = Assert.Single(Judge(Resource(string.Empty).Replace("<publicationYear>2024</publicationYear>", string.Empty, StringComparison.Ordinal)));

        Assert.Equal((FindingCodes.MandatoryMissing, "publicationYear"), (finding.Code, finding.Path));
    }

    [Theory]
    [InlineData("kernel-3", FindingSeverity.Error)]
    [InlineData("kernel-2.2", FindingSeverity.Error)]
    public void A_file_of_an_older_version_is_refused_by_the_server_and_upgraded_here(string kernel, FindingSeverity severity)
    {
        var findings = Judge(Resource(string.Empty).Replace("kernel-4", kernel, StringComparison.Ordinal));

        Assert.Contains(findings, f => f.Severity == severity && f.Code == FindingCodes.SchemaVersionRetired);
        Assert.Contains(findings, static f => f is { Severity: FindingSeverity.Warning, Code: XmlNoticeCodes.Upgraded });
    }

    [Fact]
    public void A_date_that_the_server_does_not_read_from_a_file_is_told()
    {
        var finding = Assert.Single(Judge(Resource("<dates><date dateType=\"Created\">2020-01/</date></dates>")));

        Assert.Equal((FindingSeverity.Warning, FindingCodes.DateNotRead, "dates[0].date"), (finding.Severity, finding.Code, finding.Path));
    }

    public static TheoryData<string> Examples => RealRecords.Names("*.xml");

    /// <summary>Each element or attribute taken away, doubled or renamed in turn: this library and the official XSD give the same verdict.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void The_verdict_on_a_spoiled_file_is_that_of_the_official_schema(string file)
    {
        XDocument document;
        try
        {
            using var bytes = new MemoryStream(RealRecords.Read(file));
            document = XDocument.Load(bytes);
        }
        catch (System.Xml.XmlException)
        {
            Assert.Skip("not well-formed on purpose");
            return;
        }

        if (document.Root!.Name.NamespaceName != MetadataSchema.Namespace)
            Assert.Skip("the XSD of kernel-4 says nothing of older versions");
        var count = document.Root.DescendantsAndSelf().Count();
        for (var i = 1; i < count; i += 1 + (count / 25))
        {
            foreach (var spoil in (ReadOnlySpan<Action<XElement>>)[Remove, Double, Rename, Empty, AddAttribute, Nest])
            {
                var copy = new XDocument(document);
                spoil(copy.Root!.Descendants().ElementAt(i - 1));
                var xml = copy.ToString(SaveOptions.DisableFormatting);

                Assert.Equal(OfficialXsd.Validate(xml).Count > 0, SchemaReport.Of(xml).Count > 0);
            }
        }

        static void Remove(XElement element) => element.Remove();
        static void Double(XElement element) => element.AddAfterSelf(new XElement(element));
        static void Rename(XElement element) => element.Name = element.Name.Namespace + "other";
        static void Empty(XElement element) => element.RemoveNodes();
        static void AddAttribute(XElement element) => element.SetAttributeValue("lang", "en");
        static void Nest(XElement element) => element.Add(new XElement(element.Name, "x"));
    }
}
