using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Tests.Search;

public class TextTokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" -- ", "")]
    [InlineData("River levels", "river|levels")]
    [InlineData("foo-bar", "foo|bar")]
    [InlineData("foo_bar", "foo_bar")]
    [InlineData("___", "")]
    [InlineData("10.5072/abc.1", "10.5072|abc|1")]
    [InlineData("https://example.org/x", "https|example.org|x")]
    [InlineData("the end.", "the|end")]
    [InlineData("it's L’Aquila", "it's|l’aquila")]
    [InlineData("1,234.5; 6", "1,234.5|6")]
    [InlineData("v1.0", "v1.0")]
    [InlineData("a.1", "a|1")]
    [InlineData("Käse Éire", "käse|éire")]
    [InlineData("e\u0301cole", "e\u0301cole")]
    [InlineData("水文学", "水|文|学")]
    [InlineData("データ", "データ")]
    [InlineData("한국 데이터", "한국|데이터")]
    [InlineData("\U0001D400x", "\U0001D400x")]
    [InlineData("\uD800a", "a")]
    [InlineData("ข้อมูล", "ข้อมูล")]
    public void Text_is_cut_into_words_at_the_boundaries_of_unicode(string text, string words)
        => Assert.Equal(words, string.Join('|', TextTokens.Lowercase(text)));
}
