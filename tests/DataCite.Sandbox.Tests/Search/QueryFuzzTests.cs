using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Tests.Formats;

namespace DataCite.Sandbox.Tests.Search;

public class QueryFuzzTests
{
    private static readonly string[] Pieces =
    [
        "river", "AND", "OR", "NOT", "&&", "||", "!", "+", "-", "(", ")", "[", "]", "{", "}", "TO", "\"", "~", "~2", "^", "^2.5",
        "*", "?", "\\",
        "\\u00e4", "\\u12", ":", "/", " ", "  ", "titles.title:", "created:", "publicationYear:", "viewCount:", "_exists_:", "url:*",
        ">=", "<",
        "2024", "2024-02-30", "9999", "0000", "1e999", "ä", "😀", "\uD800", "\u0000", "水", "creators.\\*:", "\"a b\"",
        "[1 TO 2]", "[* TO *]", "…",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_is_a_query_or_is_refused_as_one(int seed)
    {
        var random = new Random(seed);
        var document = new DoiSearchDocument { Entry = FormatSamples.Dataset };
        var refused = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            try
            {
                var parsed = SearchQuery.Parse(query);
                Assert.True(parsed.Matches(document) || parsed.Score(document) == 0, query);
            }
            catch (SearchQueryException e)
            {
                Assert.NotEmpty(e.Message);
                refused++;
            }
        }

        // Both outcomes are common, or the test would show nothing.
        Assert.InRange(refused, 500, 4_500);
    }
}
