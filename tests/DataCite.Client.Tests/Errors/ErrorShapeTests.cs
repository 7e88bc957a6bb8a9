using System.Text;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Errors;

/// <summary>Every shape of facts §1.6 becomes a typed error that keeps what the server said.</summary>
public class ErrorShapeTests
{
    private static readonly DoiName Name = DoiName.Parse("10.5072/abc");

    public static TheoryData<string, string?, string?, string, string?> Shapes { get; } = new()
    {
        { """{"errors":[{"status":"404","title":"Gone fishing"}]}""", "404", null, "Gone fishing", null },
        { """{"errors":[{"status":404,"title":"Not found"}]}""", "404", null, "Not found", null },
        { """{"errors":[{"source":"url","title":"Can't be blank","uid":"10.5072/abc"}]}""", null, "url", "Can't be blank", "10.5072/abc" },
        { """{"errors":[{"source":{"pointer":"/data/attributes/url"},"title":"x"}]}""", null, "/data/attributes/url", "x", null },
        { """{"errors":{"title":"Failed to parse query [(]"}}""", null, null, "Failed to parse query [(]", null },
        { """{"errors":"plain"}""", null, null, "plain", null },
        { """{"errors":["in a list"]}""", null, null, "in a list", null },
        { """{"status":400,"title":"No valid prefix found"}""", "400", null, "No valid prefix found", null },
        { """{"message":"Not Implemented."}""", null, null, "Not Implemented.", null },
        { """{"error":"nope"}""", null, null, "nope", null },
        { """{"errors":[{"title":"red \u001b[31mink\u0007\nnext"}]}""", null, null, "red \uFFFD[31mink\uFFFD next", null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_is_read(string body, string? status, string? source, string title, string? doi)
    {
        var error = Assert.Single(ApiErrorParser.Parse(Encoding.UTF8.GetBytes(body), out var isJson));

        Assert.True(isJson);
        Assert.Equal(new ApiError(status, source, title, doi), error);
    }

    [Theory]
    [InlineData("\"title\":\"half \\ud800 of a character\"")]
    [InlineData("\"title\":\"half \\udc00 of a character\",\"source\":\"\\udbff\",\"uid\":\"\\ud83d\",\"status\":\"\\ud800\"")]
    public void Half_a_character_in_an_error_is_replaced(string entry)
    {
        var body = Encoding.UTF8.GetBytes($"{{\"errors\":[{{{entry}}}]}}");

        Assert.Equal("half \uFFFD of a character", Assert.Single(ApiErrorParser.Parse(body, out _)).Title);
        Assert.True(ApiErrorParser.IsFromApplication(body));
        Assert.True(ApiErrorParser.IsFromApplication((byte[])[.. Encoding.UTF8.Preamble, .. body]));
    }

    [Theory]
    [InlineData("eyJ")]
    [InlineData("%25")]
    [InlineData("Basic ")]
    [InlineData("REVNTy5SRVBPOnMzY3JldDpQYXNzwrd3b3Jk ")]
    public void A_title_is_read_as_far_as_it_may_be_shown_whatever_its_length(string piece)
    {
        var account = Clients.Repository();
        var body = Encoding.UTF8.GetBytes($"{{\"errors\":[{{\"title\":\"{string.Concat(Enumerable.Repeat(piece, 80_000))}\"}}]}}");
        ApiErrorParser.Parse(body, out _, account);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var title = Assert.Single(ApiErrorParser.Parse(body, out _, account)).Title;

        Assert.InRange(title.Length, 1, 2001);
        Assert.DoesNotContain("REVNTy5SRVBPOnMz", title, StringComparison.Ordinal);
        // The document and its one text, and little besides.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (4L * body.Length) + (4 * 1024 * 1024));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<html><body>Forbidden</body></html>", false)]
    [InlineData("{\"errors\":[{\"title\":", false)]
    [InlineData("{}", true)]
    [InlineData("[]", true)]
    [InlineData("null", true)]
    [InlineData("{\"errors\":[{\"other\":1},2,null]}", true)]
    public void What_says_nothing_is_no_error_entry(string body, bool json)
    {
        Assert.Empty(ApiErrorParser.Parse(Encoding.UTF8.GetBytes(body), out var isJson));
        Assert.Equal(json, isJson);
    }

    public static TheoryData<int, string, Type> Statuses { get; } = new()
    {
        { 400, """{"errors":[{"status":"400","title":"You need to provide a payload following the JSONAPI spec"}]}""", typeof(ValidationFailedException) },
        { 400, """{"errors":{"title":"query"}}""", typeof(ValidationFailedException) },
        { 401, """{"errors":[{"status":"401","title":"Bad credentials."}]}""", typeof(AuthenticationFailedException) },
        { 403, """{"errors":[{"status":"403","title":"You are not authorized to access this resource."}]}""", typeof(PermissionDeniedException) },
        { 403, "<html>403</html>", typeof(RateLimitedException) },
        { 404, """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""", typeof(ResourceNotFoundException) },
        { 406, """{"errors":[{"status":"406","title":"The content type is not recognized."}]}""", typeof(ApiException) },
        { 409, """{"errors":[{"status":"409","title":"The resource already exists."}]}""", typeof(ConflictException) },
        { 413, "<html>413</html>", typeof(RecordTooLargeException) },
        { 422, """{"errors":[{"source":"doi","title":"This DOI has already been taken"}]}""", typeof(ConflictException) },
        { 422, """{"errors":[{"source":"xml","title":"Can't be blank"}]}""", typeof(ValidationFailedException) },
        { 401, "<html>Welcome to the network</html>", typeof(UnreadableAnswerException) },
        { 403, """{"message":"Forbidden"}""", typeof(UnreadableAnswerException) },
        { 404, "<html>404</html>", typeof(UnreadableAnswerException) },
        { 422, """{"errors":[{"source":"url","ti""", typeof(UnreadableAnswerException) },
        { 499, "", typeof(ServiceUnavailableException) },
        { 524, "<html>524</html>", typeof(ServiceUnavailableException) },
        { 429, "Your request has been rate limited.", typeof(RateLimitedException) },
        { 500, """{"status":400,"title":"boom"}""", typeof(ServiceUnavailableException) },
        { 501, """{"message":"Not Implemented."}""", typeof(ApiException) },
        { 502, "<html>502</html>", typeof(ServiceUnavailableException) },
        { 503, "<html>503</html>", typeof(ServiceUnavailableException) },
        { 504, "<html>504</html>", typeof(ServiceUnavailableException) },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_status_has_its_type(int status, string body, Type type)
    {
        var server = new Server().Otherwise(_ => Server.Answer((System.Net.HttpStatusCode)status, body, headers: ("X-Request-Id", "req-1")));
        using var client = Clients.Of(server);

        var error = Assert.IsAssignableFrom<DataCiteException>(await Xunit.Record.ExceptionAsync(() => client.GetDoiAsync(Name, TestContext.Current.CancellationToken)));

        Assert.IsType(type, error);
        Assert.Equal((status, "req-1", "10.5072/abc", "GET", "dois/10.5072/abc"), ((int)error.StatusCode!, error.RequestId, error.Doi, error.Method, error.Path));
        Assert.DoesNotContain(Clients.Password, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<html>", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome to the proxy</html>")]
    [InlineData("{\"data\":{\"id\":\"10.5072/abc\",\"attributes\":{\"doi\":\"10.50")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":{\"id\":\"x\"}}")]
    [InlineData("{\"anything\":\"else\"}")]
    public async Task A_good_status_with_an_unreadable_body_is_an_error_and_never_an_empty_record(string body)
    {
        var server = new Server().Otherwise(_ => Server.Answer(System.Net.HttpStatusCode.OK, body, headers: Clients.LoggedIn));
        using var client = Clients.Of(server, change: static o => o with { MaxRetryAttempts = 2 });

        var error = await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.GetDoiAsync(Name, TestContext.Current.CancellationToken));

        Assert.Equal(3, server.Requests.Count);
        Assert.Contains("DataCite", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_about_another_doi_is_not_taken()
    {
        var server = new Server().Otherwise(static _ => Server.Answer(System.Net.HttpStatusCode.OK, Clients.Doi("10.5072/other"), headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.GetDoiAsync(Name, TestContext.Current.CancellationToken));
    }
}
