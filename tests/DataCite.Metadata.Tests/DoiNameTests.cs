namespace DataCite.Metadata.Tests;

public class DoiNameTests
{
    [Theory]
    [InlineData("10.5072/abc-1", "10.5072", "abc-1")]
    [InlineData("  10.5072/ABC-1 ", "10.5072", "ABC-1")]
    [InlineData("doi:10.5072/abc", "10.5072", "abc")]
    [InlineData("DOI: 10.5072/abc", "10.5072", "abc")]
    [InlineData("info:doi/10.5072/abc", "10.5072", "abc")]
    [InlineData("https://doi.org/10.5072/abc", "10.5072", "abc")]
    [InlineData("http://dx.doi.org/10.5072/abc", "10.5072", "abc")]
    [InlineData("HTTPS://WWW.DOI.ORG/10.5072/abc", "10.5072", "abc")]
    [InlineData("doi.org/10.5072/abc", "10.5072", "abc")]
    [InlineData("https://handle.test.datacite.org/10.5072/abc", "10.5072", "abc")]
    [InlineData("https://handle.stage.datacite.org/10.5072/abc", "10.5072", "abc")]
    [InlineData("https://doi.org/10.5072/a%3Fb%23c%2Fd", "10.5072", "a?b#c/d")]
    [InlineData("10.5072/a%20b", "10.5072", "a%20b")]
    [InlineData("10.26102/2310-6018/2019.24.1.006", "10.26102", "2310-6018/2019.24.1.006")]
    [InlineData("10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f", "10.4121", "uuid:3926db30-f712-4394-aebc-75976070e91f")]
    [InlineData("10.1000.10/123", "10.1000.10", "123")]
    [InlineData("10.5072/数据+a<b>", "10.5072", "数据+a<b>")]
    public void Common_spellings_are_read(string text, string prefix, string suffix)
    {
        var name = DoiName.Parse(text);

        Assert.Equal((prefix, suffix), (name.Prefix, name.Suffix));
        Assert.Equal($"{prefix}/{suffix}", name.ToString());
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("   ", "it is empty")]
    [InlineData("11.5072/abc", "begins with '10.'")]
    [InlineData("10.5072", "a slash between them")]
    [InlineData("10.5072/", "nothing follows the slash")]
    [InlineData("10.50x2/abc", "the prefix '10.50x2'")]
    [InlineData("10.507/abc", "at least four digits")]
    [InlineData("10.5072./abc", "at least four digits")]
    [InlineData("10./abc", "at least four digits")]
    [InlineData("https://example.org/10.5072/abc", "'example.org' is not a DOI resolver")]
    [InlineData("https://doi.org", "no DOI after the resolver")]
    [InlineData("https://doi.org/10.5072/abc?x=1", "write %3F")]
    [InlineData("https://doi.org/10.5072/abc#x", "write %23")]
    [InlineData("https://doi.org/10.5072/abc%2", "two hexadecimal digits")]
    [InlineData("ftp://doi.org/10.5072/abc", "not of a DOI resolver")]
    [InlineData("10.5072/a\u0007b", "U+0007 at position 10")]
    [InlineData("10.5072/a\nb", "U+000A")]
    public void A_bad_name_is_refused_with_its_reason(string text, string reason)
    {
        var error = Assert.Throws<DoiNameException>(() => DoiName.Parse(text));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(text, error.Input);
        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        var error = Assert.Throws<DoiNameException>(() => DoiName.Parse("10.5072/a\uD800"));

        Assert.Contains("half a character (U+D800) at position 10", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Message, char.IsSurrogate);
    }

    [Theory]
    [InlineData("10.5072/ABC", "10.5072/abc", true)]
    [InlineData("10.5072/Ä", "10.5072/ä", false)]
    [InlineData("10.5072/K", "10.5072/\u212A", false)]
    [InlineData("10.5072/a", "10.5072/b", false)]
    public void Names_compare_without_the_case_of_ascii_letters_only(string left, string right, bool equal)
    {
        var (a, b) = (DoiName.Parse(left), DoiName.Parse(right));

        Assert.Equal(equal, a.Equals(b));
        Assert.Equal(equal, a == b);
        Assert.Equal(equal, a.GetHashCode() == b.GetHashCode());
        Assert.Equal(equal, a.CompareTo(b) == 0);
    }

    [Theory]
    [InlineData("10.5072/abc", "10.5072/abc")]
    [InlineData("10.5072/a?b", "10.5072/a%3Fb")]
    [InlineData("10.5072/a#b", "10.5072/a%23b")]
    [InlineData("10.5072/a%b", "10.5072/a%25b")]
    [InlineData("10.5072/a b", "10.5072/a%20b")]
    [InlineData("10.5072/a+b", "10.5072/a%2Bb")]
    [InlineData("10.5072/ä", "10.5072/%C3%A4")]
    [InlineData("10.5072/a/b", "10.5072/a/b")]
    [InlineData("10.5072/a//b", "10.5072%2Fa%2F%2Fb")]
    [InlineData("10.5072/../x", "10.5072%2F..%2Fx")]
    [InlineData("10.5072/..", "10.5072%2F..")]
    public void A_path_arrives_as_it_left(string text, string path)
    {
        var name = DoiName.Parse(text);

        Assert.Equal(path, name.ToPath());
        var uri = new Uri("https://api.datacite.org/dois/" + name.ToPath());
        Assert.Equal("/dois/" + path, uri.AbsolutePath);
        Assert.Equal(name, DoiName.Parse(Uri.UnescapeDataString(uri.AbsolutePath["/dois/".Length..])));
    }

    [Theory]
    [InlineData("10.5072/x/media", true)]
    [InlineData("10.5072/x/Metadata", true)]
    [InlineData("10.5072/x/activities", true)]
    [InlineData("10.5072/x/events", true)]
    [InlineData("10.5072/x/get-url", true)]
    [InlineData("10.5072/media", true)]
    [InlineData("10.5072/x/media/1", false)]
    [InlineData("10.5072/multimedia", false)]
    public void Names_that_the_routes_of_the_api_shadow_are_known(string text, bool shadowed)
        => Assert.Equal(shadowed, DoiName.Parse(text).IsShadowedByRoute);

    [Theory]
    [InlineData("10.5072/a-._;()/:*~$=Z9", null)]
    [InlineData("10.5072/a+b", "'+'")]
    [InlineData("10.5072/a b", "a space")]
    [InlineData("10.5072/ä", "'ä'")]
    [InlineData("10.123456/a", "four or five digits")]
    [InlineData("10.1000.10/a", "four or five digits")]
    public void A_name_that_cannot_be_created_says_why(string text, string? reason)
    {
        var problem = DoiName.Parse(text).FindCreationProblem();

        if (reason is null)
            Assert.Null(problem);
        else
            Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.5072", "10.5072/")]
    [InlineData("10.5072/", "10.5072/")]
    [InlineData("10.5072/ds", "10.5072/ds-")]
    public void Minting_takes_a_prefix_or_a_shoulder(string prefix, string start)
    {
        var name = DoiName.Mint(prefix);

        Assert.StartsWith(start, name.Value, StringComparison.Ordinal);
        Assert.True(DoiSuffix.HasValidCheckDigits(name.Suffix));
        Assert.Null(name.FindCreationProblem());
    }

    [Theory]
    [InlineData("5072")]
    [InlineData("10.5072/a b")]
    [InlineData("")]
    public void Minting_under_something_else_is_refused(string prefix)
        => Assert.Throws<DoiNameException>(() => DoiName.Mint(prefix));
}
