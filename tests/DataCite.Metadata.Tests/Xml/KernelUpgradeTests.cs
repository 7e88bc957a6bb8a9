namespace DataCite.Metadata.Tests.Xml;

/// <summary>What older versions of the schema say, in the words of kernel-4; each change is named.</summary>
public class KernelUpgradeTests
{
    [Fact]
    public void A_funder_becomes_a_funding_reference()
    {
        var read = Read(
            "3",
            """
            <contributors>
              <contributor contributorType="Editor"><contributorName>Doe, Jane</contributorName></contributor>
              <contributor contributorType="Funder">
                <contributorName>Example Fund</contributorName>
                <nameIdentifier nameIdentifierScheme="FundRef" schemeURI="http://www.crossref.org/">10.13039/501100000780</nameIdentifier>
                <affiliation>Example State</affiliation>
              </contributor>
            </contributors>
            """);

        Assert.Equal("Doe, Jane", Assert.Single(read.Record.Contributors).Name);
        var funding = Assert.Single(read.Record.FundingReferences);
        Assert.Equal(("Example Fund", "10.13039/501100000780", "Crossref Funder ID"), (funding.FunderName, funding.FunderIdentifier, funding.FunderIdentifierType));
        Assert.Equal("http://www.crossref.org/", funding.SchemeUri);
        Assert.Contains(read.Warnings, warning => warning.Path == "fundingReferences[0]" && warning.Code == XmlNoticeCodes.Upgraded);
        Assert.Contains(read.Warnings, warning => warning.Path == "fundingReferences[0]" && warning.Value == "Example State");
    }

    [Theory]
    [InlineData("", "Other")]
    [InlineData("<resourceType>Thing</resourceType>", "Other")]
    [InlineData("<resourceType>Dataset</resourceType>", "Dataset")]
    [InlineData("<resourceType>interactive resource</resourceType>", "InteractiveResource")]
    [InlineData("<resourceType resourceTypeGeneral='Film'>Movie</resourceType>", "Audiovisual")]
    public void A_missing_or_retired_general_type_is_replaced_and_named(string xml, string general)
    {
        var read = Read("2.2", xml);

        Assert.Equal(general, read.Record.Types!.ResourceTypeGeneral);
        Assert.Contains(read.Warnings, warning => warning.Path == "types.resourceTypeGeneral" && warning.Code == XmlNoticeCodes.Upgraded);
    }

    [Fact]
    public void A_missing_general_type_stays_missing_in_kernel_4()
    {
        var read = Read("4", "<resourceType>Thing</resourceType>");

        Assert.Null(read.Record.Types!.ResourceTypeGeneral);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_start_and_an_end_date_become_one_period()
    {
        var read = Read("2.1", "<dates><date dateType='StartDate'>2009-01</date><date dateType='Valid'>2010</date><date dateType='EndDate'>2009-12</date></dates>");

        Assert.Equal(["2009-01/2009-12", "2010"], read.Record.Dates.Select(date => date.Date));
        Assert.Equal(("Other", "StartDate/EndDate"), (read.Record.Dates[0].DateType, read.Record.Dates[0].DateInformation));
        Assert.Contains(read.Warnings, warning => warning.Path == "dates[0].dateType");
    }

    [Fact]
    public void A_start_date_alone_keeps_its_meaning_in_words()
    {
        var read = Read("2.1", "<dates><date dateType='StartDate'>2009-01</date></dates>");

        Assert.Equal(("2009-01", "Other", "StartDate"), (read.Record.Dates[0].Date, read.Record.Dates[0].DateType, read.Record.Dates[0].DateInformation));
    }

    [Fact]
    public void Coordinates_in_one_text_become_numbers()
    {
        var read = Read(
            "3",
            "<geoLocations><geoLocation><geoLocationPoint>31.233 -67.302</geoLocationPoint>"
            + "<geoLocationBox>41.090 -71.032\n41.893 -68.211</geoLocationBox><geoLocationPlace>Atlantic</geoLocationPlace></geoLocation></geoLocations>");

        var place = Assert.Single(read.Record.GeoLocations);
        Assert.Equal((31.233, -67.302), (place.GeoLocationPoint!.PointLatitude, place.GeoLocationPoint.PointLongitude));
        Assert.Equal((41.090, -71.032), (place.GeoLocationBox!.SouthBoundLatitude, place.GeoLocationBox.WestBoundLongitude));
        Assert.Equal((41.893, -68.211), (place.GeoLocationBox.NorthBoundLatitude, place.GeoLocationBox.EastBoundLongitude));
        Assert.Equal(2, read.Warnings.Count(warning => warning.Path.StartsWith("geoLocations[0].", StringComparison.Ordinal)));
    }

    [Fact]
    public void Coordinates_that_are_none_are_named()
    {
        var read = Read("3", "<geoLocations><geoLocation><geoLocationPoint>31.233</geoLocationPoint></geoLocation></geoLocations>");

        Assert.Empty(read.Record.GeoLocations);
        Assert.Contains(read.Warnings, warning => warning.Path == "geoLocations[0].geoLocationPoint" && warning.Value == "31.233");
    }

    [Fact]
    public void Rights_that_stand_alone_become_a_list()
    {
        var read = Read("2.2", "<rights>CC0</rights>");

        Assert.Equal("CC0", Assert.Single(read.Record.RightsList).Rights);
        Assert.Contains(read.Warnings, warning => warning.Path == "rightsList");
    }

    [Theory]
    [InlineData("2.1")]
    [InlineData("2.2")]
    [InlineData("3")]
    [InlineData("3.1")]
    public void The_result_is_kernel_4(string version)
    {
        var read = Read(version, "<resourceType resourceTypeGeneral='Text'/>");

        Assert.Equal("kernel-" + version, read.Kernel);
        Assert.Equal(MetadataSchema.Namespace, read.Record.SchemaVersion);
        Assert.Equal(("schemaVersion", XmlNoticeCodes.Upgraded), (Assert.Single(read.Warnings).Path, read.Warnings[0].Code));
    }

    [Fact]
    public void XML_without_a_namespace_is_read_and_named()
    {
        var read = DataCiteXml.Read("<resource><titles><title>River</title></titles></resource>");

        Assert.Equal("River", read.Record.Title);
        Assert.Null(read.Kernel);
        Assert.Equal("schemaVersion", Assert.Single(read.Warnings).Path);
    }

    private static XmlReadResult Read(string version, string content)
        => DataCiteXml.Read($"<resource xmlns='http://datacite.org/schema/kernel-{version}'>{content}</resource>");
}
