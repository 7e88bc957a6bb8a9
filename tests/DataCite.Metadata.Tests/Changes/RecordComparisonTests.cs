namespace DataCite.Metadata.Tests.Changes;

/// <summary>Two records in, edits out: one edit for each thing that a person would say is different.</summary>
public class RecordComparisonTests
{
    [Theory]
    // Values.
    [InlineData("""{"url":"https://example.org/1"}""", """{"url":"https://example.org/2"}""", "url: https://example.org/1 → https://example.org/2")]
    [InlineData("""{"version":null}""", """{"version":"2"}""", "version: added 2")]
    [InlineData("""{"version":"2"}""", """{"version":null}""", "version: removed 2")]
    [InlineData("""{"publicationYear":2023}""", """{"publicationYear":2024}""", "publicationYear: 2023 → 2024")]
    [InlineData("""{"publisher":{"name":"A","publisherIdentifier":"https://ror.org/04z8jg394"}}""", """{"publisher":"B"}""", "publisher.name: A → B|publisher.publisherIdentifier: removed https://ror.org/04z8jg394")]
    // Entries.
    [InlineData("""{"titles":[{"title":"Rivr"}]}""", """{"titles":[{"title":"River"}]}""", "titles[0].title: Rivr → River")]
    [InlineData("""{"creators":[{"name":"A"},{"name":"B"}]}""", """{"creators":[{"name":"C"},{"name":"A"},{"name":"B"}]}""", """creators[0]: added {"name":"C"}""")]
    [InlineData("""{"creators":[{"name":"A"},{"name":"B"}]}""", """{"creators":[{"name":"B"}]}""", """creators[0]: removed {"name":"A"}""")]
    [InlineData("""{"creators":[{"name":"A"},{"name":"B"},{"name":"C"}]}""", """{"creators":[{"name":"C"},{"name":"A"},{"name":"B"}]}""", "creators[2]: moved from place 2 to 0")]
    [InlineData("""{"creators":[{"name":"Doe, J"},{"name":"B"}]}""", """{"creators":[{"name":"Doe, Jane"},{"name":"B"}]}""", "creators[0].name: Doe, J → Doe, Jane")]
    [InlineData(
        """{"creators":[{"name":"A"},{"name":"Doe","nameIdentifiers":[{"nameIdentifier":"0000-0002-1825-0097","nameIdentifierScheme":"ORCID"}]}]}""",
        """{"creators":[{"name":"A"},{"name":"Doe, Jane","nameIdentifiers":[{"nameIdentifier":"0000-0002-1825-0097","nameIdentifierScheme":"ORCID"}]}]}""",
        "creators[1].name: Doe → Doe, Jane")]
    [InlineData("""{"subjects":[{"subject":"a"},{"subject":"b"}]}""", """{"subjects":[{"subject":"a"},{"subject":"b"},{"subject":"c"}]}""", """subjects[2]: added {"subject":"c"}""")]
    [InlineData("""{"sizes":["1 MB","2 pages"]}""", """{"sizes":["1 MB","3 pages"]}""", "sizes[1]: 2 pages → 3 pages")]
    [InlineData("""{"dates":[{"date":"2024","dateType":"Issued"}]}""", """{"dates":[{"date":"2025","dateType":"Issued"}]}""", "dates[0].date: 2024 → 2025")]
    [InlineData(
        """{"relatedIdentifiers":[{"relatedIdentifier":"10.5072/a","relatedIdentifierType":"DOI","relationType":"Cites"}]}""",
        """{"relatedIdentifiers":[{"relatedIdentifier":"10.5072/a","relatedIdentifierType":"DOI","relationType":"References"}]}""",
        "relatedIdentifiers[0].relationType: Cites → References")]
    [InlineData("""{"creators":[{"name":"A","affiliation":[{"name":"X"}]}]}""", """{"creators":[{"name":"A","affiliation":[{"name":"X"},"Y"]}]}""", """creators[0].affiliation[1]: added {"name":"Y"}""")]
    public void What_differs_is_said_in_the_names_of_the_schema(string before, string after, string expected)
        => Assert.Equal(expected.Split('|'), RecordComparison.Compare(DoiRecord.Parse(before), DoiRecord.Parse(after)).Select(static edit => edit.ToString()));

    [Theory]
    // The server writes these itself, or in its own way.
    [InlineData("""{"types":{"resourceTypeGeneral":"Dataset","ris":"DATA"}}""", """{"types":{"resourceTypeGeneral":"Dataset"}}""")]
    [InlineData("""{"creators":[{"name":"A","affiliation":[],"nameIdentifiers":[]}]}""", """{"creators":[{"name":"A"}]}""")]
    [InlineData("""{"titles":[{"title":"T","titleType":null,"lang":""}]}""", """{"titles":[{"lang":null,"title":"T"}]}""")]
    [InlineData("""{"language":"en"}""", """{"language":"en-US"}""")]
    [InlineData("""{"language":"de"}""", """{"language":"deu"}""")]
    [InlineData("""{"rightsList":[{"rights":"Creative Commons Attribution 4.0 International","rightsUri":"https://creativecommons.org/licenses/by/4.0/legalcode","rightsIdentifier":"cc-by-4.0","rightsIdentifierScheme":"SPDX","schemeUri":"https://spdx.org/licenses/"}]}""", """{"rightsList":[{"rightsIdentifier":"CC-BY-4.0"}]}""")]
    [InlineData("""{"relatedIdentifiers":[{"relatedIdentifier":"10.5072/abc","relatedIdentifierType":"DOI","relationType":"Cites"}]}""", """{"relatedIdentifiers":[{"relatedIdentifier":"10.5072/ABC","relatedIdentifierType":"DOI","relationType":"Cites"}]}""")]
    [InlineData("""{"publicationYear":2024}""", """{"publicationYear":"2024"}""")]
    [InlineData("""{"geoLocations":[{"geoLocationPoint":{"pointLongitude":"+180.0","pointLatitude":"1"}}]}""", """{"geoLocations":[{"geoLocationPoint":{"pointLatitude":1.0,"pointLongitude":180}}]}""")]
    [InlineData("""{"titles":[{"title":"A river"}]}""", """{"titles":[{"title":" A  river\n"}]}""")]
    [InlineData("""{"subjects":[{"subject":"a"}]}""", """{"subjects":[{"subject":"a"},{"subject":"a"}]}""")]
    [InlineData("""{"identifiers":[{"identifier":"4711","identifierType":"Local"}]}""", """{"alternateIdentifiers":[{"alternateIdentifier":"4711","alternateIdentifierType":"Local"}]}""")]
    [InlineData("""{"version":null,"contentUrl":null,"sizes":[]}""", """{"version":"","contentUrl":[],"sizes":null}""")]
    [InlineData("""{"container":{"title":"Journal"},"viewCount":3,"state":"findable"}""", """{"container":{},"viewCount":4,"state":"draft"}""")]
    // What one side does not have is not known: rows of lists.
    [InlineData("""{"titles":[{"title":"T"}],"version":"1"}""", """{"titles":[{"title":"T"}]}""")]
    [InlineData("""{"titles":[{"title":"T"}]}""", """{"titles":[{"title":"T"}],"version":"1"}""")]
    [InlineData("""{"creators":[{"name":"A","affiliation":[{"name":"X","affiliationIdentifier":"https://ror.org/04z8jg394"}]}]}""", """{"creators":[{"name":"A","affiliation":["X"]}]}""")]
    [InlineData("""{"publisher":{"name":"A","publisherIdentifier":"https://ror.org/04z8jg394"}}""", """{"publisher":"A"}""")]
    public void What_means_the_same_to_the_server_is_no_difference(string before, string after)
        => Assert.Empty(RecordComparison.Compare(DoiRecord.Parse(before), DoiRecord.Parse(after)));

    [Fact]
    public void A_text_with_fewer_spaces_is_a_correction()
        => Assert.Single(RecordComparison.Compare(DoiRecord.Parse("""{"titles":[{"title":"A  river"}]}"""), DoiRecord.Parse("""{"titles":[{"title":"A river"}]}""")));

    [Fact]
    public void Edits_are_safe_to_show()
        => Assert.DoesNotContain('\u001b', RecordComparison.Compare(DoiRecord.Parse("""{"version":"1"}"""), DoiRecord.Parse("""{"version":"\u001b[31m2"}"""))[0].ToString());

    [Theory]
    [InlineData("creators[7].name")]
    [InlineData("state")]
    [InlineData("titles[x]")]
    [InlineData("")]
    public void An_edit_of_what_the_record_does_not_have_is_refused(string path)
    {
        var record = DoiRecord.Parse("""{"creators":[{"name":"A"}]}""");

        Assert.Throws<ArgumentException>(() => RecordComparison.Apply(record, [new DoiEdit(path, DoiEditKind.Set, "old", "new")]));
    }
}
