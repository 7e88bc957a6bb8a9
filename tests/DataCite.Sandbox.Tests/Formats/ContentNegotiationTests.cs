using DataCite.Sandbox.Formats;

namespace DataCite.Sandbox.Tests.Formats;

/// <summary>The table of facts §2.10.</summary>
public class ContentNegotiationTests
{
    public static TheoryData<string?, string> Lists => new()
    {
        { null, "Json" },
        { "", "Json" },
        { "*/*", "Json" },
        { "*/*;q=0.5", "Json" },
        { "application/json", "Json" },
        { "application/vnd.api+json", "Json" },
        { "application/vnd.api+json; version=2", "Json" },
        { "APPLICATION/JSON", "Json" },
        { "text/html", "Json" },
        { "application/*", "Json" },
        { "text/*", "Json" },
        { "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8", "Json" },
        { "application/x-bibtex, */*", "Json" },
        { "application/x-bibtex, */*;q=0.1", "Json" },
        { "*/*, application/x-bibtex", "Json" },
        { "*/*;q=0.1, application/x-bibtex", "Bibtex" },
        { "text/html, application/x-bibtex", "Json" },
        { "application/vnd.datacite.datacite+xml", "DataCiteXml" },
        { "application/x-datacite+xml", "DataCiteXml" },
        { "application/vnd.datacite.datacite+json", "DataCiteJson" },
        { "application/vnd.crosscite.crosscite+json", "Crosscite" },
        { "application/vnd.schemaorg.ld+json", "SchemaOrg" },
        { "application/ld+json", "SchemaOrg" },
        { "application/vnd.citationstyles.csl+json", "Citeproc" },
        { "application/citeproc+json", "Citeproc" },
        { "application/vnd.codemeta.ld+json", "Codemeta" },
        { "application/vnd.jats+xml", "Jats" },
        { "application/x-bibtex", "Bibtex" },
        { "application/x-research-info-systems", "Ris" },
        { "text/csv", "Csv" },
        { "text/x-bibliography", "Citation" },
        { "text/x-bibliography; style=ieee; locale=de", "Citation" },
        { "application/x-bibtex;q=0.5, text/csv", "Csv" },
        { "application/x-bibtex;q=0.9, text/csv;q=0.8", "Bibtex" },
        { "application/vnd.ms-excel, application/x-bibtex", "Bibtex" },
        { "application/vnd.ms-excel", "406" },
        { "image/png, application/xml", "406" },
        { "text/plain", "406" },
        { "nonsense", "406" },
    };

    public static TheoryData<string?, string> Roots => new()
    {
        { null, "303" },
        { "*/*", "303" },
        { "text/html", "303" },
        { "application/json", "303" },
        { "application/vnd.ms-excel", "303" },
        { "text/html,application/xhtml+xml,*/*;q=0.8", "303" },
        { "application/x-bibtex, */*", "303" },
        { "application/x-bibtex", "Bibtex" },
        { "application/json, application/x-bibtex;q=0.5", "Bibtex" },
        { "text/x-bibliography; style=ieee", "Citation" },
        { "application/vnd.datacite.datacite+xml", "DataCiteXml" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_accept_header_decides_the_format_of_dois(string? accept, string format)
        => Assert.Equal(format, ContentNegotiation.ForDois(accept)?.ToString() ?? "406");

    [Theory]
    [MemberData(nameof(Roots))]
    public void At_the_root_everything_that_is_no_format_is_sent_to_the_landing_page(string? accept, string format)
        => Assert.Equal(format, ContentNegotiation.ForRoot(accept)?.ToString() ?? "303");

    [Theory]
    [InlineData("/dois/application/x-bibtex/10.5072/x", "Bibtex", false, "10.5072/x")]
    [InlineData("/application/x-bibtex/10.5072/x/y", "Bibtex", true, "10.5072/x/y")]
    [InlineData("/dois/application/vnd.datacite.datacite+xml/10.5072/x", "DataCiteXml", false, "10.5072/x")]
    [InlineData("/dois/application/vnd.datacite.datacite%2Bjson/10.5072/x", "DataCiteJson", false, "10.5072/x")]
    [InlineData("/application/vnd.crosscite.crosscite+json/10.5072/x", "Crosscite", true, "10.5072/x")]
    [InlineData("/dois/application/vnd.schemaorg.ld+json/10.5072/x", "SchemaOrg", false, "10.5072/x")]
    [InlineData("/dois/application/ld+json/10.5072/x", "SchemaOrg", false, "10.5072/x")]
    [InlineData("/dois/application/vnd.citationstyles.csl+json/10.5072/x", "Citeproc", false, "10.5072/x")]
    [InlineData("/dois/application/vnd.codemeta.ld+json/10.5072/x", "Codemeta", false, "10.5072/x")]
    [InlineData("/dois/application/vnd.jats+xml/10.5072/x", "Jats", false, "10.5072/x")]
    [InlineData("/dois/application/x-research-info-systems/10.5072/x", "Ris", false, "10.5072/x")]
    [InlineData("/dois/text/csv/10.5072/x", "Csv", false, "10.5072/x")]
    [InlineData("/text/x-bibliography/10.5072/x", "Citation", true, "10.5072/x")]
    [InlineData("/dois/text/csv", "Csv", false, null)]
    [InlineData("/dois/application/x-bibtex/", "Bibtex", false, null)]
    public void A_path_may_begin_with_the_media_type(string path, string format, bool isRoot, string? doi)
        => Assert.Equal(new FormatPath(Enum.Parse<DoiFormat>(format), isRoot, doi), FormatPath.Read(path));

    [Theory]
    [InlineData("/dois")]
    [InlineData("/dois/10.5072/x")]
    [InlineData("/10.5072/x")]
    [InlineData("/text/csv")]
    [InlineData("/dois/text/csvx/10.5072/x")]
    [InlineData("/dois/application/json/10.5072/x")]
    [InlineData("/dois/application/citeproc+json/10.5072/x")]
    [InlineData("/dois/application/x-datacite+xml/10.5072/x")]
    [InlineData("/providers/text/csv")]
    public void Other_paths_do_not(string path) => Assert.Null(FormatPath.Read(path));
}
