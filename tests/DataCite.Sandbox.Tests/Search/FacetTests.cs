using System.Text;
using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Facets;

namespace DataCite.Sandbox.Tests.Search;

/// <summary>The facets of facts §2.4, each over a few records.</summary>
public class FacetTests
{
    private const int CurrentYear = 2026;

    private static readonly string[] DefaultFacets =
    [
        "states", "resourceTypes", "created", "published", "registered", "providers", "clients", "affiliations", "prefixes",
        "certificates", "licenses", "schemaVersions", "linkChecksStatus", "subjects", "fieldsOfScience", "citations", "views", "downloads",
    ];

    /// <summary>A facet, the records it is counted over (JSON attributes each), and what comes out.</summary>
    public static TheoryData<string, string[], string> Counts => new()
    {
        {
            "resource_types",
            [Types("DataPaper"), Types("Dataset"), Types("Dataset"), Types("Unknown"), "{}",
             """{"types":{"resourceTypeGeneral":"Text","resourceType":"Project"}}"""],
            """
            [{"id":"dataset","title":"Dataset","count":2},{"id":"data-paper","title":"Data Paper","count":1},
             {"id":"project","title":"Project","count":1}]
            """
        },
        {
            "published",
            [Cited(2027, 0), Cited(2020, 0), Cited(2024, 0), Cited(2020, 0), "{}"],
            """[{"id":"2024","title":"2024","count":1},{"id":"2020","title":"2020","count":2}]"""
        },
        {
            "affiliations",
            [Creator(Affiliation("https://ror.org/05bp8ka05", "Example University") + ","
                + Affiliation("ror.org/05bp8ka05", "Example University")),
             Creator(Affiliation("https://ror.org/05bp8ka05", "Example: University")), Creator("""{"name":"No identifier"}""")],
            """
            [{"id":"ror.org/05bp8ka05","title":"Example University","count":1},
             {"id":"ror.org/05bp8ka05","title":"Example: University","count":1}]
            """
        },
        { "licenses", [Rights("cc-by-4.0"), Rights("CC-BY-4.0"), Rights("odbl-1.0")], """
            [{"id":"cc-by-4.0","title":"CC-BY-4.0","count":2},{"id":"odbl-1.0","title":"odbl-1.0","count":1}]
            """ },
        { "licenses_with_missing", [Rights("mit"), Rights("mit"), Rights(""), "{}", "{}"], """
            [{"id":"__missing__","title":"Unknown","count":3},{"id":"mit","title":"MIT","count":2}]
            """ },
        {
            "schema_versions",
            [Schema("4"), Schema("4"), Schema("2.2")],
            """[{"id":"4","title":"Schema 4","count":2},{"id":"2.2","title":"Schema 2.2","count":1}]"""
        },
        {
            "link_checks_status",
            ["""{"landingPage":{"status":404}}""", """{"landingPage":null}"""],
            """[{"id":"404","title":"404","count":1}]"""
        },
        {
            "subjects",
            [Subjects("""{"subject":"sea-level rise"},{"subject":"sea-level rise"},{"subject":"CO2 flux"}"""),
             Subjects("""{"subject":"sea-level rise"}""")],
            """[{"id":"sea-level rise","title":"Sea Level Rise","count":2},{"id":"CO2 flux","title":"Co2 Flux","count":1}]"""
        },
        {
            "fields_of_science",
            [
                Subjects("""
                    {"subject":"FOS: Computer and information sciences","subjectScheme":"Fields of Science and Technology (FOS)"},
                    {"subject":"other"}
                    """),
                Subjects("""{"subject":"FOS: Biology"}"""),
            ],
            """[{"id":"computer_and_information_sciences","title":"Computer and information sciences","count":1}]"""
        },
        {
            "citations",
            [Cited(2024, 3), Cited(2024, 2), Cited(2020, 0), Cited(2019, 7), """{"citationCount":9}"""],
            """[{"id":"2024","title":"2024","count":5},{"id":"2019","title":"2019","count":7}]"""
        },
        { "citation_count", [Cited(2024, 3), Cited(2020, 4)], "7" },
        { "content_url_count", ["""{"contentUrl":["https://a","https://b"]}""", """{"contentUrl":null}"""], "2" },
        {
            "languages",
            ["""{"language":"de"}""", """{"language":"de"}""", """{"language":"en-US"}""", """{"language":null}"""],
            """[{"id":"de","title":"German","count":2},{"id":"en-US","title":"en-US","count":1}]"""
        },
        {
            "authors",
            [Person("creators", "Doe, Jane"), Person("creators", "Doe, J."), Person("contributors", "Roe, Rita", "0000-0001-0000-0000")],
            """[{"id":"https://orcid.org/0000-0002-1825-0097","title":"Doe, Jane","count":2}]"""
        },
        {
            "creators_and_contributors",
            [Person("creators", "Doe, Jane"), Person("contributors", "Doe, Jane")],
            """[{"id":"https://orcid.org/0000-0002-1825-0097","title":"Doe, Jane","count":2}]"""
        },
        {
            "person_to_work_types_multilevel",
            [Person("creators", "Doe, Jane", type: "Text"), Person("creators", "Doe, Jane", type: "Software"),
             Person("contributors", "Doe, Jane", type: "Text")],
            """
            [{"id":"https://orcid.org/0000-0002-1825-0097","title":"Doe, Jane","count":3,
              "inner":[{"id":"text","title":"Text","count":2},{"id":"software","title":"Software","count":1}]}]
            """
        },
        {
            "funders",
            [Funded("https://ror.org/00k4n6c32", "European Commission"), Funded("https://ror.org/00k4n6c32", "EC"),
             Funded("https://ROR.org/021nxhr62", "NSF")],
            """[{"id":"https://ror.org/00k4n6c32","title":"European Commission","count":2}]"""
        },
        { "registration_agencies", ["{}"], """[{"id":"datacite","title":"DataCite","count":1}]""" },
        { "client_types", ["{}"], """[{"id":"repository","title":"Repository","count":1}]""" },
        { "certificates", ["{}"], """[{"id":"CoreTrustSeal","title":"Core Trust Seal","count":1}]""" },
        { "providers", ["{}", "{}"], """[{"id":"demo","title":"Demo University","count":2}]""" },
        { "clients", ["{}"], """[{"id":"demo.repo","title":"Demo Repository","count":1}]""" },
        { "prefixes", ["{}"], """[{"id":"10.5072","title":"10.5072","count":1}]""" },
        { "states", ["{}"], """[{"id":"findable","title":"Findable","count":1}]""" },
        { "created", ["{}"], """[{"id":"2024","title":"2024","count":1}]""" },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_facet_counts_the_records(string facet, string[] records, string expected)
    {
        using var meta = Collect(FacetSelection.Of(null, facet), [.. records.Select(record => new SampleDoi(record))]);

        var property = Assert.Single(meta.RootElement.EnumerateObject());
        Assert.Equal(Normalize(expected), Normalize(property.Value.GetRawText()));
    }

    [Fact]
    public void Without_parameters_the_facets_are_those_of_the_server_in_its_order()
    {
        using var meta = Collect(FacetSelection.Of(null, null), new SampleDoi());

        Assert.Equal(DefaultFacets, meta.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("[]", meta.RootElement.GetProperty("subjects").GetRawText());
    }

    [Fact]
    public void Nothing_found_means_no_facets()
    {
        using var meta = Collect(FacetSelection.Of(null, null));

        Assert.Empty(meta.RootElement.EnumerateObject());
    }

    [Theory]
    [InlineData("true", null)]
    [InlineData("TRUE", null)]
    [InlineData("1", "states")]
    [InlineData(null, "")]
    [InlineData(null, "made_up")]
    public void Facets_can_be_switched_off(string? disableFacets, string? facets)
        => Assert.True(new FacetCollector(FacetSelection.Of(disableFacets, facets), CurrentYear).IsEmpty);

    [Fact]
    public void A_default_of_the_server_is_overridden_by_the_parameter()
    {
        Assert.True(new FacetCollector(FacetSelection.Of(null, null, disabledByDefault: true), CurrentYear).IsEmpty);
        Assert.False(new FacetCollector(FacetSelection.Of("false", null, disabledByDefault: true), CurrentYear).IsEmpty);
    }

    [Theory]
    [InlineData(
        "client_types, registrationAgencies ,made_up,languages,creators-and-contributors",
        "clientTypes|creatorsAndContributors|languages|registrationAgencies")]
    [InlineData("open_licenses", "openLicenses|openLicensesCount")]
    [InlineData("open_licenses_count,states", "states")]
    public void Facets_are_named_in_any_spelling_and_answered_in_the_order_of_the_server(string facets, string names)
    {
        using var meta = Collect(FacetSelection.Of(null, facets), new SampleDoi());

        Assert.Equal(names, string.Join('|', meta.RootElement.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public void Open_licences_are_counted_by_resource_type()
    {
        var open = """{"rightsList":[{"rightsIdentifier":"cc-by-4.0"}],"types":{"resourceTypeGeneral":"Dataset"}}""";
        using var meta = Collect(
            FacetSelection.Of(null, "open_licenses"), new SampleDoi(open), new SampleDoi(open), new SampleDoi(Rights("closed")));

        Assert.Equal(
            """{"openLicenses":[{"id":"dataset","title":"Dataset","count":2}],"openLicensesCount":2}""", meta.RootElement.GetRawText());
    }

    [Fact]
    public void Months_of_creation_come_with_igsn_catalogs_only()
    {
        using var meta = Collect(FacetSelection.Of("true", null, clientType: "igsnCatalog"), new SampleDoi());

        Assert.Equal("""{"createdByMonth":[{"id":"2024-02","title":"2024-02","count":1}]}""", meta.RootElement.GetRawText());
    }

    [Fact]
    public void Only_the_most_frequent_values_are_told_and_equally_frequent_ones_in_their_order()
    {
        var records = Enumerable.Range(0, 300)
            .Select(number => new SampleDoi(Subjects($$"""{"subject":"s{{number % 20:00}}"},{"subject":"common"}""")))
            .ToArray();
        using var meta = Collect(FacetSelection.Of(null, "subjects"), records);

        var ids = meta.RootElement.GetProperty("subjects").EnumerateArray().Select(entry => entry.GetProperty("id").GetString());
        Assert.Equal(["common", .. Enumerable.Range(0, 9).Select(number => $"s{number:00}")], ids);
    }

    [Fact]
    public void Licences_that_are_not_told_are_counted_as_others()
    {
        var records = Enumerable.Range(0, 12).Select(number => new SampleDoi(Rights($"l{number:00}"))).ToArray();
        using var meta = Collect(FacetSelection.Of(null, "licenses_with_missing"), records);

        var last = meta.RootElement.GetProperty("licensesWithMissing").EnumerateArray().Last();
        Assert.Equal("""{"id":"__other__","title":"Other","count":2}""", last.GetRawText());
    }

    [Fact]
    public void Only_ten_years_of_creation_are_told_the_newest_first()
    {
        var records = Enumerable.Range(2010, 15)
            .Select(year => new SampleDoi { Created = new(year, 6, 1, 0, 0, 0, DateTimeKind.Utc) })
            .ToArray();
        using var meta = Collect(FacetSelection.Of(null, "created"), records);

        var years = meta.RootElement.GetProperty("created").EnumerateArray().Select(entry => entry.GetProperty("id").GetString());
        Assert.Equal(Enumerable.Range(2015, 10).Reverse().Select(year => $"{year}"), years);
    }

    private static JsonDocument Collect(FacetSelection selection, params IDoiEntry[] records)
    {
        var facets = new FacetCollector(selection, CurrentYear);
        foreach (var record in records)
            facets.Add(record);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            facets.WriteTo(writer, records.Length);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Normalize(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }

    private static string Types(string general) => $$$"""{"types":{"resourceTypeGeneral":"{{{general}}}"}}""";

    private static string Rights(string id) => $$"""{"rightsList":[{"rightsIdentifier":"{{id}}"}]}""";

    private static string Schema(string version) => $$"""{"schemaVersion":"http://datacite.org/schema/kernel-{{version}}"}""";

    private static string Subjects(string subjects) => $$"""{"subjects":[{{subjects}}]}""";

    private static string Cited(int year, int count) => $$"""{"publicationYear":{{year}},"citationCount":{{count}}}""";

    private static string Creator(string affiliations) => $$"""{"creators":[{"name":"X","affiliation":[{{affiliations}}]}]}""";

    private static string Affiliation(string id, string name)
        => $$"""{"name":"{{name}}","affiliationIdentifier":"{{id}}","affiliationIdentifierScheme":"ROR"}""";

    private static string Person(string attribute, string name, string orcid = "0000-0002-1825-0097", string type = "Dataset") => $$$"""
        {"{{{attribute}}}":[
           {"name":"{{{name}}}","nameIdentifiers":[{"nameIdentifier":"https://orcid.org/{{{orcid}}}","nameIdentifierScheme":"ORCID"}]}],
         "types":{"resourceTypeGeneral":"{{{type}}}"}}
        """;

    private static string Funded(string id, string name) => $$"""
        {"fundingReferences":[{"funderName":"Nobody"},{"funderName":"{{name}}","funderIdentifier":"{{id}}","funderIdentifierType":"ROR"}]}
        """;
}
