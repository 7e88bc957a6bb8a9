namespace DataCite.Client.Tests.Links;

/// <summary>Where addresses lead to others.</summary>
public class RedirectedPageTests
{
    [Theory]
    [InlineData("301 Moved Permanently", true)]
    [InlineData("308 Permanent Redirect", true)]
    [InlineData("302 Found", false)]
    [InlineData("303 See Other", false)]
    [InlineData("307 Temporary Redirect", false)]
    public async Task A_page_behind_a_redirect_is_there_and_the_DOI_gets_its_address_if_it_is_for_good(string status, bool forGood)
    {
        await using var server = new PageServer().Redirect("/old", "/new?id=1", status).Page("/new?id=1", "200 OK", Pages.Good);
        var check = await Pages.CheckAsync(server.At("/old"));
        Assert.Equal((LandingPageVerdict.Redirected, 1, 200, true), (check.Verdict, check.Redirects, check.StatusCode, check.NamesDoi));
        Assert.Equal(server.At("/new?id=1"), check.FinalUrl);
        Assert.True(check.Works);
        Assert.Equal(forGood, check.Detail.Contains("for good: give", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_may_lead_to_another_host()
    {
        await using var old = new PageServer();
        await using var now = new PageServer().Page("/1", "200 OK", Pages.Good);
        old.Redirect("/1", now.At("/1", "other.test"));
        var check = await Pages.CheckAsync(old.At("/1", "old.test"));
        Assert.Equal((LandingPageVerdict.Redirected, now.At("/1", "other.test")), (check.Verdict, check.FinalUrl));
    }

    [Fact]
    public async Task A_redirect_to_a_page_that_is_not_there_says_so()
    {
        await using var server = new PageServer().Redirect("/old", "/new");
        var check = await Pages.CheckAsync(server.At("/old"));
        Assert.Equal((LandingPageVerdict.NotFound, 404, server.At("/new")), (check.Verdict, check.StatusCode, check.FinalUrl));
    }

    [Fact]
    public async Task A_circle_is_noticed()
    {
        await using var server = new PageServer().Redirect("/1", "/2").Redirect("/2", "/1");
        Assert.Equal(LandingPageVerdict.TooManyRedirects, (await Pages.CheckAsync(server.At("/1"))).Verdict);
        Assert.Equal(["HEAD /1", "HEAD /2"], server.Lines);
    }

    [Fact]
    public async Task A_way_without_an_end_is_left()
    {
        await using var server = new PageServer();
        for (var i = 0; i < 30; i++)
            server.Redirect($"/{i}", $"/{i + 1}");
        var check = await Pages.CheckAsync(server.At("/0"), static options => options with { MaxRedirects = 5 });
        Assert.Equal((LandingPageVerdict.TooManyRedirects, 5), (check.Verdict, check.Redirects));
        Assert.Equal(6, server.Lines.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("gopher://example.org/1")]
    public async Task A_redirect_that_leaves_the_web_is_not_followed(string to)
    {
        await using var server = new PageServer().Redirect("/1", to);
        var check = await Pages.CheckAsync(server.At("/1"));
        Assert.Equal(LandingPageVerdict.SchemeNotAllowed, check.Verdict);
        Assert.Equal(server.At("/1"), check.FinalUrl);
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://[::zz]/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    public async Task A_redirect_without_a_usable_address_is_unreadable(string answer)
    {
        await using var server = new PageServer().Raw("/1", (_, stream, stop) => stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), stop).AsTask());
        Assert.Equal(LandingPageVerdict.AnswerUnreadable, (await Pages.CheckAsync(server.At("/1"))).Verdict);
    }
}
