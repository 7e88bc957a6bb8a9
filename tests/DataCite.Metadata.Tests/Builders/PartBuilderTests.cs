namespace DataCite.Metadata.Tests.Builders;

public class PartBuilderTests
{
    public static TheoryData<string, string, string> Related => new()
    {
        // text, type, as it is stored
        { "10.5072/river", "DOI", "10.5072/river" },
        { "https://doi.org/10.5072/river", "DOI", "10.5072/river" },
        { "doi:10.5072/river", "DOI", "10.5072/river" },
        { "https://doi.org/10.48550/arXiv.0706.0001", "DOI", "10.48550/arXiv.0706.0001" },
        { "https://example.org/data?x=1", "URL", "https://example.org/data?x=1" },
        { "ftp://example.org/data", "URL", "ftp://example.org/data" },
        { "arXiv:0706.0001", "arXiv", "arXiv:0706.0001" },
        { "https://arxiv.org/abs/0706.0001v2", "arXiv", "arXiv:0706.0001v2" },
        { "https://arxiv.org/pdf/0706.0001.pdf", "arXiv", "arXiv:0706.0001" },
        { "978-3-905673-82-1", "ISBN", "978-3-905673-82-1" },
        { "ISBN 978-3-905673-82-1", "ISBN", "978-3-905673-82-1" },
        { "ISBN: 3-936338-24-8", "ISBN", "3-936338-24-8" },
        { "0077-5606", "ISSN", "0077-5606" },
        { "ISSN 0077-5606", "ISSN", "0077-5606" },
        { "urn:nbn:de:101:1-201102033592", "URN", "urn:nbn:de:101:1-201102033592" },
        { "urn:lsid:ubio.org:namebank:11815", "LSID", "urn:lsid:ubio.org:namebank:11815" },
        { "ark:/13030/tqb3kh97gh8w", "ARK", "ark:/13030/tqb3kh97gh8w" },
        { "https://n2t.net/ark:/13030/tqb3kh97gh8w", "ARK", "https://n2t.net/ark:/13030/tqb3kh97gh8w" },
        { "hdl:10013/epic.10033", "Handle", "hdl:10013/epic.10033" },
        { "https://hdl.handle.net/10013/epic.10033", "Handle", "https://hdl.handle.net/10013/epic.10033" },
        { "PMID: 12082125", "PMID", "12082125" },
        { "https://pubmed.ncbi.nlm.nih.gov/12082125/", "PMID", "https://pubmed.ncbi.nlm.nih.gov/12082125/" },
        { "https://purl.org/example/1", "PURL", "https://purl.org/example/1" },
        { "https://w3id.org/example/1", "w3id", "https://w3id.org/example/1" },
        { "RRID:AB_90755", "RRID", "RRID:AB_90755" },
        { "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2", "SWHID", "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2" },
        { "https://raid.org/10.12345/1a2b3c", "RAiD", "https://raid.org/10.12345/1a2b3c" },
        { "CSTR:31253.11.sciencedb.00001", "CSTR", "CSTR:31253.11.sciencedb.00001" },
        { "2014Wthr...69...72C", "bibcode", "2014Wthr...69...72C" },
    };

    [Theory]
    [MemberData(nameof(Related))]
    public void The_type_of_a_related_identifier_is_told_from_its_form(string text, string type, string stored)
    {
        var related = RelatedIdentifierBuilder.Create($" {text} ", "is part of");

        Assert.Equal((type, stored, "IsPartOf"), (related.RelatedIdentifierType, related.RelatedIdentifier, related.RelationType));
        Assert.Null(RelatedIdentifierSyntax.FindProblem(type, stored));
    }

    [Theory]
    [InlineData("accession 12345", null, FindingCodes.IdentifierForm, "is not clear")]
    [InlineData("", null, FindingCodes.TextEmpty, "empty")]
    [InlineData("978-3-905673-82-2", null, FindingCodes.IdentifierCheckDigit, "check digit")]
    [InlineData("0077-5607", null, FindingCodes.IdentifierCheckDigit, "check digit")]
    [InlineData("https://doi.org/10.5072/x", "URL", FindingCodes.IdentifierTypeMismatch, "10.5072/x")]
    [InlineData("not a doi", "DOI", FindingCodes.IdentifierForm, "not a DOI")]
    [InlineData("10.5072/x", "DIO", FindingCodes.TermUnknown, "'DOI'")]
    public void A_related_identifier_that_is_none_is_refused(string text, string? type, string code, string message)
    {
        var error = Assert.Throws<MetadataValueException>(() => RelatedIdentifierBuilder.Create(text, "Cites", type));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cites", "Cites")]
    [InlineData("is-supplement-to", "IsSupplementTo")]
    [InlineData("IS_CITED_BY", "IsCitedBy")]
    public void Terms_are_taken_in_any_spelling(string text, string term)
        => Assert.Equal(term, ControlledTerm.Parse(Vocabularies.RelationType, text));

    [Theory]
    [InlineData("IsSuplementTo", "IsSupplementTo")]
    [InlineData("Quux", null)]
    public void A_term_that_is_none_is_refused_with_the_nearest(string text, string? nearest)
        => Assert.Equal(nearest, Assert.Throws<MetadataValueException>(() => ControlledTerm.Parse(Vocabularies.RelationType, text)).Suggestion);

    [Fact]
    public void A_short_list_of_terms_is_named_whole()
        => Assert.Contains("Organizational, Personal", Assert.Throws<MetadataValueException>(() => ControlledTerm.Parse(Vocabularies.NameType, "x")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://ror.org/04wxnsj81", "https://ror.org/04wxnsj81", "ROR")]
    [InlineData("10.13039/501100000780", "https://doi.org/10.13039/501100000780", "Crossref Funder ID")]
    [InlineData("https://doi.org/10.13039/501100000780", "https://doi.org/10.13039/501100000780", "Crossref Funder ID")]
    [InlineData("grid.5254.6", "grid.5254.6", "GRID")]
    [InlineData("F-77", "F-77", "Other")]
    public void A_funders_identifier_tells_its_register(string text, string stored, string type)
    {
        var funding = FundingBuilder.Create("Example Fund", text, awardNumber: "7", awardUri: "https://example.org/7", awardTitle: "Rivers");

        Assert.Equal((stored, type), (funding.FunderIdentifier, funding.FunderIdentifierType));
        Assert.Equal(("7", "https://example.org/7", "Rivers"), (funding.AwardNumber, funding.AwardUri, funding.AwardTitle));
        Assert.DoesNotContain(
            RecordValidator.Validate(new DoiRecord { FundingReferences = [funding] }, DoiState.Draft),
            finding => finding.Path.StartsWith("fundingReferences", StringComparison.Ordinal));
    }

    [Fact]
    public void Funding_needs_a_name_and_an_address_needs_a_scheme()
    {
        Assert.Equal(FindingCodes.MandatoryMissing, Assert.Throws<MetadataValueException>(() => FundingBuilder.Create(" ")).Code);
        var error = Assert.Throws<MetadataValueException>(() => FundingBuilder.Create("F", awardUri: "example.org/7"));
        Assert.Equal(("awardUri", "https://example.org/7"), (error.Property, error.Suggestion));
        Assert.Equal(FindingCodes.IdentifierCheckDigit, Assert.Throws<MetadataValueException>(() => FundingBuilder.Create("F", "https://ror.org/04wxnsj82")).Code);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-02")]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-29T09:30:00Z")]
    [InlineData("2020/2021")]
    [InlineData("2020-01-01/")]
    public void A_date_in_a_documented_form_is_taken_as_it_is(string text)
        => Assert.Equal((text, "Collected"), (DateBuilder.Create(text, "collected").Date, DateBuilder.Create(text, "collected").DateType));

    [Theory]
    [InlineData("01/02/2024", FindingCodes.DateForm, null)]
    [InlineData("45321", FindingCodes.DateForm, null)]
    [InlineData("2024/02/01", FindingCodes.DateForm, "2024-02-01")]
    [InlineData("2023-02-29", FindingCodes.DateImpossible, null)]
    [InlineData("2021/2020", FindingCodes.DateRangeReversed, "2020/2021")]
    [InlineData("last week", FindingCodes.DateForm, null)]
    public void A_date_that_is_not_certain_is_refused(string text, string code, string? suggestion)
    {
        var error = Assert.Throws<MetadataValueException>(() => DateBuilder.Create(text, "Issued"));

        Assert.Equal((code, suggestion, "date"), (error.Code, error.Suggestion, error.Property));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_moments_and_periods_are_written_in_the_forms_of_the_schema()
    {
        Assert.Equal("2024-02-01", DateBuilder.Create(new DateOnly(2024, 2, 1), "Issued").Date);
        Assert.Equal("2024-02-01T09:30:00+01:00", DateBuilder.Create(new DateTimeOffset(2024, 2, 1, 9, 30, 0, TimeSpan.FromHours(1)), "Issued").Date);
        Assert.Equal("2024-02-01/2024-03-31", DateBuilder.Period(new DateOnly(2024, 2, 1), new DateOnly(2024, 3, 31), "Collected").Date);
        Assert.Equal("2024-02-01/", DateBuilder.Period(new DateOnly(2024, 2, 1), null, "Collected").Date);
        Assert.Throws<MetadataValueException>(() => DateBuilder.Period(null, null, "Collected"));
    }

    [Theory]
    [InlineData("CC-BY-4.0")]
    [InlineData("cc-by-4.0")]
    [InlineData("CC BY 4.0")]
    [InlineData("https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("http://www.creativecommons.org/licenses/by/4.0/legalcode")]
    [InlineData("Creative Commons Attribution 4.0 International")]
    public void A_licence_is_completed_as_the_server_would(string text)
    {
        var rights = RightsBuilder.Parse(text);

        Assert.Equal(
            ("Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/legalcode", "cc-by-4.0", "SPDX", "https://spdx.org/licenses/"),
            (rights.Rights, rights.RightsUri, rights.RightsIdentifier, rights.RightsIdentifierScheme, rights.SchemeUri));
    }

    [Fact]
    public void Rights_that_are_no_licence_are_an_address_or_a_statement()
    {
        Assert.Equal("https://example.org/terms", RightsBuilder.Parse("https://example.org/terms").RightsUri);
        Assert.Equal("Embargoed until 2027", RightsBuilder.Parse("Embargoed until 2027").Rights);
        Assert.Equal(FindingCodes.TextTooLong, Assert.Throws<MetadataValueException>(() => RightsBuilder.Parse(new string('x', 2001))).Code);
    }

    [Theory]
    [InlineData("CC-BY-4", "CC-BY-4.0")]
    [InlineData("no licence at all", null)]
    public void An_unknown_SPDX_id_is_refused_with_the_nearest(string id, string? nearest)
    {
        var error = Assert.Throws<MetadataValueException>(() => RightsBuilder.FromSpdx(id));

        Assert.Equal(FindingCodes.LicenseUnknown, error.Code);
        Assert.Equal(nearest, error.Suggestion);
    }

    [Fact]
    public void Places_are_made_from_coordinates()
    {
        var point = GeoLocationBuilder.Point(49.2827, -123.1207, "Vancouver");
        var box = GeoLocationBuilder.Box(49, -124, 50, -123);
        var polygon = GeoLocationBuilder.Polygon([(0, 0), (0, 10), (10, 10)], inside: (2, 3));

        Assert.Equal((49.2827, -123.1207, "Vancouver"), (point.GeoLocationPoint!.PointLatitude, point.GeoLocationPoint.PointLongitude, point.GeoLocationPlace));
        Assert.Equal((49, -123), (box.GeoLocationBox!.SouthBoundLatitude, box.GeoLocationBox.EastBoundLongitude));
        Assert.Equal(5, polygon.GeoLocationPolygon.Count);
        Assert.Equal(0, polygon.GeoLocationPolygon[3].PolygonPoint!.PointLatitude);
        Assert.Equal(3, polygon.GeoLocationPolygon[4].InPolygonPoint!.PointLongitude);
        Assert.DoesNotContain(
            RecordValidator.Validate(new DoiRecord { GeoLocations = [point, box, polygon] }, DoiState.Draft), finding => finding.Path.StartsWith("geo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("41.9 -71.0; 42.8 -69.6;41.9,-68.2")]
    [InlineData("41.9, -71.0\n42.8, -69.6\r\n41.9, -68.2;")]
    public void Corners_are_read_from_one_text(string text)
        => Assert.Equal([(41.9, -71.0), (42.8, -69.6), (41.9, -68.2)], GeoLocationBuilder.ParseCorners(text));

    [Theory]
    [InlineData("41.9")]
    [InlineData("41,9 -71,0")]
    [InlineData("41.9 x")]
    public void A_corner_that_is_no_latitude_and_longitude_is_refused(string text)
        => Assert.Equal(FindingCodes.CoordinateForm, Assert.Throws<MetadataValueException>(() => GeoLocationBuilder.ParseCorners(text)).Code);

    [Fact]
    public void Places_that_are_not_on_the_earth_are_refused()
    {
        Assert.Equal("49.2827, -123.1207", Assert.Throws<MetadataValueException>(() => GeoLocationBuilder.Point(-123.1207, 49.2827)).Suggestion);
        Assert.Equal(FindingCodes.CoordinateRange, Assert.Throws<MetadataValueException>(() => GeoLocationBuilder.Point(200, 200)).Code);
        Assert.Equal(FindingCodes.CoordinateRange, Assert.Throws<MetadataValueException>(() => GeoLocationBuilder.Point(double.NaN, 0)).Code);
        Assert.Equal(FindingCodes.BoxReversed, Assert.Throws<MetadataValueException>(() => GeoLocationBuilder.Box(50, 0, 49, 1)).Code);
        Assert.Equal(FindingCodes.PolygonTooShort, Assert.Throws<MetadataValueException>(() => GeoLocationBuilder.Polygon([(0, 0), (1, 1), (0, 0)])).Code);
        Assert.Equal("49.5", Assert.Throws<MetadataValueException>(() => GeoLocationBuilder.ParseDegrees("49,5")).Suggestion);
    }

    [Theory]
    [InlineData("0000 0001 2103 2683", "ISNI", "https://isni.org/isni/0000000121032683")]
    [InlineData("ISNI:0000000121032683", null, "https://isni.org/isni/0000000121032683")]
    [InlineData("A-1234-2008", "ResearcherID", "A-1234-2008")]
    [InlineData("0000-0002-1825-0097", "orcid", "https://orcid.org/0000-0002-1825-0097")]
    public void Identifiers_of_other_schemes_need_their_name(string text, string? scheme, string stored)
        => Assert.Equal(stored, NameIdentifierBuilder.Create(text, scheme).NameIdentifier);

    [Theory]
    [InlineData("Example Repository", "Example Repository", null)]
    [InlineData(" Example Repository <04z8jg394> ", "Example Repository", "https://ror.org/04z8jg394")]
    public void A_publisher_may_bear_its_identifier_in_brackets(string text, string name, string? identifier)
    {
        var publisher = PublisherBuilder.Parse(text);

        Assert.Equal((name, identifier, identifier is null ? null : "ROR"), (publisher.Name, publisher.PublisherIdentifier, publisher.PublisherIdentifierScheme));
    }

    [Theory]
    [InlineData("", FindingCodes.TextEmpty)]
    [InlineData("Example Repository <04z8jg395>", FindingCodes.IdentifierCheckDigit)]
    [InlineData("Example Repository <>", FindingCodes.IdentifierForm)]
    public void A_publisher_that_is_none_is_refused(string text, string code)
        => Assert.Equal(code, Assert.Throws<MetadataValueException>(() => PublisherBuilder.Parse(text)).Code);

    [Fact]
    public void A_funder_may_bear_its_identifier_in_brackets()
    {
        var funding = FundingBuilder.Parse("Example Foundation <https://ror.org/021nxhr62>");

        Assert.Equal(("Example Foundation", "ROR"), (funding.FunderName, funding.FunderIdentifierType));
    }

    [Theory]
    [InlineData("49.2827, -123.1207", 49.2827, -123.1207)]
    [InlineData("-90,180", -90d, 180d)]
    public void Two_numbers_are_a_point_with_latitude_first(string text, double latitude, double longitude)
    {
        var point = GeoLocationBuilder.Parse(text).GeoLocationPoint;

        Assert.Equal((latitude, longitude), (point?.PointLatitude, point?.PointLongitude));
    }

    [Theory]
    [InlineData("Vancouver, Canada")]
    [InlineData("Vancouver")]
    public void Any_other_text_is_the_name_of_a_place(string text) => Assert.Equal(text, GeoLocationBuilder.Parse(text).GeoLocationPlace);
}
