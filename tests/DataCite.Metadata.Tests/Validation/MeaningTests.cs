using System.Text.Json;

namespace DataCite.Metadata.Tests.Validation;

/// <summary>What the server would make of values that have the right form.</summary>
public class MeaningTests
{
    private static Finding[] Validate(string json, DoiState target = DoiState.Draft)
    {
        using var document = JsonDocument.Parse(json);
        return [.. RecordValidator.Validate(document.RootElement, target)];
    }

    [Theory]
    [InlineData("hhh", "hhh")]
    [InlineData("prq-PE", "prq-PE")]
    [InlineData("mul", "mul")]
    [InlineData("zxx", "zxx")]
    [InlineData("gsw", "gsw")]
    [InlineData("grc", "grc")]
    [InlineData("de-DE", "de")]
    [InlineData("pt-BR", "pt")]
    [InlineData("zh-Hans", "zh")]
    [InlineData("eng-US", "en")]
    [InlineData("ger", "de")]
    [InlineData("fra", "fr")]
    [InlineData("french", "fr")]
    [InlineData("Borgesian", null)]
    [InlineData("en_US", null)]
    [InlineData("", null)]
    public void The_language_that_the_server_keeps_is_known(string tag, string? kept) => Assert.Equal(kept, LanguageTag.KeptByServer(tag));

    [Theory]
    [InlineData("pt-BR", FindingCodes.LanguageShortened, "pt")]
    [InlineData("eng-US", FindingCodes.LanguageShortened, "en")]
    [InlineData("zh-Hant-TW", FindingCodes.LanguageShortened, "zh")]
    [InlineData("de", null, null)]
    [InlineData("deu", null, null)]
    [InlineData("mul", null, null)]
    [InlineData("prq-PE", null, null)]
    [InlineData("Borgesian", FindingCodes.LanguageInvalid, null)]
    public void A_language_that_the_server_cuts_or_drops_is_told(string tag, string? code, string? suggestion)
    {
        var finding = Validate($$"""{"language":"{{tag}}"}""").SingleOrDefault();

        Assert.Equal((code, suggestion), (finding?.Code, finding?.Suggestion));
    }

    [Fact]
    public void The_language_of_a_text_keeps_its_region() => Assert.Empty(Validate("""{"titles":[{"title":"T","lang":"pt-BR"}]}"""));

    [Theory]
    [InlineData("2020-01/", false)]
    [InlineData("/2020", false)]
    [InlineData("2019/..", false)]
    [InlineData("../2019", false)]
    [InlineData("2019/open", true)]
    [InlineData("unknown/2004", true)]
    [InlineData("2019-13", false)]
    [InlineData("193u", true)]
    [InlineData("193x", true)]
    [InlineData("1984?", true)]
    [InlineData("1984~", true)]
    [InlineData("2001-21", true)]
    [InlineData("y17000", true)]
    [InlineData("-0024/-0022", true)]
    [InlineData("2019-11", true)]
    [InlineData("2019-02-29", false)]
    [InlineData("2024-02-01T10:00:00Z", true)]
    [InlineData("2024-02-01T10:00:00+01:00", true)]
    [InlineData("2024-02-01T10:00Z", false)]
    [InlineData("2024-02-01T10:00:00.123Z", false)]
    [InlineData("2004-03-02/2005-06-02T00:00:00Z", false)]
    [InlineData("2004-10-01 / (:tba)", false)]
    [InlineData(":tba", true)]
    public void The_dates_that_the_server_reads_from_xml_are_known(string date, bool isRead) => Assert.Equal(isRead, EdtfDate.IsReadByServer(date));

    [Theory]
    [InlineData("1984?")]
    [InlineData("2019/open")]
    [InlineData("2001-21")]
    public void A_date_that_the_server_reads_is_not_said_to_be_unreadable(string date)
        => Assert.Empty(Validate($$"""{"dates":[{"date":"{{date}}","dateType":"Created"}]}"""));

    [Theory]
    [InlineData("2020-01/", "'2020-01/open'")]
    [InlineData("2019/..", "'2019/open'")]
    [InlineData("/2020", "'unknown/2020'")]
    [InlineData("2024-02-01T10:00Z", "YYYY-MM-DDThh:mm:ssZ")]
    public void Xml_says_which_dates_datacite_loses_from_it(string date, string advice)
    {
        var record = new DoiRecord { Doi = "10.5072/x", Dates = [new DateEntry { Date = date, DateType = "Created" }] };

        var notice = Assert.Single(DataCiteXml.Write(record).Notices);

        Assert.Equal((FindingCodes.DateNotRead, "dates[0].date"), (notice.Code, notice.Path));
        Assert.Contains(advice, notice.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https:/example.org/x", "https://example.org/x")]
    [InlineData("https//example.org/x", "https://example.org/x")]
    [InlineData("http:example.org", "http://example.org")]
    [InlineData("htps://example.org", "https://example.org")]
    [InlineData("HTTPS://example.org/x", "https://example.org/x")]
    [InlineData("https://https:/example.org/x", "https://example.org/x")]
    [InlineData("https://https://example.org/x", "https://example.org/x")]
    [InlineData("http://https://example.org/x", "https://example.org/x")]
    [InlineData("http://http//example.org/x", "http://example.org/x")]
    [InlineData("example.org/a b", "https://example.org/a%20b")]
    [InlineData("nonsense", null)]
    [InlineData("https:/x", null)]
    [InlineData("mailto:jane@example.org", null)]
    public void A_wrong_address_is_told_and_what_is_suggested_is_in_order(string url, string? suggestion)
    {
        var finding = Assert.Single(Validate(JsonSerializer.Serialize(new { url })));

        Assert.Equal((FindingCodes.UrlInvalid, suggestion), (finding.Code, finding.Suggestion));
        if (suggestion is not null)
            Assert.Empty(Validate(JsonSerializer.Serialize(new { url = suggestion })));
    }

    [Fact]
    public void An_address_inside_an_address_is_in_order()
        => Assert.Empty(Validate("""{"url":"https://web.archive.org/web/2024/https://example.org/x"}"""));

    [Theory]
    [InlineData("""{"creators":[{"name":"Doe, Jane [orcid:0000-0002-1825-0097]"}]}""", "creators[0].name")]
    [InlineData("""{"contributors":[{"name":"Example (https://ror.org/04wxnsj81)","contributorType":"Other"}]}""", "contributors[0].name")]
    [InlineData("""{"publisher":{"name":"Example Library, https://ror.org/04wxnsj81"}}""", "publisher.name")]
    [InlineData("""{"publisher":"Example Library, https://ror.org/04wxnsj81"}""", "publisher")]
    [InlineData("""{"creators":[{"name":"Doe, Jane","affiliation":[{"name":"Example 04wxnsj81"}]}]}""", "creators[0].affiliation[0].name")]
    [InlineData("""{"fundingReferences":[{"funderName":"Fund 10.13039/501100001659"}]}""", "fundingReferences[0].funderName")]
    public void An_identifier_in_a_name_is_told(string json, string path)
        => Assert.Equal((FindingCodes.IdentifierInName, path), Validate(json).Select(static f => (f.Code, f.Path)).Single());

    [Theory]
    [InlineData("ORCID", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("ROR", "04wxnsj81", "https://ror.org/04wxnsj81")]
    [InlineData("ror", "ror.org/04wxnsj81", "https://ror.org/04wxnsj81")]
    public void A_bare_id_that_services_do_not_link_is_told(string scheme, string identifier, string address)
    {
        var json = JsonSerializer.Serialize(new
        {
            creators = new[] { new { name = "Doe", nameIdentifiers = new[] { new { nameIdentifier = identifier, nameIdentifierScheme = scheme } } } },
        });

        var finding = Assert.Single(Validate(json));

        Assert.Equal((FindingCodes.IdentifierNotLinked, address), (finding.Code, finding.Suggestion));
    }

    [Theory]
    [InlineData("Doe, Jane", "Jane", "Doe", "exchanged")]
    [InlineData("Doe, Jane", "Roe", "Jane", "does not have")]
    [InlineData("Jane Doe", "Roe", null, "does not have")]
    [InlineData("Doe, Jane", "Doe", "Jane", null)]
    [InlineData("Jane Doe", "Doe", "Jane", null)]
    [InlineData("Doe, J.", "Doe", "Jane", null)]
    [InlineData("van der Berg, Anna", "van der Berg", "Anna", null)]
    [InlineData("Mao Zedong", "Mao", "Zedong", null)]
    public void Family_and_given_name_that_contradict_the_name_are_told(string name, string familyName, string? givenName, string? words)
    {
        var finding = Validate(JsonSerializer.Serialize(new { creators = new[] { new { name, familyName, givenName } } })).SingleOrDefault();

        Assert.Equal(words is null ? null : FindingCodes.NameContradiction, finding?.Code);
        Assert.Contains(words ?? string.Empty, finding?.Message ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"relatedIdentifiers":[{"relatedIdentifier":"10.5072/a","relatedIdentifierType":"DOI","relationType":"IsPartOf","relationTypeInformation":"chapter 3"}]}""")]
    [InlineData("""{"relatedItems":[{"titles":[{"title":"T"}],"relatedItemType":"Book","relationType":"Cites","relationTypeInformation":"page 3"}]}""")]
    public void Every_relation_may_be_explained(string json) => Assert.Empty(Validate(json));

    [Theory]
    [InlineData("""{"relatedItems":[{"titles":[{"title":"T"}],"relatedItemType":"Book","relationType":"Cites","relatedItemIdentifier":[{"relatedItemIdentifier":"x"}]}]}""")]
    [InlineData("""{"geoLocations":[{"geoLocationPoint":[{"pointLatitude":1,"pointLongitude":2}]}]}""")]
    [InlineData("""{"geoLocations":[{"geoLocationBox":[{"southBoundLatitude":1}]}]}""")]
    public void A_list_for_an_object_inside_a_list_is_refused(string json)
    {
        Assert.Contains(Validate(json), static f => f is { Severity: FindingSeverity.Error, Code: FindingCodes.ShapeRefused });
        var error = Assert.Throws<MetadataFormatException>(() => DataCiteXml.Write(DoiRecord.Parse(json)));
        Assert.DoesNotContain("DataCite.Metadata", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"container":"J"}""", false)]
    [InlineData("""{"container":[{"title":"J"}]}""", false)]
    [InlineData("""{"container":{"type":"Journal","title":"J"}}""", true)]
    [InlineData("""{"container":{"type":"Journal","title":"J"},"created":"2024-01-01T00:00:00Z"}""", false)]
    [InlineData("""{"container":{"title":"J"},"relatedItems":[{"titles":[{"title":"J"}],"relatedItemType":"Journal","relationType":"IsPublishedIn"}]}""", false)]
    public void A_container_that_is_not_sent_is_told(string json, bool isTold)
        => Assert.Equal(isTold, Validate(json).Any(static f => f.Code == FindingCodes.ContainerComputed));

    [Fact]
    public void A_validation_can_be_ended()
    {
        using var document = JsonDocument.Parse("""{"titles":[{"title":"T"}]}""");

        Assert.Throws<OperationCanceledException>(() => RecordValidator.Validate(document.RootElement, DoiState.Draft, limit: new WorkLimit(new CancellationToken(canceled: true))));
    }
}
