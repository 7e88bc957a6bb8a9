using System.Text.Json;
using DataCite.Sandbox.Formats;
using DataCite.Sandbox.Tests.Search;

namespace DataCite.Sandbox.Tests.Formats;

public class JsonFormatTests
{
    [Fact]
    public void Datacite_json_has_names_in_camel_case_and_the_doi_in_upper_case()
    {
        var json = Read(DoiFormat.DataCiteJson, FormatSamples.Dataset);

        Assert.Equal("https://doi.org/10.5072/river-1", json.GetProperty("id").GetString());
        Assert.Equal("10.5072/RIVER-1", json.GetProperty("doi").GetString());
        Assert.Equal(2024, json.GetProperty("publicationYear").GetInt32());
        Assert.Equal("Example Repository", json.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal("""["text/csv","application/json"]""", Compact(json.GetProperty("formats")));
        Assert.Equal("demo.repo", json.GetProperty("clientId").GetString());
        Assert.Equal("demo", json.GetProperty("providerId").GetString());
        Assert.Equal("datacite", json.GetProperty("agency").GetString());
        Assert.Equal("findable", json.GetProperty("state").GetString());
    }

    [Fact]
    public void Crosscite_json_has_the_same_with_names_in_snake_case_in_the_order_of_the_server()
    {
        var json = Read(DoiFormat.Crosscite, FormatSamples.Dataset);

        Assert.Equal(
            [
                "id", "doi", "url", "types", "creators", "titles", "publisher", "container", "subjects", "contributors", "dates",
                "publication_year", "language", "identifiers", "sizes", "formats", "version", "rights_list", "descriptions",
                "geo_locations", "funding_references", "related_identifiers", "related_items", "schema_version", "provider_id",
                "client_id", "agency", "state",
            ],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Jane Q.", json.GetProperty("creators")[0].GetProperty("givenName").GetString());
    }

    [Fact]
    public void Csl_json_is_what_the_server_makes_of_the_record()
        => Assert.Equal(
            Normalize("""
                {
                  "type": "dataset", "id": "https://doi.org/10.5072/river-1", "categories": ["rivers", "hydrology"], "language": "en",
                  "author": [{"family": "Doe", "given": "Jane Q."}, {"literal": "Hydrology Group"}],
                  "contributor": [{"family": "Roe", "given": "Rita"}], "editor": [{"family": "Roe", "given": "Rita"}],
                  "issued": {"date-parts": [[2024, 2, 1]]}, "abstract": "How it was measured.", "DOI": "10.5072/RIVER-1",
                  "publisher": "Example Repository", "title": "River levels & \"more\"", "URL": "https://example.org/river/1",
                  "copyright": "Creative Commons Attribution 4.0 International", "version": "1.2"
                }
                """),
            Compact(Read(DoiFormat.Citeproc, FormatSamples.Dataset)));

    [Fact]
    public void Csl_json_of_an_article_has_its_container_and_pages()
    {
        var json = Read(DoiFormat.Citeproc, FormatSamples.Article);

        Assert.Equal("eLife", json.GetProperty("container-title").GetString());
        Assert.Equal("15-20", json.GetProperty("page").GetString());
        Assert.Equal("15", json.GetProperty("page-first").GetString());
        Assert.Equal("[[2018]]", Compact(json.GetProperty("issued").GetProperty("date-parts")));
    }

    [Theory]
    [InlineData("""{"dates":[{"date":"2016-12","dateType":"Issued"}]}""", "[[2016,12]]")]
    [InlineData("""{"dates":[{"date":":tba","dateType":"Issued"}]}""", "[[]]")]
    [InlineData("""{"dates":[{"date":"2020/2021","dateType":"Issued"}]}""", "[[2020,20,1]]")]
    [InlineData("""{"publicationYear":1999}""", "[[1999]]")]
    [InlineData("{}", "[[]]")]
    public void Csl_json_reads_dates_by_the_places_of_their_digits(string attributes, string parts)
    {
        var issued = Read(DoiFormat.Citeproc, new SampleDoi(attributes)).GetProperty("issued");

        Assert.Equal(parts, Compact(issued.GetProperty("date-parts")));
    }

    [Fact]
    public void Software_with_a_version_is_a_book_in_csl_json()
    {
        var software = new SampleDoi("""{"types":{"resourceTypeGeneral":"Software"},"version":"1"}""");

        Assert.Equal("book", Read(DoiFormat.Citeproc, software).GetProperty("type").GetString());
    }

    [Fact]
    public void An_unavailable_author_is_none_in_csl_json()
        => Assert.False(Read(DoiFormat.Citeproc, new SampleDoi("""{"creators":[{"name":":(unav)"}]}""")).TryGetProperty("author", out _));

    [Fact]
    public void Schema_org_is_what_the_server_makes_of_the_record()
        => Assert.Equal(
            Normalize("""
                {
                  "@context": "http://schema.org", "@type": "Dataset", "@id": "https://doi.org/10.5072/river-1",
                  "identifier": {"@type": "PropertyValue", "propertyID": "local", "value": "A-1"},
                  "url": "https://example.org/river/1", "additionalType": "Time, series", "name": "River levels & \"more\"",
                  "author": [
                    {"name": "Jane Q. Doe", "givenName": "Jane Q.", "familyName": "Doe",
                     "affiliation": {"@type": "Organization", "@id": "https://ror.org/05bp8ka05", "name": "Example University"},
                     "@type": "Person", "@id": "https://orcid.org/0000-0002-1825-0097"},
                    {"name": "Hydrology Group", "@type": "Organization"}],
                  "editor": {"name": "Rita Roe", "givenName": "Rita", "familyName": "Roe", "contributorType": "Editor", "@type": "Person"},
                  "description": "Daily levels.", "license": "https://creativecommons.org/licenses/by/4.0/legalcode", "version": "1.2",
                  "keywords": "rivers, hydrology", "inLanguage": "en", "contentSize": "12 MB",
                  "encodingFormat": ["text/csv", "application/json"], "datePublished": "2024-02-01", "temporalCoverage": "2020/2023",
                  "spatialCoverage": [
                    {"@type": "Place", "geo": {"@type": "GeoCoordinates", "address": "Oder", "latitude": 52.3, "longitude": 14.5}},
                    {"@type": "Place", "geo": {"@type": "GeoShape", "box": "3 1 4 2"}}],
                  "isPartOf": {"@type": "Periodical", "issn": "1234-5678"},
                  "citation": {"@id": "https://doi.org/10.5072/abc", "@type": "ScholarlyArticle"},
                  "@reverse": {"isBasedOn": {"@id": "https://doi.org/10.5072/sup", "@type": "ScholarlyArticle"}},
                  "schemaVersion": "http://datacite.org/schema/kernel-4",
                  "publisher": {"@type": "Organization", "@id": "https://ror.org/04wxnsj81", "name": "Example Repository"},
                  "funder": {"@id": "https://ror.org/00k4n6c32", "@type": "Organization", "name": "European Commission"},
                  "provider": {"@type": "Organization", "name": "datacite"}
                }
                """),
            Compact(Read(DoiFormat.SchemaOrg, FormatSamples.Dataset)));

    [Fact]
    public void Schema_org_of_an_article_names_its_periodical()
        => Assert.Equal(
            """{"@type":"Series","name":"eLife","volume":"6","issue":"2","firstPage":"15","lastPage":"20"}""",
            Compact(Read(DoiFormat.SchemaOrg, FormatSamples.Article).GetProperty("periodical")));

    [Fact]
    public void Codemeta_names_the_repository_and_the_tags()
    {
        var json = Read(DoiFormat.Codemeta, FormatSamples.Dataset);

        Assert.EndsWith("/codemeta/codemeta/master/codemeta.jsonld", json.GetProperty("@context").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://example.org/river/1", json.GetProperty("codeRepository").GetString());
        Assert.Equal("""["rivers","hydrology"]""", Compact(json.GetProperty("tags")));
        Assert.Equal("Hydrology Group", json.GetProperty("authors")[1].GetProperty("name").GetString());
    }

    [Fact]
    public void A_list_is_a_json_array()
    {
        using var json = JsonDocument.Parse(DoiFormatWriter.WriteList(DoiFormat.Citeproc, [FormatSamples.Dataset, FormatSamples.Article]));

        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void Text_stays_readable()
        => Assert.Contains("Pegelstände", DoiFormatWriter.Write(DoiFormat.DataCiteJson, FormatSamples.Dataset), StringComparison.Ordinal);

    private static JsonElement Read(DoiFormat format, SampleDoi doi)
    {
        using var json = JsonDocument.Parse(DoiFormatWriter.Write(format, doi));
        return json.RootElement.Clone();
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static string Normalize(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Compact(document.RootElement);
    }
}
