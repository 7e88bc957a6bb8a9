using DataCite.Metadata;

namespace DataCite.Client.Tests.Querying;

/// <summary>What each filter becomes on the wire (facts §2.1), and that filters are always combined with AND.</summary>
public class DoiQueryTests
{
    private const string Always = "affiliation=true&publisher=true&disable-facets=true";

    public static TheoryData<DoiQuery, string> Filters { get; } = new()
    {
        { new DoiQuery(), "" },
        { new DoiQuery { Query = "  titles.title:river " }, "query=titles.title:river" },
        { new DoiQuery { Names = [DoiName.Parse("10.5072/A"), DoiName.Parse("https://doi.org/10.5072/b")] }, "ids=10.5072/a,10.5072/b" },
        { new DoiQuery { Prefixes = ["10.5072", "10.82101"] }, "prefix=10.5072,10.82101" },
        { new DoiQuery { RepositoryIds = ["DEMO.REPO", "lake.data"] }, "client-id=demo.repo,lake.data" },
        { new DoiQuery { ProviderIds = ["DEMO"] }, "provider-id=demo" },
        { new DoiQuery { ConsortiumId = "NORD" }, "consortium-id=nord" },
        { new DoiQuery { RepositoryKind = RepositoryKind.IgsnCatalog }, "client-type=igsnCatalog" },
        { new DoiQuery { Certificates = ["CoreTrustSeal"] }, "certificate=CoreTrustSeal" },
        { new DoiQuery { Re3dataId = "10.17616/R3XS37" }, "re3data-id=10.17616/R3XS37" },
        { new DoiQuery { OpenDoarId = 123 }, "opendoar-id=123" },
        { new DoiQuery { States = [DoiState.Draft, DoiState.Findable] }, "state=draft,findable" },
        { new DoiQuery { ResourceTypeGenerals = ["JournalArticle", "data-paper", "Dataset"] }, "resource-type-id=journal-article,data-paper,dataset" },
        { new DoiQuery { ResourceTypes = ["Field notes"] }, "resource-type=Field notes" },
        { new DoiQuery { ResourceTypes = ["Notes, handwritten", "Maps"] }, "query=types.resourceType:(\"Notes, handwritten\" OR \"Maps\")" },
        { new DoiQuery { CreatedYears = new YearRange(2020) }, "created=2020" },
        { new DoiQuery { RegisteredYears = new YearRange(2021, 2018) }, "registered=2018,2021" },
        { new DoiQuery { PublicationYears = new YearRange(1999, 2000) }, "published=1999,2000" },
        { new DoiQuery { UpdatedFrom = new(2024, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)) }, "query=updated:[2024-01-01T00:00:00.000Z TO *]" },
        {
            new DoiQuery { CreatedFrom = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), CreatedTo = new(2024, 6, 30, 23, 59, 59, TimeSpan.Zero) },
            "query=created:[2024-01-01T00:00:00.000Z TO 2024-06-30T23:59:59.000Z]"
        },
        { new DoiQuery { RegisteredTo = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero) }, "query=registered:[* TO 2024-01-01T00:00:00.000Z]" },
        { new DoiQuery { SchemaVersion = "http://datacite.org/schema/kernel-3" }, "schema-version=3" },
        { new DoiQuery { SchemaVersion = "2.2" }, "schema-version=2.2" },
        { new DoiQuery { Subjects = ["Hydrology"] }, "subject=Hydrology" },
        { new DoiQuery { Subjects = ["Rivers, lakes"] }, "query=subjects.subject.keyword:\"Rivers, lakes\"" },
        { new DoiQuery { FieldsOfScience = ["natural_sciences"] }, "field-of-science=natural_sciences" },
        { new DoiQuery { Licenses = ["CC-BY-4.0"] }, "license=cc-by-4.0" },
        { new DoiQuery { Source = "fabricaForm" }, "source=fabricaForm" },
        { new DoiQuery { OrcidId = "0000-0001-5727-242x" }, "user-id=https://orcid.org/0000-0001-5727-242X" },
        { new DoiQuery { AffiliationId = "https://ror.org/04WXNSJ81" }, "affiliation-id=ror.org/04wxnsj81" },
        { new DoiQuery { AffiliationCountries = ["de", "FR"] }, "affiliation-country=DE,FR" },
        { new DoiQuery { FunderIds = ["10.13039/501100000780"] }, "funder-id=https://doi.org/10.13039/501100000780" },
        { new DoiQuery { FundedBy = "04wxnsj81", IncludeFunderChildOrganizations = true }, "funded-by=https://ror.org/04wxnsj81&include-funder-child-organizations=true" },
        { new DoiQuery { IncludeOtherRegistrationAgencies = true }, "include-other-registration-agencies=true" },
        { new DoiQuery { IncludeOtherRegistrationAgencies = false }, "" },
        { new DoiQuery { Enriched = true }, "enriched=true" },
        { new DoiQuery { MinCitations = 3, MinReferences = 1, MinParts = 2, MinPartOf = 4 }, "has-citations=3&has-references=1&has-parts=2&has-part-of=4" },
        { new DoiQuery { MinVersions = 1, MinVersionOf = 2, MinViews = 3, MinDownloads = 4 }, "has-versions=1&has-version-of=2&has-views=3&has-downloads=4" },
        { new DoiQuery { MinCitations = 0 }, "" },
        { new DoiQuery { HasPerson = true }, "has-person=true" },
        { new DoiQuery { HasPerson = false, HasAffiliation = false, HasFunder = false, HasOrganization = false }, "" },
        { new DoiQuery { HasAffiliation = true }, "has-affiliation=true" },
        { new DoiQuery { HasOrganization = true }, "has-organization=true" },
        { new DoiQuery { HasFunder = true }, "has-funder=true" },
        { new DoiQuery { LinkCheckStatus = 404, LinkCheckHasSchemaOrg = false, LinkCheckBodyHasPid = true }, "link-check-status=404&link-check-has-schema-org=false&link-check-body-has-pid=true" },
        { new DoiQuery { LinkCheckFoundSchemaOrgId = true, LinkCheckFoundDcIdentifier = true, LinkCheckFoundCitationDoi = true }, "link-check-found-schema-org-id=true&link-check-found-dc-identifier=true&link-check-found-citation-doi=true" },
        { new DoiQuery { LinkCheckMinRedirects = 2 }, "link-check-redirect-count-gte=2" },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void Every_filter_has_its_parameter(DoiQuery query, string expected)
        => Assert.Equal(expected.Length == 0 ? Always : expected + "&" + Always, Uri.UnescapeDataString(query.ToQueryString()));

    public static TheoryData<DoiQuery, string> Presentations { get; } = new()
    {
        { new DoiQuery { Sort = DoiSort.Updated, Descending = true }, "sort=-updated&" + Always },
        { new DoiQuery { Sort = DoiSort.CitationCount }, "sort=citation-count&" + Always },
        { new DoiQuery { Sort = DoiSort.Relevance, Descending = true }, "sort=relevance&" + Always },
        { new DoiQuery { Random = true }, "random=true&" + Always },
        { new DoiQuery { SampleGroup = SampleGroup.Repository, SampleSize = 3 }, "sample-group=client&sample=3&" + Always },
        { new DoiQuery { Detail = true, Compact = true }, "detail=true&composite=true&" + Always },
        { new DoiQuery { Fields = ["titles", "doi"] }, "fields[dois]=titles,doi,created&" + Always },
        { new DoiQuery { IncludeFacets = true }, "affiliation=true&publisher=true&disable-facets=false" },
        { new DoiQuery { Facets = ["states", "client_types"] }, "affiliation=true&publisher=true&disable-facets=false&facets=states,client_types" },
    };

    [Theory]
    [MemberData(nameof(Presentations), DisableDiscoveryEnumeration = true)]
    public void Presentation_has_its_parameters(DoiQuery query, string expected) => Assert.Equal(expected, Uri.UnescapeDataString(query.ToQueryString()));

    public static TheoryData<DoiQuery, string, string> Alternatives { get; } = new()
    {
        { new DoiQuery { RepositoryIds = ["A.B"], ProviderIds = ["C"] }, "client_id:\"a.b\"", "provider-id=c" },
        { new DoiQuery { RepositoryIds = ["a.b", "a.c"], HasAffiliation = true }, "client_id:(\"a.b\" OR \"a.c\")", "has-affiliation=true" },
        {
            new DoiQuery { HasOrganization = true, HasAffiliation = true, HasFunder = true },
            "(creators.affiliation.affiliationIdentifierScheme:\"ROR\" OR contributors.affiliation.affiliationIdentifierScheme:\"ROR\") AND funding_references.funderIdentifierType:\"Crossref Funder ID\"",
            "has-organization=true"
        },
        {
            new DoiQuery { AffiliationId = "04wxnsj81", FunderIds = ["10.13039/1", "10.13039/2"] },
            "funding_references.funderIdentifier:(\"https://doi.org/10.13039/1\" OR \"https://doi.org/10.13039/2\")",
            "affiliation-id=ror.org/04wxnsj81"
        },
        { new DoiQuery { Query = "a OR b", RepositoryIds = ["a.b"], ProviderIds = ["c"] }, "(a OR b) AND client_id:\"a.b\"", "provider-id=c" },
        { new DoiQuery { Query = "a OR b", RepositoryIds = ["a.b"] }, "a OR b", "client-id=a.b" },
        { new DoiQuery { Names = [DoiName.Parse("10.5072/X")], RepositoryIds = ["a.b"] }, "uid:\"10.5072/x\"", "client-id=a.b" },
        { new DoiQuery { Names = [DoiName.Parse("10.5072/a,b")] }, "uid:\"10.5072/a,b\"", "" },
    };

    [Theory]
    [MemberData(nameof(Alternatives), DisableDiscoveryEnumeration = true)]
    public void What_the_server_would_take_for_alternatives_goes_into_the_query_but_for_one(DoiQuery query, string clause, string parameters)
    {
        var expected = string.Join('&', new[] { "query=" + clause, parameters, Always }.Where(static part => part.Length > 0));

        Assert.Equal(expected, Uri.UnescapeDataString(query.ToQueryString()));
    }

    public static TheoryData<DoiQuery, string> Unusable { get; } = new()
    {
        { new DoiQuery { RepositoryIds = ["a.b,c.d"] }, "comma" },
        { new DoiQuery { RepositoryIds = [" "] }, "empty" },
        { new DoiQuery { RepositoryIds = ["DEMO"] }, "member" },
        { new DoiQuery { ProviderIds = ["DEMO.REPO"] }, "repository" },
        { new DoiQuery { Prefixes = ["10.5072/ds"] }, "10.5072/ds" },
        { new DoiQuery { Prefixes = ["10.5072*"] }, "digits" },
        { new DoiQuery { Prefixes = ["5072"] }, "10." },
        { new DoiQuery { ConsortiumId = "" }, "ConsortiumId" },
        { new DoiQuery { ConsortiumId = "a,b" }, "comma" },
        { new DoiQuery { Source = " " }, "Source" },
        { new DoiQuery { Query = " " }, "empty" },
        { new DoiQuery { Subjects = ["a, b", ""] }, "empty" },
        { new DoiQuery { SchemaVersion = "kernel" }, "SchemaVersion" },
        { new DoiQuery { Re3dataId = "r3d100010134" }, "10." },
        { new DoiQuery { AffiliationCountries = ["Germany"] }, "Germany" },
        { new DoiQuery { IncludeFunderChildOrganizations = true }, "FundedBy" },
        { new DoiQuery { SampleSize = 3 }, "SampleGroup" },
        { new DoiQuery { Prefixes = ["10.5072,10.5073"] }, "comma" },
        { new DoiQuery { AffiliationId = "nowhere" }, "ROR" },
        { new DoiQuery { OrcidId = "0000-0001" }, "ORCID" },
        { new DoiQuery { FunderIds = ["DFG"] }, "10." },
        { new DoiQuery { FundedBy = "x" }, "ROR" },
        { new DoiQuery { MinViews = -1 }, "MinViews" },
        { new DoiQuery { States = [DoiState.Unknown] }, "state" },
        { new DoiQuery { Descending = true }, "Sort" },
        { new DoiQuery { Random = true, Sort = DoiSort.Name }, "Random" },
        { new DoiQuery { SampleGroup = SampleGroup.Provider, SampleSize = 0 }, "SampleSize" },
        { new DoiQuery { Query = "titles:(river" }, "'('" },
        { new DoiQuery { Query = "a) OR (b" }, "')'" },
        { new DoiQuery { Query = "\"open" }, "quote" },
        { new DoiQuery { Query = "created:{2024 TO 2025" }, "'{'" },
        { new DoiQuery { Query = "ends with \\" }, "backslash" },
        { new DoiQuery { Query = "ends with three \\\\\\" }, "backslash" },
        { new DoiQuery { UpdatedFrom = DateTimeOffset.UnixEpoch.AddDays(1), UpdatedTo = DateTimeOffset.UnixEpoch }, "after" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void A_filter_that_cannot_be_meant_is_refused_with_a_reason(DoiQuery query, string reason)
        => Assert.Contains(reason, Assert.ThrowsAny<ArgumentException>(query.ToQueryString).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("created:{2024 TO 2025]")]
    [InlineData("titles.title:\"a ) b\" AND (c OR d)")]
    [InlineData("smile\\)")]
    [InlineData("back\\\\")]
    public void A_query_that_closes_what_it_opens_is_sent_as_it_is(string text)
        => Assert.StartsWith("query=" + text, Uri.UnescapeDataString(new DoiQuery { Query = text }.ToQueryString()), StringComparison.Ordinal);

    [Theory]
    [InlineData(999)]
    [InlineData(10000)]
    public void A_year_has_four_digits(int year) => Assert.Throws<ArgumentOutOfRangeException>(() => new YearRange(year));
}
