using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Connection;

/// <summary>No answer fills the memory, and what is too large is not asked for again.</summary>
public class AnswerLimitTests
{
    private const string BeginningOfDoi = """{"data":{"id":"10.5072/abc","attributes":{"doi":"10.5072/abc","titles":[{"title":" """;

    private static readonly DoiName Name = DoiName.Parse("10.5072/abc");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BeginningOfDoi, 'a')]
    [InlineData("{\"data\":", ' ')]
    public async Task An_endless_record_is_read_up_to_the_limit_once(string beginning, char filler)
    {
        var body = new EndlessStream(beginning, filler);
        var server = new Server().Then(_ => Good(body));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.GetDoiAsync(Name, Stop));

        Assert.Single(server.Requests);
        Assert.InRange(body.BytesRead, AnswerLimits.Record, AnswerLimits.Record + (1024 * 1024));
        Assert.Contains("24 MB", error.Message, StringComparison.Ordinal);
        Assert.False(error.OutcomeUnknown);
    }

    [Theory]
    [InlineData("{\"data\":[", ' ')]
    [InlineData("{\"data\":[{\"id\":\"", 'a')]
    [InlineData("{\"meta\":{\"total\":1},\"included\":[\"", 'x')]
    public async Task An_endless_list_is_read_up_to_a_limit_once(string beginning, char filler)
    {
        var body = new EndlessStream(beginning, filler);
        var server = new Server().Then(_ => Good(body));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop));

        Assert.Single(server.Requests);
        Assert.InRange(body.BytesRead, AnswerLimits.Record, AnswerLimits.Page);
    }

    [Fact]
    public async Task A_list_with_far_more_rows_than_a_page_has_is_refused()
    {
        var rows = string.Join(',', Enumerable.Repeat("{\"id\":\"10.5072/a\",\"attributes\":{}}", AnswerLimits.PageRows + 1));
        var server = new Server().Then(200, $"{{\"data\":[{rows}],\"meta\":{{\"total\":1}}}}", headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop));

        Assert.Contains("rows", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("{\"a\":[]}")]
    public async Task Millions_of_tiny_values_are_refused_once_whatever_their_bytes(string value)
    {
        var values = string.Join(',', Enumerable.Repeat(value, AnswerLimits.Values + 1));
        var doi = $"{{\"data\":{{\"id\":\"10.5072/abc\",\"attributes\":{{\"doi\":\"10.5072/abc\",\"x\":[{values}]}}}}}}";
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, doi, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.GetDoiAsync(Name, Stop));
        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "dois/10.5072/abc"), Stop));
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

        Assert.Equal(3, server.Requests.Count);
        Assert.Throws<AnswerTooLargeException>(answer.ParseJson);
    }

    [Fact]
    public async Task Millions_of_tiny_values_are_refused_behind_a_byte_order_mark_too()
    {
        var doi = "\uFEFF" + BeginningOfDoi + "\"}],\"x\":[" + string.Join(',', Enumerable.Repeat("1", AnswerLimits.Values + 1)) + "]}}}";
        var server = new Server().Otherwise(_ => Good(new MemoryStream(Encoding.UTF8.GetBytes(doi))));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.GetDoiAsync(Name, Stop));
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

        Assert.Throws<AnswerTooLargeException>(answer.ParseJson);
    }

    [Theory]
    [InlineData("a record")]
    [InlineData("a list")]
    [InlineData("objects")]
    public async Task The_rest_of_too_many_values_is_not_read(string wanted)
    {
        const int megabyte = 1024 * 1024;
        var values = string.Join(',', Enumerable.Repeat("1", 10 * megabyte));
        var row = BeginningOfDoi["{\"data\":".Length..] + "\"}],\"x\":[" + values;
        var body = new CountedStream(Encoding.UTF8.GetBytes((wanted == "a list" ? "{\"data\":[" : "{\"data\":") + row));
        var server = new Server().Then(_ => Good(body));
        using var client = Clients.Of(server);
        await Assert.ThrowsAsync<AnswerTooLargeException>(() => wanted switch
        {
            "a record" => (Task)client.GetDoiAsync(Name, Stop),
            "a list" => client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 1 }, Stop).ToListAsync(Stop),
            _ => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything") { IsShown = true }, Stop),
        });

        Assert.Single(server.Requests);
        Assert.InRange(body.BytesRead, AnswerLimits.ShownValues, 8 * megabyte);
    }

    [Theory]
    [InlineData("a record")]
    [InlineData("a list")]
    public async Task What_is_large_and_unreadable_is_asked_for_once_more_only(string wanted)
    {
        var body = Encoding.UTF8.GetBytes((wanted == "a list" ? "{\"data\":[" : BeginningOfDoi).PadRight((AnswerLimits.Repeated / 2) + 1));
        var server = new Server().Otherwise(_ => Good(new MemoryStream(body)));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => wanted == "a list"
            ? (Task)client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop)
            : client.GetDoiAsync(Name, Stop));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_page_of_rows_with_many_values_is_asked_for_in_smaller_portions()
    {
        const int count = 4;
        // As many commas as there may be values in a page of three such rows.
        var title = new string(',', AnswerLimits.PageValues / 3);
        var sizes = new List<int>();
        var server = new Server().Otherwise(request =>
        {
            var size = int.Parse(request.Parameter("page[size]")!, System.Globalization.CultureInfo.InvariantCulture);
            var start = request.Parameter("page[cursor]") is { } cursor && DoiCursor.TryParse(cursor, out var place) ? (int)place.CreatedMilliseconds : 0;
            sizes.Add(size);
            return Good(new MemoryStream(Page(start, Math.Min(size, count - start), count, title)));
        });
        using var client = Clients.Of(server);

        var pages = await client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = count, Prefetch = false }, Stop).ToListAsync(Stop);

        Assert.Equal(count, pages.SelectMany(static page => page.Records).Select(static row => row.Doi).Distinct().Count());
        Assert.Equal([4, 2, 2], sizes);
    }

    [Fact]
    public async Task A_page_of_large_rows_is_asked_for_in_smaller_portions()
    {
        const int count = 600;
        var title = new string('x', 100_000);
        var sizes = new List<int>();
        var server = new Server().Otherwise(request =>
        {
            var size = int.Parse(request.Parameter("page[size]")!, System.Globalization.CultureInfo.InvariantCulture);
            var start = request.Parameter("page[cursor]") is { } cursor && DoiCursor.TryParse(cursor, out var place) ? (int)place.CreatedMilliseconds : 0;
            sizes.Add(size);
            return Good(new MemoryStream(Page(start, Math.Min(size, count - start), count, title)));
        });
        using var client = Clients.Of(server);
        var notices = new List<ClientNotice>();

        var pages = await client.WithNotices(notices.Add).ListDoisAsync(new DoiQuery(), new PageOptions { Prefetch = false }, Stop).ToListAsync(Stop);

        Assert.Equal(count, pages.SelectMany(static page => page.Records).Select(static row => row.Doi).Distinct().Count());
        Assert.Equal([1000, 500, 500], sizes);
        Assert.Contains(notices, static notice => notice.Kind is NoticeKind.PageSizeReduced);
        Assert.DoesNotContain(notices, static notice => notice.Kind is NoticeKind.Retrying);
    }

    [Fact]
    public async Task A_length_above_the_limit_is_refused_before_reading()
    {
        var body = new EndlessStream("{}", ' ');
        var server = new Server().Otherwise(_ => Good(body, length: 99_999_999_999));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.GetDoiAsync(Name, Stop));
        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop));
        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.ListDoisAsync(new DoiQuery(), new PageOptions { PageSize = 1 }, Stop).ToListAsync(Stop));

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(0, body.BytesRead);
    }

    [Fact]
    public async Task The_length_in_an_answer_to_HEAD_is_about_a_body_that_does_not_come()
    {
        var server = new Server().Then(static _ => Good(new MemoryStream(), length: 99_999_999_999));
        using var client = Clients.Of(server);

        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Head, "anything"), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_answer_to_a_write_that_is_too_large_is_settled_by_a_read()
    {
        const string Missing = """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""";
        var body = new EndlessStream("{", ' ');
        var server = new Server()
            .Then(_ => Good(body))
            .Then(404, Missing, headers: Clients.LoggedIn)
            .Then(404, Missing, headers: Clients.LoggedIn);
        using var client = Clients.Of(server);

        await client.DeleteDoiAsync(Name, Stop);

        // Nothing proves that a 404 is the server's own: two in a row are believed.
        Assert.Equal(["DELETE", "GET", "GET"], server.Requests.Select(static request => request.Method));
    }

    [Theory]
    [InlineData("anything")]
    [InlineData("dois/10.5072/abc")]
    public async Task What_counts_is_the_size_after_decompression(string path)
    {
        await using var server = new RawServer(Answer("Content-Encoding: gzip\r\n", Compressed(BeginningOfDoi, megabytes: 200)));
        using var client = Connect(server);

        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.SendAsync(new ApiRequest(HttpMethod.Get, path), Stop));

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_compressed_list_is_limited_too()
    {
        await using var server = new RawServer(Answer("Content-Encoding: gzip\r\n", Compressed("{\"data\":[", megabytes: 200)));
        using var client = Connect(server);

        await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop));

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Endless_headers_are_refused_once()
    {
        var headers = new StringBuilder();
        for (var i = 0; i < 100; i++)
            headers.Append("X-").Append(i).Append(": ").Append('a', 8000).Append("\r\n");
        await using var server = new RawServer(Answer(headers.ToString(), []));
        using var client = Connect(server);

        var error = await Assert.ThrowsAsync<AnswerTooLargeException>(() => client.GetDoiAsync(Name, Stop));

        Assert.Contains("headers", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Requests);
    }

    private static DataCiteClient Connect(RawServer server) => new(new DataCiteClientOptions
    {
        BaseAddress = server.Address,
        TimeProvider = Clients.SkippingClock(),
        ReadTimeout = TimeSpan.FromHours(1),
    });

    private static HttpResponseMessage Good(Stream body, long? length = null)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        answer.Content.Headers.ContentLength = length;
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        answer.Headers.TryAddWithoutValidation("X-Credential-Username", "demo.repo");
        return answer;
    }

    private static byte[] Answer(string headers, byte[] body)
        => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    private static byte[] Compressed(string beginning, int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(beginning));
            var filler = new byte[1024 * 1024];
            filler.AsSpan().Fill((byte)' ');
            for (var i = 0; i < megabytes; i++)
                zip.Write(filler);
        }

        return bytes.ToArray();
    }

    private static byte[] Page(int start, int rows, int total, string title)
    {
        using var bytes = new MemoryStream();
        bytes.Write("{\"data\":["u8);
        for (var row = start; row < start + rows; row++)
        {
            bytes.Write(Encoding.UTF8.GetBytes($"{(row > start ? "," : "")}{{\"id\":\"10.5072/r{row}\",\"attributes\":{{\"doi\":\"10.5072/r{row}\",\"titles\":[{{\"title\":\""));
            bytes.Write(Encoding.ASCII.GetBytes(title));
            bytes.Write("\"}]}}"u8);
        }

        var next = start + rows < total ? $",\"links\":{{\"next\":\"https://x/dois?page%5Bcursor%5D={Uri.EscapeDataString(new DoiCursor(start + rows, "10.5072/r").ToString())}\"}}" : "";
        bytes.Write(Encoding.UTF8.GetBytes($"],\"meta\":{{\"total\":{total}}}{next}}}"));
        return bytes.ToArray();
    }
}
