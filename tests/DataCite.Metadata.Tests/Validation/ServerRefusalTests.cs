using System.Text.Json.Nodes;
using DataCite.Metadata.Tests.Xml;

namespace DataCite.Metadata.Tests.Validation;

/// <summary>
/// Every row of facts §2.8 that can be told without asking the server. That a DOI is taken, and which hosts a repository may point to,
/// only the server knows.
/// </summary>
public class ServerRefusalTests
{
    /// <summary>Place, value, path of the finding, code, and whether drafts are refused too.</summary>
    public static TheoryData<string, string, string, string, bool> Refusals => new()
    {
        // Checked by the server itself, in any state.
        { "doi", "\"10.5072/a+b\"", "doi", FindingCodes.DoiInvalid, true },
        { "doi", "\"10.5072/a b\"", "doi", FindingCodes.DoiInvalid, true },
        { "doi", "\"10.507/a\"", "doi", FindingCodes.DoiInvalid, true },
        { "doi", "\"https://doi.org/10.5072/3mfp-6m52\"", "doi", FindingCodes.DoiInvalid, true },
        { "doi", "\"river\"", "doi", FindingCodes.DoiInvalid, true },
        { "url", "\"example.org/river\"", "url", FindingCodes.UrlInvalid, true },
        { "url", "\"file:///c:/river\"", "url", FindingCodes.UrlInvalid, true },
        { "url", "\"https://\"", "url", FindingCodes.UrlInvalid, true },
        { "url", "\"https://example.org/river levels\"", "url", FindingCodes.UrlInvalid, true },
        { "url", "\" https://example.org/1\"", "url", FindingCodes.TextSurroundedBySpace, true },
        { "doi", "\"10.5072/x1 \"", "doi", FindingCodes.TextSurroundedBySpace, true },
        { "titles", "\"abc\"", "titles", FindingCodes.ShapeRefused, true },
        { "creators", "\"abc\"", "creators", FindingCodes.ShapeRefused, true },
        { "contributors", "\"abc\"", "contributors", FindingCodes.ShapeRefused, true },
        { "descriptions", "\"abc\"", "descriptions", FindingCodes.ShapeRefused, true },
        { "subjects", "\"abc\"", "subjects", FindingCodes.ShapeRefused, true },
        { "dates", "\"abc\"", "dates", FindingCodes.ShapeRefused, true },
        { "identifiers", "\"abc\"", "identifiers", FindingCodes.ShapeRefused, true },
        { "relatedIdentifiers", "\"abc\"", "relatedIdentifiers", FindingCodes.ShapeRefused, true },
        { "relatedItems", "\"abc\"", "relatedItems", FindingCodes.ShapeRefused, true },
        { "fundingReferences", "\"abc\"", "fundingReferences", FindingCodes.ShapeRefused, true },
        { "geoLocations", "\"abc\"", "geoLocations", FindingCodes.ShapeRefused, true },
        { "rightsList", "\"abc\"", "rightsList", FindingCodes.ShapeRefused, true },
        { "types", "\"abc\"", "types", FindingCodes.ShapeRefused, true },
        { "container", "\"abc\"", "container", FindingCodes.ShapeRefused, true },
        { "landingPage", "\"abc\"", "landingPage", FindingCodes.ShapeRefused, true },
        { "contributors[0].contributorType", "absent", "contributors[0].contributorType", FindingCodes.MandatoryMissing, true },
        { "contributors[0].contributorType", "null", "contributors[0].contributorType", FindingCodes.MandatoryMissing, true },
        { "contributors[0].contributorType", "\"Funder\"", "contributors[0].contributorType", FindingCodes.ContributorTypeRetired, true },
        { "contributors[0].contributorType", "\"Boss\"", "contributors[0].contributorType", FindingCodes.TermUnknown, true },
        { "contributors[0].contributorType", "\"editor\"", "contributors[0].contributorType", FindingCodes.TermSpelling, true },
        {
            "alternateIdentifiers[0].alternateIdentifierType", "absent", "alternateIdentifiers[0].alternateIdentifierType",
            FindingCodes.MandatoryMissing, true
        },
        {
            "alternateIdentifiers[0].alternateIdentifier", "absent", "alternateIdentifiers[0].alternateIdentifier",
            FindingCodes.IdentifierMissing, true
        },
        // Checked by the XSD, once the DOI is to be registered.
        { "schemaVersion", "\"http://datacite.org/schema/kernel-3\"", "schemaVersion", FindingCodes.SchemaVersionRetired, false },
        { "schemaVersion", "\"http://datacite.org/schema/kernel-2.2\"", "schemaVersion", FindingCodes.SchemaVersionRetired, false },
        { "publicationYear", "24", "publicationYear", FindingCodes.YearInvalid, false },
        { "publicationYear", "\"2024?\"", "publicationYear", FindingCodes.YearInvalid, false },
        { "types.resourceTypeGeneral", "\"Foo\"", "types.resourceTypeGeneral", FindingCodes.TermUnknown, false },
        { "types.resourceTypeGeneral", "\"Dataset \"", "types.resourceTypeGeneral", FindingCodes.TextSurroundedBySpace, false },
        { "types.resourceTypeGeneral", "\"dataset\"", "types.resourceTypeGeneral", FindingCodes.TermSpelling, false },
        { "titles[1].titleType", "\"Subtitel\"", "titles[1].titleType", FindingCodes.TermUnknown, false },
        { "dates[0].dateType", "\"Measured\"", "dates[0].dateType", FindingCodes.TermUnknown, false },
        { "descriptions[0].descriptionType", "\"Abstrakt\"", "descriptions[0].descriptionType", FindingCodes.TermUnknown, false },
        { "relatedIdentifiers[0].relationType", "\"IsRelatedTo\"", "relatedIdentifiers[0].relationType", FindingCodes.TermUnknown, false },
        {
            "relatedIdentifiers[0].relatedIdentifierType", "\"doi\"", "relatedIdentifiers[0].relatedIdentifierType",
            FindingCodes.TermSpelling,
            false
        },
        {
            "fundingReferences[0].funderIdentifierType", "\"crossref funder id\"", "fundingReferences[0].funderIdentifierType",
            FindingCodes.TermSpelling, false
        },
        { "creators[0].nameType", "\"Person\"", "creators[0].nameType", FindingCodes.TermUnknown, false },
        { "creators[0].nameType", "\"\"", "creators[0].nameType", FindingCodes.TermUnknown, false },
        { "creators[0].nameType", "true", "creators[0].nameType", FindingCodes.TermUnknown, false },
        { "titles[1].titleType", "\"\"", "titles[1].titleType", FindingCodes.TermUnknown, false },
        { "dates[0].dateType", "\" \"", "dates[0].dateType", FindingCodes.TermUnknown, false },
        { "subjects[0].schemeUri", "\"http://example.org/100%\"", "subjects[0].schemeUri", FindingCodes.UriInvalid, false },
        { "subjects[0].classificationCode", "\"551:48\"", "subjects[0].classificationCode", FindingCodes.UriInvalid, false },
        { "fundingReferences[0].awardUri", "\"https://example.org/[1]\"", "fundingReferences[0].awardUri", FindingCodes.UriInvalid, false },
        {
            "relatedIdentifiers[0].relatedIdentifierType", "absent", "relatedIdentifiers[0].relatedIdentifierType",
            FindingCodes.MandatoryMissing, false
        },
        { "relatedIdentifiers[0].relationType", "absent", "relatedIdentifiers[0].relationType", FindingCodes.MandatoryMissing, false },
        {
            "fundingReferences[0].funderIdentifierType", "absent", "fundingReferences[0].funderIdentifierType",
            FindingCodes.MandatoryMissing,
            false
        },
        { "fundingReferences[0].funderName", "\"\"", "fundingReferences[0].funderName", FindingCodes.MandatoryMissing, false },
        { "fundingReferences[0].funderName", "absent", "fundingReferences[0].funderName", FindingCodes.MandatoryMissing, false },
        { "contributors[0].name", "\"\"", "contributors[0].name", FindingCodes.MandatoryMissing, false },
        { "relatedItems[0].relatedItemType", "absent", "relatedItems[0].relatedItemType", FindingCodes.MandatoryMissing, false },
        { "relatedItems[0].relationType", "absent", "relatedItems[0].relationType", FindingCodes.MandatoryMissing, false },
        { "relatedItems[0].numberType", "\"Page\"", "relatedItems[0].numberType", FindingCodes.TermUnknown, false },
        { "relatedItems[0].publicationYear", "\"24\"", "relatedItems[0].publicationYear", FindingCodes.YearInvalid, false },
        {
            "geoLocations[0].geoLocationPoint.pointLatitude", "-90.5", "geoLocations[0].geoLocationPoint.pointLatitude",
            FindingCodes.CoordinateSwapped, false
        },
        {
            "geoLocations[0].geoLocationPoint.pointLatitude", "200", "geoLocations[0].geoLocationPoint.pointLatitude",
            FindingCodes.CoordinateRange, false
        },
        {
            "geoLocations[0].geoLocationPoint.pointLongitude", "180.5", "geoLocations[0].geoLocationPoint.pointLongitude",
            FindingCodes.CoordinateRange, false
        },
        {
            "geoLocations[0].geoLocationPoint.pointLongitude", "\"6,9\"", "geoLocations[0].geoLocationPoint.pointLongitude",
            FindingCodes.CoordinateForm, false
        },
        {
            "geoLocations[0].geoLocationPoint.pointLongitude", "absent", "geoLocations[0].geoLocationPoint.pointLongitude",
            FindingCodes.MandatoryMissing, false
        },
        {
            "geoLocations[1].geoLocationBox.northBoundLatitude", "100", "geoLocations[1].geoLocationBox.northBoundLatitude",
            FindingCodes.CoordinateRange, false
        },
        {
            "geoLocations[2].geoLocationPolygon",
            """[{"polygonPoint":{"pointLongitude":1,"pointLatitude":1}},{"polygonPoint":{"pointLongitude":2,"pointLatitude":1}},{"polygonPoint":{"pointLongitude":1,"pointLatitude":1}}]""",
            "geoLocations[2].geoLocationPolygon", FindingCodes.PolygonTooShort, false
        },
        {
            "geoLocations[1].geoLocationBox",
            """{"westBoundLongitude":49,"eastBoundLongitude":50,"southBoundLatitude":-123,"northBoundLatitude":-122}""",
            "geoLocations[1].geoLocationBox.southBoundLatitude", FindingCodes.CoordinateSwapped, false
        },
        { "geoLocations[2].geoLocationPolygon", "[]", "geoLocations[2].geoLocationPolygon", FindingCodes.PolygonTooShort, false },
        {
            "geoLocations[2].geoLocationPolygon[4]", """{"pointLongitude":6,"pointLatitude":50}""",
            "geoLocations[2].geoLocationPolygon[4]", FindingCodes.TextEmpty, false
        },
        {
            "geoLocations[2].geoLocationPolygon[0]", """{"inPolygonPoint":{"pointLongitude":6,"pointLatitude":50}}""",
            "geoLocations[2].geoLocationPolygon", FindingCodes.PolygonTooShort, false
        },
        { "titles[0].lang", "\"en_US\"", "titles[0].lang", FindingCodes.LanguageInvalid, false },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_the_server_refuses_is_an_error_at_its_place(string place, string value, string path, string code, bool draftsToo)
    {
        var record = SampleRecord.With(place, value);

        foreach (var target in new[] { DoiState.Findable, DoiState.Registered, DoiState.Draft })
        {
            var severity = target != DoiState.Draft || draftsToo ? FindingSeverity.Error : FindingSeverity.Warning;
            var findings = SampleRecord.Validate(record, target);
            Assert.Contains(findings, finding => finding.Path == path && finding.Code == code && finding.Severity == severity);
            Assert.Equal(severity, findings.Max(finding => finding.Severity));
        }
    }

    /// <summary>Those of them that the XSD is asked about: values that a typed record can hold and that our XML does not leave out.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> RefusalsOfTheXsd => Refusals
        .Select(row => row.Data)
        .Where(row => !row.Item5 && row.Item4 is not (FindingCodes.SchemaVersionRetired or FindingCodes.LanguageInvalid
            or FindingCodes.UriInvalid or FindingCodes.TextEmpty))
        .Where(row => row.Item2 is not ("\"6,9\"" or "\"2024?\"" or "[]") && (row.Item2 != "\"\"" || row.Item4 != FindingCodes.TermUnknown))
        .Select(row => new TheoryDataRow<string, string>(row.Item1, row.Item2));

    [Theory]
    [MemberData(nameof(RefusalsOfTheXsd))]
    public void What_is_an_error_by_the_schema_is_one_to_the_official_XSD(string place, string value)
    {
        var xml = DataCiteXml.Write(DoiRecord.Parse(SampleRecord.With(place, value).ToJsonString())).Xml;

        Assert.NotEmpty(XmlVerdict.ProblemsOf(xml));
    }

    [Theory]
    [InlineData("url")]
    [InlineData("creators")]
    [InlineData("titles")]
    [InlineData("publisher")]
    [InlineData("publicationYear")]
    [InlineData("types")]
    public void A_mandatory_property_is_missed_when_registering_but_not_in_a_draft(string attribute)
    {
        foreach (var nothing in new[] { "absent", "null", "\"\"", "[]" }.Where(n => IsNothing(attribute, n)))
        {
            var record = SampleRecord.With(attribute, nothing);
            var finding = Assert.Single(SampleRecord.Validate(record));
            Assert.Equal((FindingSeverity.Error, attribute, FindingCodes.MandatoryMissing), (finding.Severity, finding.Path, finding.Code));
            Assert.Empty(SampleRecord.Validate(record, DoiState.Draft));
        }
    }

    [Theory]
    [InlineData("publisher", "{}", "publisher")]
    [InlineData("publisher", """{"name":""}""", "publisher")]
    [InlineData("publisher", """{"lang":"en"}""", "publisher.name")]
    [InlineData("types", "{}", "types")]
    [InlineData("types", """{"resourceType":"Time series"}""", "types.resourceTypeGeneral")]
    [InlineData("creators", "[null]", "creators")]
    public void A_mandatory_property_that_says_nothing_is_missed_as_well(string attribute, string value, string path)
    {
        var finding = Assert.Single(SampleRecord.Validate(SampleRecord.With(attribute, value)));

        Assert.Equal((FindingSeverity.Error, path, FindingCodes.MandatoryMissing), (finding.Severity, finding.Path, finding.Code));
    }

    [Fact]
    public void A_draft_needs_nothing_but_a_name()
    {
        Assert.Empty(SampleRecord.Validate("""{"doi":"10.5072/x1"}""", DoiState.Draft));
        Assert.Empty(SampleRecord.Validate("{}", DoiState.Draft));
    }

    [Fact]
    public void A_record_without_any_metadata_misses_every_mandatory_property()
        => Assert.Equal(
            ["url", "creators", "titles", "publisher", "publicationYear", "types"],
            SampleRecord.Validate("""{"doi":"10.5072/x1"}""").Select(finding => finding.Path));

    [Fact]
    public void Rights_of_more_than_2000_characters_are_refused_in_any_state()
    {
        var longest = SampleRecord.With("rightsList[0]", $$"""{"rights":"{{new string('r', 2000)}}"}""");
        var tooLong = SampleRecord.With("rightsList[0]", $$"""{"rights":"{{new string('r', 2001)}}"}""");

        // The server counts characters; in a string of .NET these are two each.
        var longestOfRareOnes = SampleRecord.With("rightsList[0]", $$"""{"rights":"{{string.Concat(Enumerable.Repeat("𠮷", 2000))}}"}""");
        Assert.Empty(SampleRecord.Validate(longest));
        Assert.Empty(SampleRecord.Validate(longestOfRareOnes));
        foreach (var target in new[] { DoiState.Draft, DoiState.Findable })
        {
            var finding = Assert.Single(SampleRecord.Validate(tooLong, target));
            Assert.Equal(
                (FindingSeverity.Error, "rightsList[0].rights", FindingCodes.TextTooLong), (finding.Severity, finding.Path, finding.Code));
        }
    }

    /// <summary>The last row of the table of XSD outcomes: accepted, so no error; but worth a warning.</summary>
    [Theory]
    [InlineData("creators[1].name", "\"\"", "creators[1].name", FindingCodes.TextEmpty)]
    [InlineData("titles[0].title", "\"\"", "titles[0].title", FindingCodes.TextEmpty)]
    [InlineData("dates[0].date", "\"last summer\"", "dates[0].date", FindingCodes.DateForm)]
    [InlineData(
        "creators[0].nameIdentifiers[0].nameIdentifierScheme", "absent", "creators[0].nameIdentifiers[0].nameIdentifierScheme",
        FindingCodes.SchemeMissing)]
    [InlineData("creators[0].affiliation[0].name", "\"\"", "creators[0].affiliation[0].name", FindingCodes.TextEmpty)]
    public void What_the_XSD_accepts_though_it_says_nothing_is_a_warning(string place, string value, string path, string code)
    {
        var finding = Assert.Single(SampleRecord.Validate(SampleRecord.With(place, value)));

        Assert.Equal((FindingSeverity.Warning, path, code), (finding.Severity, finding.Path, finding.Code));
    }

    [Fact]
    public void An_empty_resource_type_text_is_fine()
        => Assert.Empty(SampleRecord.Validate(SampleRecord.With("types.resourceType", "\"\"")));

    [Theory]
    [InlineData("publicationYear", "\"2024\"")]
    [InlineData("publicationYear", "2024.0")]
    [InlineData("subjects[0].classificationCode", "\"551.48 Rivers\"")]
    [InlineData("creators[0].affiliation[0].schemeUri", "\"https://ror.org/%\"")]
    [InlineData("publisher", "\"Example Repository\"")]
    [InlineData("version", "2")]
    [InlineData("geoLocations[0].geoLocationPoint.pointLongitude", "\"+6.9\"")]
    [InlineData("schemaVersion", "\"http://datacite.org/schema/kernel-4.3\"")]
    [InlineData("schemaVersion", "null")]
    [InlineData("url", "\"ftp://example.org/river\"")]
    [InlineData("creators[0].name", "absent")]
    [InlineData("subjects", "null")]
    [InlineData("titles[0].titleType", "null")]
    [InlineData("titles[0].lang", "\"\"")]
    [InlineData("container", "[]")]
    public void What_the_server_takes_as_well_is_no_finding(string place, string value)
        => Assert.Empty(SampleRecord.Validate(SampleRecord.With(place, value)));

    [Fact]
    public void An_existing_DOI_may_bear_a_name_that_could_not_be_created_today()
    {
        var record = SampleRecord.With("doi", "\"10.5072/a+b\"");
        record["created"] = "2012-01-01T00:00:00.000Z";

        Assert.Empty(SampleRecord.Validate(record));
    }

    [Fact]
    public void Metadata_that_the_XML_supplies_is_not_missed_unless_it_is_overridden()
    {
        var xml = Convert.ToBase64String("<resource xmlns=\"http://datacite.org/schema/kernel-4\"/>"u8);
        var record = new JsonObject { ["doi"] = "10.5072/x1", ["url"] = "https://example.org/1", ["xml"] = xml, ["titles"] = new JsonArray() };

        Assert.Equal(["titles"], SampleRecord.Validate(record).Select(finding => finding.Path));
    }

    [Fact]
    public void XML_of_an_old_kernel_is_refused_when_no_version_is_sent_along()
    {
        var xml = Convert.ToBase64String("<resource xmlns=\"http://datacite.org/schema/kernel-3\"/>"u8);
        var record = SampleRecord.With("xml", $"\"{xml}\"");
        Assert.Empty(SampleRecord.Validate(record));

        record.Remove("schemaVersion");
        var finding = Assert.Single(SampleRecord.Validate(record));
        Assert.Equal((FindingSeverity.Error, FindingCodes.SchemaVersionRetired), (finding.Severity, finding.Code));
    }

    [Theory]
    [InlineData(DoiState.Unknown)]
    [InlineData(DoiState.Tombstoned)]
    public void A_state_that_nobody_can_ask_for_is_no_target(DoiState target)
        => Assert.Throws<ArgumentOutOfRangeException>(() => SampleRecord.Validate("{}", target));

    private static bool IsNothing(string attribute, string value) => (attribute, value) switch
    {
        ("url", "[]") or ("publicationYear", "[]") => false,
        ("creators" or "titles" or "types", "\"\"") => false, // text is refused there
        _ => true,
    };
}
