using DataCite.Metadata;

namespace DataCite.Client.Tests.Querying;

/// <summary>Filters by what the metadata says, on the wire and at the sandbox.</summary>
public class ContentFilterTests
{
    public static TheoryData<DoiQuery, string> Clauses { get; } = new()
    {
        { new DoiQuery { Titles = ["River levels"] }, "titles.title:(\"River\" AND \"levels\")" },
        { new DoiQuery { Titles = ["river*"] }, "titles.title:river*" },
        { new DoiQuery { Titles = ["CO2-con*"] }, "titles.title:(\"CO2\" AND con*)" },
        { new DoiQuery { Titles = ["a OR b"] }, "titles.title:(\"a\" AND \"OR\" AND \"b\")" },
        { new DoiQuery { Titles = ["rain", "snow"] }, "(titles.title:\"rain\" OR titles.title:\"snow\")" },
        { new DoiQuery { Creators = ["Doe, Jane"] }, "creators.name:\"Doe, Jane\"~8" },
        { new DoiQuery { Creators = ["Ash*"] }, "creators.name:Ash*" },
        { new DoiQuery { Publishers = ["Example"] }, "publisher:\"Example\"" },
        { new DoiQuery { Descriptions = ["drought"] }, "descriptions.description:\"drought\"" },
        { new DoiQuery { Urls = ["https://example.org/a?b=1"] }, "url.keyword:\"https://example.org/a?b=1\"" },
        { new DoiQuery { Urls = ["https://example.org/*?b"] }, "url.keyword:https\\://example.org/*\\?b" },
        { new DoiQuery { Urls = ["river"] }, "url:\"river\"" },
        { new DoiQuery { With = [RecordFeature.Abstract, RecordFeature.Url] }, "descriptions.descriptionType:\"Abstract\" AND url:*" },
        { new DoiQuery { Without = [RecordFeature.License] }, "-(rights_list.rightsIdentifier:* OR rights_list.rightsUri:*)" },
        { new DoiQuery { Query = "a OR b", Without = [RecordFeature.Orcid] }, "(a OR b) AND -creators.nameIdentifiers.nameIdentifierScheme:\"ORCID\"" },
    };

    [Theory]
    [MemberData(nameof(Clauses), DisableDiscoveryEnumeration = true)]
    public void A_filter_by_content_is_a_clause_of_the_query(DoiQuery query, string clause)
        => Assert.StartsWith("query=" + clause + "&", Uri.UnescapeDataString(query.ToQueryString()), StringComparison.Ordinal);

    [Fact]
    public async Task Each_filter_finds_the_records_that_fit_and_no_others()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var full = await Create(client, sandbox.Prefix + "/full", """
            "titles":[{"title":"River levels in the Harrow Valley"}],
            "creators":[{"name":"Doe, Jane M.","nameIdentifiers":[{"nameIdentifier":"https://orcid.org/0000-0001-5727-2427","nameIdentifierScheme":"ORCID"}],
                "affiliation":[{"name":"Lake Institute","affiliationIdentifier":"https://ror.org/04wxnsj81","affiliationIdentifierScheme":"ROR"}]}],
            "descriptions":[{"description":"Daily drought figures.","descriptionType":"Abstract"}],
            "rightsList":[{"rightsIdentifier":"cc-by-4.0"}],"subjects":[{"subject":"hydrology"}],"url":"https://data.example.org/river/1?view=all"
            """);
        var bare = await Create(client, sandbox.Prefix + "/bare", """
            "titles":[{"title":"Snow"}],"creators":[{"name":"Smith, Jane"},{"name":"Doe, John"}],"url":"https://other.example.org/data.example.org/river"
            """);
        var empty = await Create(client, sandbox.Prefix + "/empty", "\"version\":\"1\"");

        await Finds(new DoiQuery { Titles = ["harrow RIVER"] }, full);
        await Finds(new DoiQuery { Titles = ["riv* snow"] });
        await Finds(new DoiQuery { Titles = ["riv*", "snow"] }, bare, full);
        await Finds(new DoiQuery { Creators = ["Jane Doe"] }, full);
        await Finds(new DoiQuery { Creators = ["Doe"] }, bare, full);
        await Finds(new DoiQuery { Descriptions = ["drought"] }, full);
        await Finds(new DoiQuery { Urls = ["https://data.example.org/river/1?view=all"] }, full);
        await Finds(new DoiQuery { Urls = ["https://data.example.org/*"] }, full);
        await Finds(new DoiQuery { Urls = ["river"] }, bare, full);
        await Finds(new DoiQuery { UrlHosts = ["DATA.example.org"] }, full);
        await Finds(new DoiQuery { UrlHosts = ["example.org"] });
        foreach (var feature in new[] { RecordFeature.Orcid, RecordFeature.Ror, RecordFeature.License, RecordFeature.Abstract, RecordFeature.Subject })
        {
            await Finds(new DoiQuery { With = [feature] }, full);
            await Finds(new DoiQuery { Without = [feature] }, bare, empty);
        }

        await Finds(new DoiQuery { Without = [RecordFeature.Url] }, empty);
        await Finds(new DoiQuery { With = [RecordFeature.Url], Without = [RecordFeature.Orcid] }, bare);

        async Task Finds(DoiQuery query, params string[] expected)
        {
            var found = new List<string>();
            await foreach (var page in client.ListDoisAsync(query, cancellationToken: TestContext.Current.CancellationToken))
                found.AddRange(page.Records.Select(static record => record.Doi!));
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    public static TheoryData<DoiQuery, string> Unusable { get; } = new()
    {
        { new DoiQuery { Titles = ["***"] }, "word" },
        { new DoiQuery { Creators = [" "] }, "empty" },
        { new DoiQuery { UrlHosts = ["https://example.org/"] }, "host" },
        { new DoiQuery { UrlHosts = ["*.example.org"] }, "host" },
        { new DoiQuery { With = [RecordFeature.Orcid], Without = [RecordFeature.Orcid] }, "Orcid" },
        { new DoiQuery { Query = "url:https://example.org" }, "quotes" },
        { new DoiQuery { Query = "titles.title:a:b" }, "':'" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_searched_for_is_an_error_that_says_why(DoiQuery query, string reason)
        => Assert.Contains(reason, Assert.ThrowsAny<ArgumentException>(query.ToQueryString).Message, StringComparison.Ordinal);

    private static async Task<string> Create(DataCiteClient client, string name, string attributes)
        => (await client.CreateDoiAsync(DoiRecord.Parse($"{{\"doi\":\"{name}\",{attributes}}}"), cancellationToken: TestContext.Current.CancellationToken)).Doi!;
}
