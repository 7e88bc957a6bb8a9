namespace DataCite.Metadata.Tests.Validation;

/// <summary>What the server accepts, or drops silently, and an administrator would regret.</summary>
public class SilentLossTests
{
    /// <summary>Place, value, path of the finding, code, suggestion.</summary>
    public static TheoryData<string, string, string, string, string?> Losses => new()
    {
        // Keys and shapes (T11, T16)
        { "titels", "[]", "titels", FindingCodes.UnknownKey, "titles" },
        { "titles[1]", """{"titel":"River"}""", "titles[1].titel", FindingCodes.UnknownKey, "title" },
        { "colour", "\"blue\"", "colour", FindingCodes.UnknownKey, null },
        { "creators[0].affiliations", "[]", "creators[0].affiliations", FindingCodes.UnknownKey, "affiliation" },
        { "titles[0].type", "\"x\"", "titles[0].type", FindingCodes.UnknownKey, "titleType" },
        {
            "relatedItems[0].relatedItemIdentifier.schemeUri", "\"https://issn.org\"", "relatedItems[0].relatedItemIdentifier.schemeUri",
            FindingCodes.UnknownKey, "schemeURI"
        },
        {
            "creators[0].affiliation", """["Example University"]""", "creators[0].affiliation[0]", FindingCodes.TextDropped,
            """{"name":"Example University"}"""
        },
        {
            "creators[0].affiliation", "\"Example University\"", "creators[0].affiliation", FindingCodes.TextDropped,
            """[{"name":"Example University"}]"""
        },
        { "subjects[1]", "\"Rivers\"", "subjects[1]", FindingCodes.TextDropped, """{"subject":"Rivers"}""" },
        { "subjects[1]", "7", "subjects[1]", FindingCodes.ShapeUnexpected, null },
        {
            "alternateIdentifiers", "\"EX-1\"", "alternateIdentifiers", FindingCodes.TextDropped,
            """[{"alternateIdentifier":"EX-1"}]"""
        },
        { "subjects", "\"\"", "subjects", FindingCodes.ShapeUnexpected, null },
        { "relatedItems", "[\"Journal\"]", "relatedItems[0]", FindingCodes.TextDropped, """{"relatedItemType":"Journal"}""" },
        { "relatedItems", "[\"A journal\"]", "relatedItems[0]", FindingCodes.TextDropped, null },
        { "contributors[0].name", "true", "contributors[0].name", FindingCodes.ShapeUnexpected, null },
        { "fundingReferences[0].funderName", "\"  \"", "fundingReferences[0].funderName", FindingCodes.TextEmpty, null },
        { "publisher", "\" \"", "publisher", FindingCodes.TextEmpty, null },
        { "relatedIdentifiers[0].schemeUri", "\"https://example.org/%\"", "relatedIdentifiers[0].schemeUri", FindingCodes.UriInvalid, null },
        { "subjects[0].subject", "{\"en\":\"x\"}", "subjects[0].subject", FindingCodes.ShapeUnexpected, null },
        {
            "creators[0].nameIdentifiers", """{"nameIdentifier":"https://orcid.org/0000-0002-1825-0097","nameIdentifierScheme":"ORCID"}""",
            "creators[0].nameIdentifiers", FindingCodes.ListExpected, null
        },
        { "sizes", "\"12 MB\"", "sizes", FindingCodes.ListExpected, null },
        { "event", "\"published\"", "event", FindingCodes.TermUnknown, "publish" },
        { "xml", "\"<resource/>\"", "xml", FindingCodes.XmlNotBase64, "PHJlc291cmNlLz4=" },
        {
            "schemaVersion", "\"http://datacite.org/schema/kernel-4.4\"", "schemaVersion", FindingCodes.SchemaVersionUnchecked,
            "http://datacite.org/schema/kernel-4"
        },
        {
            "identifiers", """[{"identifier":"other","identifierType":"Local"}]""", "alternateIdentifiers",
            FindingCodes.AttributeOverridden, null
        },
        {
            "alternateIdentifiers[0]", """{"alternateIdentifier":"10.5072/x","alternateIdentifierType":"DOI"}""",
            "alternateIdentifiers[0].alternateIdentifierType", FindingCodes.IdentifierTypeMismatch, null
        },
        {
            "types", """{"resourceTypeGeneral":"Software","schemaOrg":"Dataset"}""", "types.schemaOrg", FindingCodes.DerivedTypesStale,
            "SoftwareSourceCode"
        },
        {
            "types", """{"resourceTypeGeneral":"Workflow","schemaOrg":"Dataset"}""", "types.schemaOrg", FindingCodes.DerivedTypesStale,
            "CreativeWork"
        },

        // Texts
        { "titles[0]", "{}", "titles[0]", FindingCodes.TextEmpty, null },
        { "titles", "[{}]", "titles[0]", FindingCodes.TextEmpty, null },
        { "creators", """[{"name":""}]""", "creators[0]", FindingCodes.TextEmpty, null },
        { "titles[0].title", "\"   \"", "titles[0].title", FindingCodes.TextEmpty, null },
        { "titles[0].title", "\" River \"", "titles[0].title", FindingCodes.TextSurroundedBySpace, "River" },
        { "titles[0].title", "\"Ri\\u0007ver\"", "titles[0].title", FindingCodes.TextControlCharacter, "River" },
        { "titles[0].title", "\"Ri\\u202ever\"", "titles[0].title", FindingCodes.TextControlCharacter, "River" },
        { "titles[0].title", "\"Pegelst\\ufffdnde\"", "titles[0].title", FindingCodes.TextReplacementCharacter, null },
        { "sizes[0]", "\"12\\u0000MB\"", "sizes[0]", FindingCodes.TextControlCharacter, "12MB" },
        { "titles", """[{"title":"Pegelstände","titleType":"TranslatedTitle"}]""", "titles", FindingCodes.TitleMainMissing, null },
        { "descriptions[0].descriptionType", "absent", "descriptions[0].descriptionType", FindingCodes.DescriptionTypeMissing, "Abstract" },
        { "dates[1].dateType", "absent", "dates[1].dateType", FindingCodes.DateTypeMissing, "Issued" },
        { "dates[0].date", "absent", "dates[0].date", FindingCodes.TextEmpty, null },
        { "subjects[0].subject", "\"\"", "subjects[0].subject", FindingCodes.TextEmpty, null },
        { "descriptions[0].description", "\"\"", "descriptions[0].description", FindingCodes.TextEmpty, null },
        { "language", "\"en_US\"", "language", FindingCodes.LanguageInvalid, "en-US" },
        { "language", "\"English\"", "language", FindingCodes.LanguageInvalid, "en" },
        { "creators[1].lang", "\"en_GB\"", "creators[1].lang", FindingCodes.LanguageInvalid, "en-GB" },
        { "titles[0].lang", "\"xx\"", "titles[0].lang", FindingCodes.LanguageInvalid, null },
        {
            "subjects[0].schemeUri", "\"id.loc.gov/authorities\"", "subjects[0].schemeUri", FindingCodes.UriInvalid,
            "https://id.loc.gov/authorities"
        },
        { "fundingReferences[0].awardUri", "\"award 1\"", "fundingReferences[0].awardUri", FindingCodes.UriInvalid, null },
        { "dates[0].date", "\"2023-02-30\"", "dates[0].date", FindingCodes.DateImpossible, null },
        { "dates[0].date", "\"2023/2021\"", "dates[0].date", FindingCodes.DateRangeReversed, "2021/2023" },

        // Identifiers of persons, organizations and funders
        {
            "creators[0].nameIdentifiers[0].nameIdentifier", "\"https://orcid.org/0000-0002-1825-0098\"",
            "creators[0].nameIdentifiers[0].nameIdentifier", FindingCodes.IdentifierCheckDigit, null
        },
        {
            "creators[0].nameIdentifiers[0].nameIdentifier", "\"0000-0002-1825\"", "creators[0].nameIdentifiers[0].nameIdentifier",
            FindingCodes.IdentifierForm, null
        },
        {
            "creators[0].nameIdentifiers[0].nameIdentifier", "absent", "creators[0].nameIdentifiers[0].nameIdentifier",
            FindingCodes.IdentifierMissing, null
        },
        {
            "creators[0].nameIdentifiers[0].nameIdentifierScheme", "absent", "creators[0].nameIdentifiers[0].nameIdentifierScheme",
            FindingCodes.SchemeMissing, "ORCID"
        },
        {
            "creators[0].affiliation[0].affiliationIdentifier", "\"https://ror.org/04wxnsj82\"",
            "creators[0].affiliation[0].affiliationIdentifier", FindingCodes.IdentifierCheckDigit, null
        },
        {
            "creators[0].affiliation[0].affiliationIdentifierScheme", "absent", "creators[0].affiliation[0].affiliationIdentifierScheme",
            FindingCodes.SchemeMissing, "ROR"
        },
        {
            "creators[0].affiliation[0].affiliationIdentifierScheme", "\"GRID\"",
            "creators[0].affiliation[0].affiliationIdentifierScheme", FindingCodes.IdentifierTypeMismatch, "ROR"
        },
        { "creators[0].nameType", "\"Organizational\"", "creators[0].nameType", FindingCodes.NameTypeContradiction, "Personal" },
        { "publisher.publisherIdentifierScheme", "absent", "publisher.publisherIdentifierScheme", FindingCodes.SchemeMissing, "ROR" },
        { "publisher.publisherIdentifier", "absent", "publisher.publisherIdentifier", FindingCodes.IdentifierMissing, null },
        {
            "fundingReferences[0].funderIdentifier", "absent", "fundingReferences[0].funderIdentifier", FindingCodes.IdentifierMissing,
            null
        },
        {
            "fundingReferences[0].funderIdentifierType", "\"ROR\"", "fundingReferences[0].funderIdentifierType",
            FindingCodes.IdentifierTypeMismatch, "Crossref Funder ID"
        },

        // Relations
        {
            "relatedIdentifiers[0].relatedIdentifier", "absent", "relatedIdentifiers[0].relatedIdentifier",
            FindingCodes.IdentifierMissing, null
        },
        {
            "relatedIdentifiers[0].relatedIdentifier", "\"river\"", "relatedIdentifiers[0].relatedIdentifier",
            FindingCodes.IdentifierForm, null
        },
        {
            "relatedIdentifiers[1].relatedIdentifier", "\"https://doi.org/10.5072/x1\"", "relatedIdentifiers[1].relatedIdentifierType",
            FindingCodes.IdentifierTypeMismatch, "DOI"
        },
        {
            "relatedIdentifiers[1].relatedIdentifier", "\"example.org\"", "relatedIdentifiers[1].relatedIdentifier",
            FindingCodes.IdentifierForm, "https://example.org"
        },
        {
            "relatedIdentifiers[1].relatedIdentifier", "\"doi.org/10.5072/x1\"", "relatedIdentifiers[1].relatedIdentifierType",
            FindingCodes.IdentifierTypeMismatch, "DOI"
        },
        {
            "relatedIdentifiers[0].relatedIdentifier", "\"https://doi.org/10.5072/3MFP-6M52\"", "relatedIdentifiers[0]",
            FindingCodes.RelationToItself, null
        },
        {
            "relatedIdentifiers[2]",
            """{"relatedIdentifier":"https://doi.org/10.5072/003R-J076","relatedIdentifierType":"DOI","relationType":"IsPreviousVersionOf"}""",
            "relatedIdentifiers[2]", FindingCodes.RelationContradiction, null
        },
        {
            "relatedIdentifiers[2]",
            """{"relatedIdentifier":"https://doi.org/10.5072/003R-J076","relatedIdentifierType":"DOI","relationType":"IsNewVersionOf"}""",
            "relatedIdentifiers[2]", FindingCodes.RelationDuplicate, null
        },
        {
            "relatedItems[0].relatedItemIdentifier.relatedItemIdentifier", "\"0317-8472\"",
            "relatedItems[0].relatedItemIdentifier.relatedItemIdentifier", FindingCodes.IdentifierCheckDigit, null
        },
        {
            "relatedItems[0].relatedItemIdentifier.relatedItemIdentifierType", "absent",
            "relatedItems[0].relatedItemIdentifier.relatedItemIdentifierType", FindingCodes.SchemeMissing, null
        },
        { "relatedItems[0].titles", "absent", "relatedItems[0].titles", FindingCodes.TextEmpty, null },

        {
            "relatedItems[0].contributors[0].contributorType", "absent", "relatedItems[0].contributors[0].contributorType",
            FindingCodes.ContributorTypeMissing, "Other"
        },

        // Rights
        { "rightsList[0].rightsIdentifier", "\"CC-BY-5.0\"", "rightsList[0].rightsIdentifier", FindingCodes.LicenseUnknown, "CC-BY-4.0" },
        { "rightsList[0].rightsIdentifier", "\"house-rules\"", "rightsList[0].rightsIdentifier", FindingCodes.LicenseUnknown, null },
        {
            "rightsList[0]", """{"rights":"CC BY","rightsUri":"https://creativecommons.org/licenses/by/4.0/"}""",
            "rightsList[0].rightsIdentifier", FindingCodes.LicenseNotIdentified, "CC-BY-4.0"
        },
        { "rightsList[0]", """{"rightsIdentifier":"CC-BY"}""", "rightsList[0].rightsIdentifier", FindingCodes.LicenseUnknown, null },
        { "rightsList[0]", """{"rights":"CC BY 4.0"}""", "rightsList[0].rightsIdentifier", FindingCodes.LicenseNotIdentified, "CC-BY-4.0" },
        { "rightsList[0]", """{"lang":"en"}""", "rightsList[0].rights", FindingCodes.TextEmpty, null },

        // Places
        { "geoLocations[0]", "{}", "geoLocations[0]", FindingCodes.TextEmpty, null },
        {
            "geoLocations[1].geoLocationBox.southBoundLatitude", "52", "geoLocations[1].geoLocationBox.southBoundLatitude",
            FindingCodes.BoxReversed, "51.9"
        },
        {
            "geoLocations[1].geoLocationBox.westBoundLongitude", "9", "geoLocations[1].geoLocationBox.westBoundLongitude",
            FindingCodes.BoxReversed, "8.5"
        },
        {
            "geoLocations[2].geoLocationPolygon[3].polygonPoint.pointLatitude", "50.5", "geoLocations[2].geoLocationPolygon",
            FindingCodes.PolygonOpen, null
        },

        // The DOI and its address
        { "doi", "\"10.5072/river/media\"", "doi", FindingCodes.DoiShadowed, null },
        { "doi", "\"10.5072/river.\"", "doi", FindingCodes.DoiEnding, "10.5072/river" },
        { "doi", "\"10.5072/river/;\"", "doi", FindingCodes.DoiEnding, "10.5072/river" },
        { "url", "\"https://doi.org/10.5072/3mfp-6m52\"", "url", FindingCodes.UrlIsDoi, null },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void What_would_be_regretted_is_exactly_one_warning_at_its_place(
        string place, string value, string path, string code, string? suggestion)
    {
        var finding = Assert.Single(SampleRecord.Validate(SampleRecord.With(place, value)));

        Assert.Equal((FindingSeverity.Warning, path, code), (finding.Severity, finding.Path, finding.Code));
        Assert.Equal(suggestion, finding.Suggestion);
    }

    [Fact]
    public void A_complete_record_has_nothing_to_find_in_any_state() => Assert.All(
        new[] { DoiState.Draft, DoiState.Registered, DoiState.Findable },
        target => Assert.Empty(SampleRecord.Validate(SampleRecord.Create(), target, recommended: true)));

    [Theory]
    [InlineData("westBoundLongitude", "170", "eastBoundLongitude", "-170")]
    [InlineData("westBoundLongitude", "-180", "eastBoundLongitude", "180")]
    public void A_box_across_the_180th_meridian_is_fine(string west, string westValue, string east, string eastValue)
    {
        var record = SampleRecord.With("geoLocations[1].geoLocationBox." + west, westValue);
        SampleRecord.Set(record, "geoLocations[1].geoLocationBox." + east, eastValue);

        Assert.Empty(SampleRecord.Validate(record));
    }

    [Theory]
    [InlineData("Cites", "IsCitedBy")]
    [InlineData("References", "IsReferencedBy")]
    [InlineData("IsPartOf", "IsSupplementTo")]
    public void Two_works_may_stand_in_several_relations(string first, string second)
    {
        var record = SampleRecord.With("relatedIdentifiers[0].relationType", $"\"{first}\"");
        SampleRecord.Set(
            record, "relatedIdentifiers[1]", $$"""{"relatedIdentifier":"10.5072/003r-j076","relatedIdentifierType":"DOI","relationType":"{{second}}"}""");

        Assert.Empty(SampleRecord.Validate(record));
    }

    [Theory]
    [InlineData("titles[0].title", "\"cut \\ud83d off\"")]
    [InlineData("titles[0].title", "\"cut \\ude00 off\"")]
    [InlineData("creators[0].affiliation[0].name", "\"cut \\ud83d\"")]
    public void Half_a_surrogate_pair_is_found_though_no_string_can_be_made_of_it(string path, string value)
    {
        var json = SampleRecord.With(path, "\"MARK\"").ToJsonString().Replace("\"MARK\"", value, StringComparison.Ordinal);

        var finding = Assert.Single(SampleRecord.Validate(json));

        Assert.Equal((FindingSeverity.Warning, path, FindingCodes.TextUnpairedSurrogate), (finding.Severity, finding.Path, finding.Code));
        Assert.Contains('\uFFFD', finding.Value!);
    }

    [Fact]
    public void A_key_that_no_string_can_be_made_of_is_an_unknown_key()
    {
        var finding = Assert.Single(SampleRecord.Validate("""{"titl\ud83des":[],"doi":"10.5072/x1"}""", DoiState.Draft));

        Assert.Equal(FindingCodes.UnknownKey, finding.Code);
    }

    [Fact]
    public void A_key_that_stands_twice_is_found()
    {
        var finding = Assert.Single(SampleRecord.Validate("""{"url":"https://example.org/1","url":"https://example.org/2"}""", DoiState.Draft));

        Assert.Equal(("url", FindingCodes.DuplicateKey), (finding.Path, finding.Code));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"record\"")]
    [InlineData("7")]
    [InlineData("""{"data":{"attributes":[]}}""")]
    public void What_is_no_record_at_all_is_one_error(string json)
    {
        var finding = Assert.Single(SampleRecord.Validate(json));

        Assert.Equal((FindingSeverity.Error, string.Empty, FindingCodes.ShapeRefused), (finding.Severity, finding.Path, finding.Code));
    }

    [Fact]
    public void Attributes_a_resource_and_a_document_are_the_same_record()
    {
        var attributes = SampleRecord.With("titels", "[]").ToJsonString();
        var findings = SampleRecord.Validate(attributes);

        Assert.Equal(findings, SampleRecord.Validate($$$"""{"type":"dois","attributes":{{{attributes}}}}"""));
        Assert.Equal(findings, SampleRecord.Validate($$$"""{"data":{"type":"dois","attributes":{{{attributes}}}}}"""));
        Assert.Equal(findings, RecordValidator.Validate(DoiRecord.Parse(attributes), DoiState.Findable));
    }

    [Fact]
    public void A_message_never_carries_control_characters_of_the_record()
    {
        var record = SampleRecord.With("dates[0].date", "\"20\\u001b[31m23\"");
        SampleRecord.Set(record, "ti\u001btels", "[]");

        Assert.All(SampleRecord.Validate(record), finding =>
        {
            Assert.Equal(finding.Message, PrintableText.Of(finding.Message));
            Assert.Equal(finding.Path, PrintableText.Of(finding.Path));
        });
    }

    [Fact]
    public void A_record_that_no_server_takes_for_its_size_is_refused()
    {
        var record = DoiRecord.Parse(SampleRecord.Create().ToJsonString());
        record.Descriptions[0].Description = new string('d', 10 * 1024 * 1024);

        var finding = Assert.Single(RecordValidator.Validate(record, DoiState.Draft));
        Assert.Equal((FindingSeverity.Error, FindingCodes.RecordTooLarge), (finding.Severity, finding.Code));
    }

    /// <summary>Values on which a careless pattern would search for hours.</summary>
    [Theory]
    [InlineData("dates[0].date", "2023", " ", "x")]
    [InlineData("dates[0].date", "2023", "/", "x")]
    [InlineData("dates[0].date", "2023/", "9", "")]
    [InlineData("relatedIdentifiers[0].relatedIdentifier", "http://x/", "1/", " x")]
    [InlineData("relatedIdentifiers[0].relatedIdentifier", "10.1/", "a", " x")]
    [InlineData("relatedItems[0].relatedItemIdentifier.relatedItemIdentifier", "", "1-", "x")]
    [InlineData("creators[0].nameIdentifiers[0].nameIdentifier", "isni", " ", "x")]
    [InlineData("titles[0].lang", "en", "-a", "")]
    [InlineData("subjects[0].valueUri", "http://", "a.", " x")]
    [InlineData("url", "http://", "a/", " x")]
    [InlineData("doi", "10.5072/", "a/", "+")]
    [InlineData("rightsList[0].rightsIdentifier", "CC", "-", "x")]
    [InlineData("geoLocations[0].geoLocationPoint.pointLatitude", "", "1", "x")]
    public void A_hostile_value_of_a_million_characters_is_a_finding_like_any_other(string place, string start, string middle, string end)
    {
        var value = start + string.Concat(Enumerable.Repeat(middle, 1_000_000 / middle.Length)) + end;
        var types = Vocabularies.RelatedIdentifierType.Terms;
        foreach (var type in place.StartsWith("relatedIdentifiers", StringComparison.Ordinal) ? types : [types[0]])
        {
            var record = SampleRecord.With("relatedIdentifiers[0].relatedIdentifierType", $"\"{type}\"");
            if (!place.StartsWith("relatedIdentifiers", StringComparison.Ordinal))
                SampleRecord.Set(record, "relatedIdentifiers[0].relatedIdentifierType", "\"DOI\"");
            SampleRecord.Set(record, place, $"\"{value}\"");

            var findings = SampleRecord.Validate(record);
            Assert.NotEmpty(findings);
            Assert.All(findings, finding => Assert.InRange(finding.Message.Length, 20, 500));
        }
    }

    [Fact]
    public void A_message_stays_readable_whatever_the_length_of_a_key()
    {
        var finding = Assert.Single(SampleRecord.Validate(SampleRecord.With(new string('k', 1_000_000), "1")));

        Assert.InRange(finding.Message.Length, 20, 500);
        Assert.InRange(finding.Path.Length, 20, 500);
    }
}
