using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Querying;

public class QueryTextTests
{
    [Theory]
    [InlineData("river", "river")]
    [InlineData("a:b", "a\\:b")]
    [InlineData("(x)[y]{z}", "\\(x\\)\\[y\\]\\{z\\}")]
    [InlineData("\"quoted\"", "\\\"quoted\\\"")]
    [InlineData("a^b~c*d?e\\f", "a\\^b\\~c\\*d\\?e\\\\f")]
    [InlineData("+x -y !z", "\\+x\\ \\-y\\ \\!z")]
    [InlineData("a && b || c", "a\\ \\&\\&\\ b\\ \\|\\|\\ c")]
    [InlineData("a<b>c", "a?b?c")]
    [InlineData("10.5072/abc", "10.5072/abc")]
    public void Every_operator_is_escaped_and_slashes_are_left_to_the_server(string text, string escaped) => Assert.Equal(escaped, QueryText.Escape(text));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("C:\\data\\", "\"C:\\\\data\\\\\"")]
    [InlineData("a AND b OR NOT c", "\"a AND b OR NOT c\"")]
    public void Quotes_hold_anything(string text, string quoted) => Assert.Equal(quoted, QueryText.Quote(text));

    [Theory]
    [InlineData("A (draft) title: with \"operators\" && more?")]
    [InlineData("back\\slash and 10.5072/slash")]
    [InlineData("AND OR NOT")]
    public async Task A_quoted_text_finds_the_title_that_holds_it(string title)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var record = new Metadata.DoiRecord { Doi = sandbox.Prefix + "/wanted", Titles = { new Metadata.TitleEntry { Title = title } } };
        await client.CreateDoiAsync(record, cancellationToken: stop);
        await client.CreateDoiAsync(new Metadata.DoiRecord { Doi = sandbox.Prefix + "/other", Titles = { new Metadata.TitleEntry { Title = "Something else" } } }, cancellationToken: stop);

        var found = await client.ListDoisAsync(new DoiQuery { Query = QueryText.AnyOf("titles.title", [title]) }, cancellationToken: stop).ToListAsync(stop);

        Assert.Equal(title, Assert.Single(Assert.Single(found).Records).Title);
    }

    [Fact]
    public async Task Two_filters_that_the_server_takes_for_alternatives_find_what_fits_both()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { RecordCount = 400 });
        using var client = sandbox.Connect(DataCiteAccount.Anonymous);
        var repository = sandbox.Repository.Id;
        async Task<List<Metadata.DoiRecord>> RowsOf(DoiQuery query)
            => [.. (await client.ListDoisAsync(query, cancellationToken: stop).ToListAsync(stop)).SelectMany(static page => page.Records)];
        async Task<HashSet<string>> NamesOf(DoiQuery query) => [.. (await RowsOf(query)).Select(static row => row.Doi!)];

        var mine = await NamesOf(new DoiQuery { RepositoryIds = [repository] });
        var affiliated = await NamesOf(new DoiQuery { HasAffiliation = true });
        var funded = (await RowsOf(new DoiQuery())).Where(static row => row.FundingReferences.Exists(static funding => funding.FunderIdentifierType == "Crossref Funder ID")).Select(static row => row.Doi!);

        Assert.Equal(mine.Intersect(affiliated).Order(), (await NamesOf(new DoiQuery { RepositoryIds = [repository], HasAffiliation = true })).Order());
        Assert.Equal(mine.Intersect(affiliated).Intersect(funded).Order(), (await NamesOf(new DoiQuery { RepositoryIds = [repository], HasAffiliation = true, HasFunder = true })).Order());
        Assert.NotEmpty(mine.Intersect(affiliated));
        Assert.NotEqual(mine.Count, mine.Intersect(affiliated).Count());
    }
}
