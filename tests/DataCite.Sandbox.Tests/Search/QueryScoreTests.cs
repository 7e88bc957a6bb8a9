using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Tests.Search;

public class QueryScoreTests
{
    private static readonly SampleDoi Title = Doi("""{"titles": [{"title": "River levels"}]}""");

    private static readonly SampleDoi LongText = Doi(
        """
        {"descriptions": [{"description":
            "A long text about many things, among which a river is one, and in which the others are not rivers at all."}]}
        """);

    [Theory]
    [InlineData("river")]
    [InlineData("river OR ocean")]
    [InlineData("titles.title:river^2 OR descriptions.description:river")]
    public void A_word_counts_more_in_a_short_field_than_in_a_long_one(string query)
        => Assert.True(Score(query, Title) > Score(query, LongText));

    [Fact]
    public void A_boost_outweighs_other_fields()
    {
        const string Query = "titles.title:river OR descriptions.description:river^20";

        Assert.True(Score(Query, LongText) > Score(Query, Title));
    }

    [Fact]
    public void The_name_of_a_doi_counts_more_than_anything_else()
    {
        var named = new SampleDoi { Name = "10.5072/river" };
        var related = Doi("""{"relatedIdentifiers": [{"relatedIdentifier": "10.5072/river"}], "titles": [{"title": "10.5072/river"}]}""");

        Assert.True(Score("10.5072/river", named) > Score("10.5072/river", related));
    }

    [Fact]
    public void More_of_the_words_count_more()
    {
        var both = Doi("""{"titles": [{"title": "River and lake"}]}""");

        Assert.True(Score("river OR lake", both) > Score("river OR lake", Title));
    }

    [Fact]
    public void What_does_not_match_scores_nothing()
        => Assert.Equal(0, Score("ocean", Title));

    private static SampleDoi Doi(string attributes) => new(attributes);

    private static double Score(string query, SampleDoi doi) => SearchQuery.Parse(query).Score(new DoiSearchDocument { Entry = doi });
}
