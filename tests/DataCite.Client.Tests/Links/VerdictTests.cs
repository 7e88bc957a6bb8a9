using System.Globalization;

namespace DataCite.Client.Tests.Links;

/// <summary>What is said about a page, by what its server answers.</summary>
public class VerdictTests
{
    [Fact]
    public async Task A_page_that_names_its_DOI_is_in_order()
    {
        await using var server = new PageServer().Page("/page", "200 OK", Pages.Good);
        var check = await Pages.CheckAsync(server.At("/page"));
        Assert.Equal((LandingPageVerdict.Ok, 200, true), (check.Verdict, check.StatusCode, check.NamesDoi));
        Assert.Equal(("10.5072/ABC-1", server.At("/page"), server.At("/page"), "River levels"), (check.Doi, check.Url, check.FinalUrl, check.Title));
        Assert.True(check.Works);
        Assert.Equal(0, check.Redirects);
        Assert.Equal(["HEAD /page", "GET /page"], server.Lines);
    }

    [Theory]
    [InlineData("<a href='https://doi.org/10.5072%2FABC-1'>", true)]
    [InlineData("{\"@id\":\"https:\\/\\/doi.org\\/10.5072\\/abc-1\"}", true)]
    [InlineData("DOI: 10.5072&#x2F;abc&#45;1.", true)]
    [InlineData("(10.5072/abc-1)", true)]
    [InlineData("10.5072/abc-12", false)]
    [InlineData("10.5072/abc-1.v2", false)]
    [InlineData("110.5072/abc-1", false)]
    public async Task A_page_may_name_the_DOI_in_any_spelling_but_not_a_longer_one(string text, bool names)
    {
        await using var server = new PageServer().Page("/page", "200 OK", Pages.About("River levels", text));
        var check = await Pages.CheckAsync(server.At("/page"));
        Assert.Equal(LandingPageVerdict.Ok, check.Verdict);
        Assert.Equal(names, check.NamesDoi);
    }

    [Theory]
    [InlineData("404 Not Found", LandingPageVerdict.NotFound)]
    [InlineData("410 Gone", LandingPageVerdict.Gone)]
    [InlineData("401 Unauthorized", LandingPageVerdict.LoginSuspected)]
    [InlineData("403 Forbidden", LandingPageVerdict.LoginSuspected)]
    [InlineData("429 Too Many Requests", LandingPageVerdict.Refused)]
    [InlineData("406 Not Acceptable", LandingPageVerdict.Refused)]
    [InlineData("500 Internal Server Error", LandingPageVerdict.ServerError)]
    [InlineData("503 Service Unavailable", LandingPageVerdict.ServerError)]
    [InlineData("599 Whatever", LandingPageVerdict.ServerError)]
    [InlineData("304 Not Modified", LandingPageVerdict.AnswerUnreadable)]
    public async Task The_status_decides_where_it_is_not_good(string status, LandingPageVerdict verdict)
    {
        await using var server = new PageServer().Page("/page", status);
        var check = await Pages.CheckAsync(server.At("/page"));
        Assert.Equal(verdict, check.Verdict);
        Assert.Equal(int.Parse(status[..3], CultureInfo.InvariantCulture), check.StatusCode);
        Assert.Null(check.NamesDoi);
        Assert.False(check.Works);
        Assert.NotEmpty(check.Detail);
    }

    [Theory]
    [InlineData("405 Method Not Allowed")]
    [InlineData("501 Not Implemented")]
    [InlineData("403 Forbidden")]
    [InlineData("404 Not Found")]
    [InlineData("500 Internal Server Error")]
    public async Task Where_HEAD_is_not_answered_well_GET_decides(string status)
    {
        await using var page = new PageServer();
        page.Raw("/page", async (head, stream, stop) => await stream.WriteAsync(
            PageServer.IsHead(head) ? Bytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                : Bytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {Pages.Good.Length}\r\nConnection: close\r\n\r\n{Pages.Good}"), stop));
        Assert.Equal(LandingPageVerdict.Ok, (await Pages.CheckAsync(page.At("/page"))).Verdict);
        Assert.Equal(LandingPageVerdict.Ok, (await Pages.CheckAsync(page.At("/page"), static options => options with { StatusOnly = true })).Verdict);
    }

    [Fact]
    public async Task A_server_that_drops_HEAD_is_asked_by_GET()
    {
        await using var server = new PageServer();
        server.Raw("/page", async (head, stream, stop) =>
        {
            if (!PageServer.IsHead(head))
                await stream.WriteAsync(Bytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {Pages.Good.Length}\r\nConnection: close\r\n\r\n{Pages.Good}"), stop);
        });
        Assert.Equal(LandingPageVerdict.Ok, (await Pages.CheckAsync(server.At("/page"))).Verdict);
    }

    [Fact]
    public async Task A_host_that_has_refused_HEAD_once_is_not_asked_that_way_again()
    {
        await using var server = new PageServer();
        server.Raw("/1", Answer).Raw("/2", Answer);
        using var checker = Pages.Checker();
        await checker.CheckAsync(Pages.Doi, server.At("/1"), TestContext.Current.CancellationToken);
        await checker.CheckAsync(Pages.Doi, server.At("/2"), TestContext.Current.CancellationToken);
        Assert.Equal(["HEAD /1", "GET /1", "GET /2"], server.Lines);

        static Task Answer(string head, Stream stream, CancellationToken stop) => stream.WriteAsync(
            Bytes(PageServer.IsHead(head) ? "HTTP/1.1 405 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"), stop).AsTask();
    }

    [Fact]
    public async Task With_the_status_alone_no_page_is_read()
    {
        await using var server = new PageServer().Page("/page", "200 OK", Pages.Good);
        var check = await Pages.CheckAsync(server.At("/page"), static options => options with { StatusOnly = true });
        Assert.Equal((LandingPageVerdict.Ok, null), (check.Verdict, check.NamesDoi));
        Assert.Equal(["HEAD /page"], server.Lines);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("application/octet-stream")]
    [InlineData("image/png")]
    public async Task What_is_no_text_is_not_read(string type)
    {
        await using var server = new PageServer().Page("/file", "200 OK", "10.5072/abc-1", type);
        var check = await Pages.CheckAsync(server.At("/file"));
        Assert.Equal((LandingPageVerdict.Ok, null), (check.Verdict, check.NamesDoi));
        Assert.Contains(type, check.Detail, StringComparison.Ordinal);
        Assert.Equal(["HEAD /file"], server.Lines);
    }

    [Theory]
    [InlineData("404 Not Found", true)]
    [InlineData("Page not found | Example Repository", true)]
    [InlineData("Seite nicht gefunden", true)]
    [InlineData("404 genomes of lichens", true)] // Suspected: the page does not name the DOI.
    [InlineData("River levels", false)]
    public async Task A_good_status_with_a_title_that_says_not_found_is_suspected(string title, bool suspected)
    {
        await using var server = new PageServer().Page("/records/1", "200 OK", Pages.About(title));
        var check = await Pages.CheckAsync(server.At("/records/1"));
        Assert.Equal(suspected ? LandingPageVerdict.SoftNotFoundSuspected : LandingPageVerdict.Ok, check.Verdict);
        Assert.Equal(200, check.StatusCode);
    }

    [Fact]
    public async Task A_page_that_names_its_DOI_may_have_odd_words_in_its_title()
    {
        await using var server = new PageServer().Page("/1", "200 OK", Pages.About("404 genomes not found elsewhere", "10.5072/abc-1")).Page("/2", "200 OK", Pages.About("Page not found", "10.5072/abc-1"));
        Assert.Equal(LandingPageVerdict.Ok, (await Pages.CheckAsync(server.At("/1"))).Verdict);
        Assert.Equal(LandingPageVerdict.SoftNotFoundSuspected, (await Pages.CheckAsync(server.At("/2"))).Verdict);
    }

    [Theory]
    [InlineData("<html><body><h1>Sorry</h1>The record does not exist.</body></html>")]
    [InlineData("")]
    public async Task A_short_page_that_says_there_is_nothing_is_suspected(string body)
    {
        await using var server = new PageServer().Page("/records/1", "200 OK", body);
        Assert.Equal(LandingPageVerdict.SoftNotFoundSuspected, (await Pages.CheckAsync(server.At("/records/1"))).Verdict);
    }

    [Fact]
    public async Task A_deep_address_that_leads_to_the_home_page_is_suspected()
    {
        await using var server = new PageServer().Redirect("/records/1", "/").Page("/", "200 OK", Pages.About("Example Repository"));
        var check = await Pages.CheckAsync(server.At("/records/1"));
        Assert.Equal(LandingPageVerdict.SoftNotFoundSuspected, check.Verdict);
        Assert.Contains("home page", check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_asks_for_a_password_is_suspected_unless_it_names_the_DOI()
    {
        const string form = "<form><input name=p type = 'Password'></form>";
        await using var server = new PageServer().Page("/1", "200 OK", Pages.About("Welcome", form)).Page("/2", "200 OK", Pages.About("River levels", form + "10.5072/ABC-1"));
        Assert.Equal(LandingPageVerdict.LoginSuspected, (await Pages.CheckAsync(server.At("/1"))).Verdict);
        Assert.Equal(LandingPageVerdict.Ok, (await Pages.CheckAsync(server.At("/2"))).Verdict);
    }

    [Theory]
    [InlineData("/login?next=records")]
    [InlineData("/Shibboleth.sso/Login")]
    [InlineData("/users/sign_in.php")]
    public async Task An_address_that_leads_to_a_login_is_suspected(string login)
    {
        await using var server = new PageServer().Redirect("/records/1", login).Page(login, "200 OK", Pages.About("Welcome"));
        Assert.Equal(LandingPageVerdict.LoginSuspected, (await Pages.CheckAsync(server.At("/records/1"))).Verdict);
    }

    [Fact]
    public async Task Of_a_page_that_scripts_make_it_is_not_known_whether_it_names_the_DOI()
    {
        await using var server = new PageServer().Page("/page", "200 OK", "<html><head><title>Repository</title><script src=app.js></script></head><body><div id=app></div></body></html>");
        var check = await Pages.CheckAsync(server.At("/page"));
        Assert.Equal((LandingPageVerdict.Ok, null), (check.Verdict, check.NamesDoi));
    }

    [Theory]
    [InlineData(null, LandingPageVerdict.UrlMissing)]
    [InlineData("  ", LandingPageVerdict.UrlMissing)]
    [InlineData("records/1", LandingPageVerdict.UrlInvalid)]
    [InlineData("http://", LandingPageVerdict.UrlInvalid)]
    [InlineData("https://[::zz]/", LandingPageVerdict.UrlInvalid)]
    [InlineData("javascript:alert(1)", LandingPageVerdict.SchemeNotAllowed)]
    [InlineData("file:///etc/passwd", LandingPageVerdict.SchemeNotAllowed)]
    [InlineData("ftp://example.org/data", LandingPageVerdict.SchemeNotAllowed)]
    [InlineData("data:text/html,hello", LandingPageVerdict.SchemeNotAllowed)]
    public async Task An_address_that_is_none_of_the_web_is_not_asked(string? url, LandingPageVerdict verdict)
    {
        var check = await Pages.CheckAsync(url);
        Assert.Equal(verdict, check.Verdict);
        Assert.Null(check.FinalUrl);
        Assert.Null(check.StatusCode);
    }

    [Fact]
    public async Task Texts_of_strangers_are_safe_to_show()
    {
        await using var server = new PageServer().Page("/page", "200 OK", Pages.About("River \u001b[31m\u202elevels"));
        var check = await Pages.CheckAsync(server.At("/page"));
        Assert.DoesNotContain(check.Title!, static c => c is '\u001b' or '\u202e');
        Assert.DoesNotContain((await Pages.CheckAsync("java\u001bscript:alert(1)")).Url!, static c => c is '\u001b');
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
