using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Tests.Search;

/// <summary>The syntax of facts §2.2, tried on one record.</summary>
public class QuerySyntaxTests
{
    private static readonly SampleDoi River = new("""
        {
          "titles": [{"title": "River water levels of the Oder, 1990-2023"},
                     {"title": "Pegelstände", "titleType": "TranslatedTitle", "lang": "de"}],
          "creators": [
            {"name": "Doe, Jane", "nameType": "Personal", "givenName": "Jane", "familyName": "Doe",
             "affiliation": [{"name": "Example University",
                              "affiliationIdentifier": "https://ror.org/05bp8ka05", "affiliationIdentifierScheme": "ROR"}],
             "nameIdentifiers": [{"nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID"}]},
            {"name": "Hydrology Group", "nameType": "Organizational",
             "affiliation": [{"name": "Institute of Water"}], "nameIdentifiers": []}],
          "publisher": {"name": "Example Repository",
                        "publisherIdentifier": "https://ror.org/04wxnsj81", "publisherIdentifierScheme": "ROR"},
          "publicationYear": 2023,
          "subjects": [{"subject": "hydrology"}, {"subject": "Surface Water"}],
          "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Time Series", "ris": "DATA"},
          "relatedIdentifiers": [{"relatedIdentifier": "10.5072/OTHER", "relatedIdentifierType": "DOI", "relationType": "IsSupplementTo",
             "relationTypeInformation": "Relates this DOI to the dataset"}],
          "rightsList": [{"rightsIdentifier": "cc-by-4.0"}],
          "descriptions": [{"description": "Daily gauge readings; it's complete.", "descriptionType": "Abstract"}],
          "url": "https://example.org/river/1",
          "version": "2.1",
          "schemaVersion": "http://datacite.org/schema/kernel-4",
          "viewCount": 12, "citationCount": 0, "downloadCount": 3,
          "language": "en",
          "contentUrl": null,
          "landingPage": {"status": 200, "hasSchemaOrg": true, "checked": "2024-05-01T10:00:00Z"},
          "geoLocations": [{"geoLocationPoint": {"pointLongitude": 14.5, "pointLatitude": 52.3}}]
        }
        """);

    public static TheoryData<string, bool> Words => new()
    {
        // One word in any of the fields that are searched without a name.
        { "river", true },
        { "RIVER", true },
        { "rive", false },
        { "lake", false },
        { "10.5072/river-1", true },
        { "10.5072/RIVER-1", true },
        { "10.5072/other", true },
        { "Jane", true },
        { "Example", true },
        { "hydrology", true },
        { "gauge", true },
        { "Pegelstände", true },
        { "PEGELSTÄNDE", true },

        // What is not searched without a name.
        { "Dataset", false },
        { "University", false },

        // Words side by side have to stand in one and the same field, in any order.
        { "levels river", true },
        { "jane doe", true },
        { "river jane", false },
        { "river AND jane", true },
        { "+river +jane", true },

        // Words are cut at the boundaries of Unicode's rules.
        { "1990", true },
        { "oder,", true },
        { "titles.title:1990-2023", true },
        { "it's", true },
        { "url:example.org", true },
        { "url:example", false },
    };

    public static TheoryData<string, bool> Phrases => new()
    {
        { "\"river water levels\"", true },
        { "\"water levels\"", true },

        // One place of slop by default: one word may stand between, but two words in the wrong order are two places away.
        { "\"river levels\"", true },
        { "\"river of\"", false },
        { "\"river of\"~2", true },
        { "\"levels water\"", false },
        { "\"levels water\"~2", true },
        { "\"water levels\"~0", true },
        { "\"river levels\"~0", false },

        // Not across two values of a list, and no word twice.
        { "\"2023 Pegelstände\"", false },
        { "\"river river\"", false },
        { "creators.affiliation.name:\"university institute\"", false },
        { "publisher:\"example repository\"", true },
        { "relatedIdentifiers.relationTypeInformation:\"Relates this DOI to*\"", true },
        { "types.resourceType:\"time series\"", true },
        { "types.resourceType:\"time\"", false },
        { "url:\"https://example.org/river/1\"", true },
    };

    public static TheoryData<string, bool> Fields => new()
    {
        { "titles.title:river", true },
        { "creators.name:river", false },
        { "creators.familyName:doe", true },
        { "creators.affiliation.name:institute", true },
        { "publisher:repository", true },
        { "publisher.name:repository", true },
        { "publisher.publisherIdentifier:\"https://ror.org/04WXNSJ81\"", true },
        { "publisher_obj.publisherIdentifierScheme:ROR", true },
        { "publicationYear:2023", true },
        { "publication_year:2022", false },
        { "version:2.1", true },
        { "version_info:2.1", true },
        { "schemaVersion:\"http://datacite.org/schema/kernel-4\"", true },
        { "relatedIdentifiers.relatedIdentifier:10.5072/other", true },
        { "relatedIdentifiers.relationType:IsSupplementTo", true },
        { "related_identifiers.relationType:issupplementto", false },
        { "rightsList.rightsIdentifier:CC-BY-4.0", true },
        { "types.resourceTypeGeneral:Dataset", true },
        { "types.resourceTypeGeneral:dataset", false },
        { "types.resourceType:\"TIME SERIES\"", true },
        { "subjects.subject:water", true },
        { "subjects.subject.keyword:\"Surface Water\"", true },
        { "subjects.subject.keyword:water", false },
        { "language:en", true },

        // Names that are not translated find nothing, and neither do names that do not exist.
        { "resourceTypeId:dataset", false },
        { "clientId:demo.repo", false },
        { "referenceCount:0", false },
        { "nosuchfield:x", false },
        { "creators:jane", false },
        { "-nosuchfield:x", true },

        // Fields of the index that are no attributes.
        { "doi:10.5072/RIVER-1", true },
        { "id:10.5072/river-1", true },
        { "uid:10.5072/river-2", false },
        { "prefix:10.5072", true },
        { "suffix:river-1", true },
        { "aasm_state:findable", true },
        { "client_id:demo.repo", true },
        { "client_id:DEMO.REPO", false },
        { "provider_id:demo", true },
        { "consortium_id:cons", true },
        { "resource_type_id:dataset", true },
        { "creator_names:\"jane doe\"", true },
        { "affiliation_id:\"ror.org/05bp8ka05\"", true },
        { "person_id:\"https://orcid.org/0000-0002-1825-0097\"", true },
        { "client.name:repository", true },
        { "client.client_type:repository", true },
        { "landingPage.hasSchemaOrg:true", true },

        // Groups with a field, and wildcards in its name.
        { "titles.title:(river AND lake)", false },
        { "titles.title:(river OR lake)", true },
        { "titles.title:(levels river)", true },
        { "creators.\\*:jane", true },
    };

    public static TheoryData<string, bool> Ranges => new()
    {
        { "created:[2024-01-01 TO 2024-06-30]", true },
        { "created:[2024-01-01 TO *]", true },
        { "created:[* TO 2023-12-31]", false },
        { "created:2024", true },
        { "created:2024-02", true },
        { "created:2024-02-01", true },
        { "created:2024-02-02", false },

        // An inclusive end means all of the day, an exclusive one none of it.
        { "created:[2024-01-31 TO 2024-02-01]", true },
        { "created:[2024-01-31 TO 2024-02-01}", false },
        { "created:{2024-02-01 TO 2024-02-02]", false },
        { "created:{2024-01-31 TO 2024-02-02]", true },
        { "created:[\"2024-02-01T09:30:00Z\" TO \"2024-02-01T09:30:00Z\"]", true },
        { "created:>=2024-02-01", true },
        { "created:>2024-02-01", false },
        { "created:<2024-02-01", false },
        { "created:<=2024-02-01", true },
        { "updated:[2024-03 TO 2024-03]", true },
        { "updated:[1710504000000 TO 1710504000000]", true },
        { "published:[1900 TO 2100]", false },
        { "publicationYear:[2020 TO 2023]", true },
        { "publicationYear:[2020 TO 2023}", false },
        { "publicationYear:>2022", true },
        { "viewCount:>=12", true },
        { "viewCount:>12", false },
        { "viewCount:[10 TO 20]", true },
        { "citationCount:0", true },
        { "landingPage.status:[200 TO 299]", true },
        { "geoLocations.geoLocationPoint.pointLatitude:[50 TO 53]", true },
        { "doi:[10.5072/r TO 10.5072/s]", true },
        { "doi:{10.5072/s TO *}", false },
        { "titles.title:[oc TO oe]", true },
        { "titles.title:[x TO z]", false },
    };

    public static TheoryData<string, bool> Existence => new()
    {
        { "url:*", true },
        { "-url:*", false },
        { "contentUrl:*", false },
        { "-contentUrl:*", true },
        { "NOT contentUrl:*", true },
        { "_exists_:url", true },
        { "_exists_:contentUrl", false },
        { "!_exists_:contentUrl", true },
        { "creators:*", true },
        { "container:*", false },
        { "fundingReferences:*", false },
        { "registered:*", true },
        { "nosuchfield:*", false },
        { "*", true },
        { "*:*", true },
    };

    public static TheoryData<string, bool> Wildcards => new()
    {
        { "riv*", true },
        { "RIV*", true },
        { "r?ver", true },
        { "r?er", false },
        { "*ver", true },
        { "doi:10.5072/riv*", true },
        { "doi:10.5072/RIV*", true },
        { "types.resourceTypeGeneral:Data*", true },
        { "types.resourceTypeGeneral:data*", false },
        { "titles.title:river*levels", false },
        { "url:example.*", true },
        { "titles.title:\"riv*\"", false },
        { "riv\\*", false },
    };

    public static TheoryData<string, bool> Fuzzy => new()
    {
        { "rivre~", true },
        { "rivr~", true },
        { "revir~1", false },
        { "revir~2", true },
        { "hidrology~", true },
        { "ab~", false },
        { "titles.title:watr~", true },
        { "titles.title:watr~0", false },
        { "types.resourceTypeGeneral:Datasit~1", true },
        { "types.resourceTypeGeneral:datasit~1", false },
    };

    public static TheoryData<string, bool> Operators => new()
    {
        { "river AND lake", false },
        { "river && levels", true },
        { "river OR lake", true },
        { "river || lake", true },
        { "lake OR sea", false },
        { "river NOT lake", true },
        { "river NOT levels", false },
        { "river !levels", false },
        { "river -levels", false },
        { "+river -lake", true },
        { "NOT lake", true },
        { "-river", false },
        { "(lake OR river) AND jane", true },
        { "(lake OR sea) AND jane", false },
        { "river AND (NOT lake)", true },
        { "river and", false },

        // No precedence: AND takes hold of the clause before it, whatever joined that one, and OR lets go of it.
        { "river OR lake AND jane", false },
        { "lake OR river AND jane", true },
        { "lake AND sea OR river", false },
        { "river AND lake OR jane", true },

        // Boosts do not change what matches.
        { "river^5 jane^0.5", true },
        { "(river lake)^2", false },
        { "\"water levels\"^3", true },

        // A sign by itself is a word, which no keyword of the record is.
        { "river - lake", false },
    };

    public static TheoryData<string, bool> Escapes => new()
    {
        { "river\\-1", false },
        { "titles.title:1990\\-2023", true },
        { "titles.title:\\r\\i\\v\\e\\r", true },
        { "titles.title:\\u0072iver", true },
        { "\\(river\\)", true },
        { "titles.title:\"river \\\"water\\\" levels\"", true },
        { "version\\:2.1", false },
    };

    public static TheoryData<string, string> Faults => new()
    {
        { "titles.title:(river", "titles.title:(river" },
        { "river)", "river)" },
        { "river AND", "river AND" },
        { "OR river", "OR river" },
        { "titles.title:", "titles.title:" },
        { "()", "()" },
        { "\"river", "\"river" },
        { "created:[2020 TO", "created:[2020 TO" },
        { "titles.*:river", "titles.*:river" },
        { "a:b:c", "a:b:c" },
        { "url:https://example.org", "url:https:\\/\\/example.org" },
        { "river\\", "river\\" },
        { "river^", "river^" },
        { "]", "]" },
        { "relatedIdentifiers:(", "related_identifiers:(" },
        { "version:(", "version_info:(" },

        // The server escapes slashes, so that one which the client has escaped is none any more.
        { "a\\/b", "a\\\\/b" },
    };

    public static TheoryData<string, string> Misfits => new()
    {
        {
            "created:yesterday",
            "failed to parse date field [yesterday] with format [strict_date_optional_time||epoch_millis]: "
            + "[failed to parse date field [yesterday] with format [strict_date_optional_time||epoch_millis]]"
        },
        {
            "publicationYear:[2020-05 TO *]",
            "failed to parse date field [2020-05] with format [yyyy]: [failed to parse date field [2020-05] with format [yyyy]]"
        },
        {
            "created:[ TO 2020]",
            "failed to parse date field [TO] with format [strict_date_optional_time||epoch_millis]: "
            + "[failed to parse date field [TO] with format [strict_date_optional_time||epoch_millis]]"
        },
        { "viewCount:many", "failed to create query: For input string: \"many\"" },
        { "landingPage.hasSchemaOrg:yes", "failed to create query: Can't parse boolean value [yes], expected [true] or [false]" },
        {
            "publicationYear:20*",
            "Can only use prefix queries on keyword, text and wildcard fields - not on [publication_year] which is of type [date]"
        },
        {
            "viewCount:1?",
            "Can only use wildcard queries on keyword, text and wildcard fields - not on [view_count] which is of type [integer]"
        },
        { "viewCount:12~", "Can only use fuzzy queries on keyword and text fields - not on [view_count] which is of type [integer]" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    [MemberData(nameof(Phrases))]
    [MemberData(nameof(Fields))]
    [MemberData(nameof(Ranges))]
    [MemberData(nameof(Existence))]
    [MemberData(nameof(Wildcards))]
    [MemberData(nameof(Fuzzy))]
    [MemberData(nameof(Operators))]
    [MemberData(nameof(Escapes))]
    public void A_query_finds_the_record_or_does_not(string query, bool found)
        => Assert.Equal(found, SearchQuery.Parse(query).Matches(new DoiSearchDocument { Entry = River }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void An_absent_query_finds_everything(string? query)
        => Assert.True(SearchQuery.Parse(query).IsAll);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Bad_syntax_is_refused_in_the_words_of_the_engine_which_quote_the_rewritten_query(string query, string quoted)
        => Assert.Equal($"Failed to parse query [{quoted}]", Assert.Throws<SearchQueryException>(() => SearchQuery.Parse(query)).Message);

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_value_that_does_not_fit_its_field_is_refused(string query, string message)
        => Assert.Equal(message, Assert.Throws<SearchQueryException>(() => SearchQuery.Parse(query)).Message);

    [Fact]
    public void A_phrase_of_equal_words_is_found_where_there_are_as_many_and_quickly()
    {
        var words = string.Join(' ', Enumerable.Repeat("echo", 40));
        var record = new SampleDoi($$"""{"titles": [{"title": "{{string.Join(' ', Enumerable.Repeat("echo x", 39))}}"}]}""");

        Assert.False(SearchQuery.Parse($"\"{words}\"~99999999999").Matches(new DoiSearchDocument { Entry = record }));
        Assert.True(SearchQuery.Parse($"\"{words[5..]}\"~99999999999").Matches(new DoiSearchDocument { Entry = record }));
        Assert.False(SearchQuery.Parse($"\"{words[5..]}\"~37").Matches(new DoiSearchDocument { Entry = record }));
        Assert.True(SearchQuery.Parse($"\"{words[5..]}\"~38").Matches(new DoiSearchDocument { Entry = record }));
    }

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_exhaust_the_stack()
    {
        var query = new string('(', 100_000) + "river" + new string(')', 100_000);

        Assert.Throws<SearchQueryException>(() => SearchQuery.Parse(query));
    }
}
