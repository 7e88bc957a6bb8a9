namespace DataCite.Metadata.Tests.Validation;

/// <summary>What libxml2, the server's validator, says of texts in places of type <c>xs:anyURI</c>.</summary>
public class AnyUriTests
{
    [Theory]
    [InlineData("")]
    [InlineData("http://example.org/a b")]
    [InlineData(" http://example.org ")]
    [InlineData("not a uri, really")]
    [InlineData("551.48 A")]
    [InlineData("http://example.org/ü?q=1#[x]")]
    [InlineData("http://user:word@[::1]:80/x")]
    [InlineData("urn:nbn:de:101:1-201102033592")]
    [InlineData("//example.org/x")]
    [InlineData("http://example.org/%C3%BC")]
    public void A_text_of_its_grammar_is_taken(string text) => Assert.True(AnyUri.IsValid(text));

    [Theory]
    [InlineData("551:48")]
    [InlineData("[551]")]
    [InlineData("http://example.org/%zz")]
    [InlineData("http://example.org/100%")]
    [InlineData("http://example.org#a#b")]
    [InlineData("http://exa[mple")]
    [InlineData("http://example.org:80a")]
    [InlineData(":x")]
    public void Another_is_refused(string text) => Assert.False(AnyUri.IsValid(text));
}
