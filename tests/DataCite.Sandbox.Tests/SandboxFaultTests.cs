using System.Net;
using System.Text;
using System.Text.Json;

namespace DataCite.Sandbox.Tests;

public sealed class SandboxFaultTests : IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly SandboxServer _sandbox = SandboxServer.Start(new SandboxOptions());
    private readonly HttpClient _client;

    public SandboxFaultTests() => _client = new HttpClient { BaseAddress = _sandbox.BaseAddress };

    [Theory]
    [InlineData(SandboxFaultKind.TooManyRequestsWithSeconds, 429)]
    [InlineData(SandboxFaultKind.TooManyRequestsWithDate, 429)]
    [InlineData(SandboxFaultKind.TooManyRequests, 429)]
    [InlineData(SandboxFaultKind.ServerError, 500)]
    [InlineData(SandboxFaultKind.BadGateway, 502)]
    [InlineData(SandboxFaultKind.ServiceUnavailable, 503)]
    [InlineData(SandboxFaultKind.GatewayTimeout, 504)]
    [InlineData(SandboxFaultKind.GatewayTimeoutAfterCommit, 504)]
    [InlineData(SandboxFaultKind.ForbiddenHtml, 403)]
    public async Task A_fault_with_a_status_answers_once_and_is_counted(SandboxFaultKind kind, int status)
    {
        _sandbox.Faults.Next(kind);

        using var first = await _client.GetAsync("dois?page[size]=1", Stop);
        using var second = await _client.GetAsync("dois?page[size]=1", Stop);

        Assert.Equal(status, (int)first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(1, _sandbox.Statistics.Faults[kind]);
        Assert.Equal(kind == SandboxFaultKind.TooManyRequestsWithSeconds, first.Headers.RetryAfter?.Delta is not null);
        Assert.Equal(kind == SandboxFaultKind.TooManyRequestsWithDate, first.Headers.RetryAfter?.Date is not null);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ResetBeforeCommit, false)]
    [InlineData(SandboxFaultKind.ResetAfterCommit, true)]
    [InlineData(SandboxFaultKind.TruncatedBody, true)]
    public async Task A_broken_connection_throws_and_the_write_is_done_or_not(SandboxFaultKind kind, bool done)
    {
        _sandbox.Faults.Next(kind, method: "POST");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => PostDraftAsync("10.5072/broken-1"));

        Assert.Equal(done ? "draft" : null, _sandbox.Records.StateOf("10.5072/broken-1"));
    }

    [Fact]
    public async Task Malformed_and_wrong_shaped_bodies_keep_the_status_of_the_answer()
    {
        _sandbox.Faults.Schedule(SandboxFaultKind.MalformedJson, null, SandboxFaultKind.WrongShape);

        var malformed = await _client.GetStringAsync("dois", Stop);
        var whole = await _client.GetStringAsync("dois", Stop);
        var wrong = await _client.GetStringAsync("dois", Stop);

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(malformed));
        Assert.Equal(JsonValueKind.Array, Json(whole).GetProperty("data").ValueKind);
        Assert.Equal(JsonValueKind.String, Json(wrong).GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_faults()
    {
        async Task<List<int>> Statuses(int seed)
        {
            await using var sandbox = SandboxServer.Start(new SandboxOptions
            {
                Empty = true,
                FaultRate = 0.5,
                FaultSeed = seed,
                FaultKinds = [SandboxFaultKind.BadGateway, SandboxFaultKind.ServiceUnavailable],
            });
            using var client = new HttpClient { BaseAddress = sandbox.BaseAddress };
            var statuses = new List<int>();
            for (var i = 0; i < 30; i++)
            {
                using var response = await client.GetAsync("dois", Stop);
                statuses.Add((int)response.StatusCode);
            }

            return statuses;
        }

        var drawn = await Statuses(7);
        Assert.Equal(drawn, await Statuses(7));
        Assert.NotEqual(drawn, await Statuses(8));
        Assert.Contains(200, drawn);
        Assert.Contains(502, drawn);
    }

    [Fact]
    public async Task Registration_of_the_handle_can_fail_without_the_save_failing()
    {
        _sandbox.Faults.HandleRegistrationFails = true;

        using var answer = await PostAsync("""
            {"data":{"type":"dois","attributes":{"doi":"10.5072/unregistered","event":"publish","url":"https://example.org/","publisher":"P",
             "creators":[{"name":"C"}],"titles":[{"title":"T"}],"publicationYear":2024,"types":{"resourceTypeGeneral":"Dataset"}}}}
            """);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var attributes = Json(await answer.Content.ReadAsStringAsync(Stop)).GetProperty("data").GetProperty("attributes");
        Assert.Equal("findable", attributes.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, attributes.GetProperty("registered").ValueKind);
    }

    [Fact]
    public async Task Connections_and_requests_are_counted()
    {
        for (var i = 0; i < 3; i++)
            await _client.GetStringAsync("heartbeat", Stop);

        Assert.Equal(3, _sandbox.Statistics.Requests);
        Assert.Equal(1, _sandbox.Statistics.Connections);
        Assert.Equal(3, _sandbox.Statistics.Routes["GET /heartbeat"]);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    private Task<HttpResponseMessage> PostDraftAsync(string doi)
        => PostAsync("{\"data\":{\"type\":\"dois\",\"attributes\":{\"doi\":\"" + doi + "\"}}}");

    private async Task<HttpResponseMessage> PostAsync(string json)
    {
        var account = _sandbox.Accounts[0];
        using var content = new StringContent(json, Encoding.UTF8, "application/vnd.api+json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "dois") { Content = content };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.Id}:{account.Password}")));
        return await _client.SendAsync(request, Stop);
    }
}
