using System.Net;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Connection;

/// <summary>A damaged text in one record makes neither the record nor its list unreadable.</summary>
public class ReadableJsonTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"a":"x\ud83dy"}""", """{"a":"x\ufffdy"}""")]
    [InlineData("""{"a":"\ude00\uD83D"}""", """{"a":"\ufffd\ufffd"}""")]
    [InlineData("""{"\udfff":"\ud83d\ud83d\ude00"}""", """{"\ufffd":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d\n\ude00"}""", """{"a":"\ufffd\n\ufffd"}""")]
    [InlineData("""{"a":"\\ud83d and \\\\ud83d"}""", """{"a":"\\ud83d and \\\\ud83d"}""")]
    [InlineData("""{"a":"\\\ud83d"}""", """{"a":"\\\ufffd"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    public void Half_a_character_is_replaced_and_nothing_else(string json, string expected)
        => Assert.Equal(expected, Encoding.UTF8.GetString(ReadableJson.Of(Encoding.UTF8.GetBytes(json)).Span));

    [Fact]
    public void JSON_that_is_well_is_not_copied()
    {
        ReadOnlyMemory<byte> json = """{"a":"größe \ud83d\ude00"}"""u8.ToArray();

        Assert.True(json.Equals(ReadableJson.Of(json)));
    }

    public static TheoryData<string> Damages => ["half", "latin1", "mark"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_answer_is_read_as_a_DOI_as_a_list_and_by_any_route(string damage)
    {
        var server = new Server()
            .Then(_ => Damaged(damage, Clients.Doi(attributes: Attributes)))
            .Then(_ => Damaged(damage, Page))
            .Then(_ => Damaged(damage, Page));
        using var client = Clients.Of(server);

        var record = await client.GetDoiAsync(DoiName.Parse("10.5072/abc"), Stop);
        var rows = (await client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop)).SelectMany(static page => page.Records).ToArray();
        using var answer = (await client.SendAsync(new ApiRequest(HttpMethod.Get, "dois"), Stop)).ParseJson();

        Assert.Equal(["10.5072/abc", "10.5072/def"], rows.Select(static row => row.Doi!));
        var titles = rows.Append(record).Select(static row => row.Title!)
            .Concat(answer.RootElement.GetProperty("data").EnumerateArray().Select(static row => row.GetProperty("attributes").GetProperty("titles")[0].GetProperty("title").GetString()!));
        Assert.All(titles, title => Assert.Equal(damage == "mark" ? "River ~ levels" : "River \uFFFD levels", title));
    }

    private const string Attributes = "\"titles\":[{\"title\":\"River ~ levels\"}]";

    private static string Page => $$$"""
        {"data":[{{{Clients.DoiResource(attributes: Attributes)}}},{{{Clients.DoiResource("10.5072/def", attributes: Attributes)}}}],
        "meta":{"total":2,"totalPages":1},"links":{}}
        """;

    private static HttpResponseMessage Damaged(string damage, string json)
    {
        var bytes = damage switch
        {
            "half" => Encoding.UTF8.GetBytes(json.Replace("~", "\\ud83d", StringComparison.Ordinal)),
            "latin1" => Encoding.Latin1.GetBytes(json.Replace('~', 'ü')),
            _ => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)],
        };
        var answer = Server.Answer(HttpStatusCode.OK, headers: Clients.LoggedIn);
        answer.Content = new ByteArrayContent(bytes);
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return answer;
    }
}
