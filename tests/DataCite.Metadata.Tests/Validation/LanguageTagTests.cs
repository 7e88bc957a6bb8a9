namespace DataCite.Metadata.Tests.Validation;

public class LanguageTagTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("DE")]
    [InlineData("pt-BR")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-yue-HK")]
    [InlineData("es-419")]
    [InlineData("de-CH-1996")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("fra")]
    [InlineData("gsw")]
    [InlineData("en-x-private")]
    [InlineData("x-klingon")]
    [InlineData("i-default")]
    [InlineData("de-u-co-phonebk")]
    public void Tags_of_BCP_47_are_accepted(string tag)
    {
        Assert.Null(LanguageTag.FindProblem(tag, out var suggestion));
        Assert.Null(suggestion);
    }

    [Theory]
    [InlineData("en_US", "en-US")]
    [InlineData("EN us", "en-US")]
    [InlineData("english", "en")]
    [InlineData("French", "fr")]
    [InlineData("xx", null)]
    [InlineData("jp", null)]
    [InlineData("e", null)]
    [InlineData("Klingonish", null)]
    [InlineData("en-", "en")]
    [InlineData("en--US", "en-US")]
    [InlineData("en-US-Latn", null)]
    [InlineData("en-x", null)]
    [InlineData("x", null)]
    [InlineData("日本語", null)]
    [InlineData("", null)]
    public void Anything_else_is_refused_and_corrected_where_it_is_plain(string text, string? tag)
    {
        Assert.NotNull(LanguageTag.FindProblem(text, out var suggestion));
        Assert.Equal(tag, suggestion);
    }
}
