namespace DataCite.Client.Tests.Redaction;

/// <summary>What a server says is quoted in errors; what is secret in it is not.</summary>
public class RedactedTextTests
{
    [Theory]
    [InlineData("key DC.abcdefgh0123456789ABCDEFGHIJKLMN.", "key DC.abcdefgh….")]
    [InlineData("Authorization: Basic REVNTy5SRVBPOng=, Host: x", "Authorization: Basic …, Host: x")]
    [InlineData("authorization: bearer DC.abcdefgh0123456789ABCDEFGHIJKLMN", "authorization: bearer …")]
    [InlineData("{\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.c2ln\"}", "{\"access_token\":\"…\"}")]
    [InlineData("http://DEMO.REPO:pass@word@example.org/x", "http://…@example.org/x")]
    public void Keys_tokens_and_headers_are_left_out(string text, string expected) => Assert.Equal(expected, RedactedText.Of(text));

    [Theory]
    [InlineData("DC.contributor.author and dc.identifier.citation")]
    [InlineData("DC.abcdefgh is the beginning of a key")]
    [InlineData("Basic authentication or Bearer authentication is needed")]
    [InlineData("Eyjafjallajokull.2010.ash")]
    [InlineData("https://example.org/me@example.org")]
    public void Words_that_begin_alike_stay(string text) => Assert.Equal(text, RedactedText.Of(text));

    [Theory]
    [InlineData("eyJ")]
    [InlineData("DC.aaaaaaaa")]
    [InlineData("Basic ")]
    [InlineData("<script ")]
    public void No_text_of_a_server_takes_long_or_fails(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 80_000));

        Assert.True(RedactedText.Of(text).Length <= text.Length);
        Assert.True(AnswerText.Quote(System.Text.Encoding.UTF8.GetBytes(text)).Length < 200);
    }

    [Fact]
    public void A_hostile_text_takes_no_longer_than_its_length()
        => Assert.Equal(800_000, RedactedText.Of(string.Concat(Enumerable.Repeat("eyJeyJ!?", 100_000))).Length);
}
