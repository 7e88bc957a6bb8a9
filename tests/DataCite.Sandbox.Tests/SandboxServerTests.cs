using System.Net;
using System.Text;
using System.Text.Json;

namespace DataCite.Sandbox.Tests;

public sealed class SandboxServerTests
{
    private const string Draft = """{"data":{"type":"dois","attributes":{"doi":"10.5072/server-1"}}}""";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_sandbox_holds_varied_records_of_two_members()
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions());
        var records = sandbox.Records.ReadAll().Select(static json => JsonDocument.Parse(json).RootElement).ToList();

        Assert.InRange(records.Count, 55, 70);
        Assert.Equal(["draft", "findable", "registered"], Distinct(records, static record => Attribute(record, "state")));
        Assert.Equal(34,
            Distinct(records, static record => record.GetProperty("attributes").GetProperty("types")
                .TryGetProperty("resourceTypeGeneral", out var type) ? type.GetString() : null).Count);
        Assert.InRange(Distinct(records, static record => Attribute(record, "language")).Count, 8, 20);
        Assert.Equal(["demo.repo", "lake.data"],
            Distinct(records, static record => record.GetProperty("relationships").GetProperty("client").GetProperty("data")
                .GetProperty("id").GetString()));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_records()
    {
        static async Task<List<string>> NamesAsync(int seed)
        {
            await using var sandbox = SandboxServer.Start(new SandboxOptions { Seed = seed, RecordCount = 100 });
            return [.. sandbox.Records.Names];
        }

        var names = await NamesAsync(5);
        Assert.Equal(names, await NamesAsync(5));
        Assert.NotEqual(names, await NamesAsync(6));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Generated_records_are_walked_by_cursor_without_loss_or_repetition()
    {
        const int count = 60_000;
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, RecordCount = count });
        using var client = Client(sandbox, signedIn: true);
        var seen = new HashSet<string>();
        var next = "dois?page[cursor]=1&page[size]=1000&disable-facets=true&fields[dois]=id";
        while (next is not null)
        {
            var page = await JsonAsync(client, next);
            foreach (var row in page.GetProperty("data").EnumerateArray())
                Assert.True(seen.Add(row.GetProperty("id").GetString()!));
            next = page.GetProperty("links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }

        Assert.Equal(count, seen.Count);
        Assert.Equal(sandbox.Records.Names.ToHashSet(), seen);
    }

    [Fact]
    public async Task A_generated_record_can_be_changed_like_any_other()
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, RecordCount = 50 });
        using var client = Client(sandbox, signedIn: true);
        var name = sandbox.Records.Names.First(name => name.StartsWith("10.5072/", StringComparison.Ordinal));

        using var answer = await SendAsync(client, HttpMethod.Put, "dois/" + name, """{"data":{"attributes":{"titles":[{"title":"Changed"}]}}}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var attributes = JsonDocument.Parse(sandbox.Records.Read(name)!).RootElement.GetProperty("data").GetProperty("attributes");
        Assert.Equal("Changed", attributes.GetProperty("titles")[0].GetProperty("title").GetString());
        Assert.NotEqual(0, attributes.GetProperty("creators").GetArrayLength());
    }

    [Fact]
    public async Task Lists_lag_behind_single_reads_by_the_index_delay()
    {
        var clock = new ManualClock();
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, IndexDelay = TimeSpan.FromSeconds(30),
            TimeProvider = clock });
        using var client = Client(sandbox, signedIn: true);

        using var created = await SendAsync(client, HttpMethod.Post, "dois", Draft);
        using var single = await client.GetAsync("dois/10.5072/server-1", Stop);
        var early = await TotalAsync(client);
        clock.Advance(TimeSpan.FromSeconds(29));
        var stillEarly = await TotalAsync(client);
        clock.Advance(TimeSpan.FromSeconds(1));
        var late = await TotalAsync(client);

        Assert.Equal(HttpStatusCode.OK, single.StatusCode);
        Assert.Equal([0, 0, 1], [early, stillEarly, late]);
    }

    [Fact]
    public async Task The_rate_limit_has_three_tiers_and_a_window_of_five_minutes()
    {
        var clock = new ManualClock();
        await using var sandbox = SandboxServer.Start(new SandboxOptions { RateLimit = 12, TimeProvider = clock });
        using var signedIn = Client(sandbox, signedIn: true);
        using var identified = Client(sandbox);
        identified.DefaultRequestHeaders.UserAgent.ParseAdd("test/1.0 (mailto:a@example.org)");
        using var unknown = Client(sandbox);

        Assert.Equal(12, await AcceptedOf(signedIn, 20));
        Assert.Equal(4, await AcceptedOf(identified, 20));
        Assert.Equal(2, await AcceptedOf(unknown, 20));
        using var refused = await unknown.GetAsync("heartbeat", Stop);
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(300, refused.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.StartsWith("Your request has been rate limited.", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(2, await AcceptedOf(unknown, 3));
        Assert.InRange(sandbox.Statistics.RateLimited, 1, 100);
    }

    [Fact]
    public async Task A_token_ends_after_thirty_days()
    {
        var clock = new ManualClock();
        await using var sandbox = SandboxServer.Start(new SandboxOptions { TimeProvider = clock });
        using var client = Client(sandbox);
        using var issued = await SendAsync(client, HttpMethod.Post, "token", """{"grant_type":"password","username":"demo.repo","password":"demo.repo-secret"}""");
        var token = JsonDocument.Parse(await issued.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("access_token").GetString();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        using var before = await client.GetAsync("dois?page[size]=0", Stop);
        clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await client.GetAsync("dois?page[size]=0", Stop);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task A_scroll_ends_after_its_time_and_a_cursor_never()
    {
        var clock = new ManualClock();
        await using var sandbox = SandboxServer.Start(new SandboxOptions { TimeProvider = clock });
        using var client = Client(sandbox);
        var scroll = (await JsonAsync(client, "dois?page[scroll]=1m&page[size]=1")).GetProperty("links").GetProperty("next").GetString();
        var cursor = (await JsonAsync(client, "dois?page[cursor]=1&page[size]=1")).GetProperty("links").GetProperty("next").GetString();
        clock.Advance(TimeSpan.FromDays(365));

        using var scrolled = await client.GetAsync(scroll, Stop);
        using var walked = await client.GetAsync(cursor, Stop);

        Assert.Equal(HttpStatusCode.NotFound, scrolled.StatusCode);
        Assert.Equal(HttpStatusCode.OK, walked.StatusCode);
    }

    [Fact]
    public async Task A_browser_gets_a_page_with_routes_accounts_and_DOIs()
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions());
        using var client = Client(sandbox);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");

        using var response = await client.GetAsync("/", Stop);
        var page = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("DEMO.REPO", page, StringComparison.Ordinal);
        Assert.Contains("GET /dois/{doi}", page, StringComparison.Ordinal);
        Assert.Contains("10.5072/with&lt;angle&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("with<angle>", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/dois/10.5072%2Fhash%23tag">""", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{(address|login|account|accounts|routes|counts|dois)\}", page);
    }

    [Fact]
    public async Task Stopping_frees_the_port_and_ends_open_requests()
    {
        var sandbox = SandboxServer.Start(new SandboxOptions { Latency = TimeSpan.FromHours(1) });
        using var client = Client(sandbox);
        var waiting = client.GetAsync("heartbeat", Stop);
        await sandbox.StopAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => waiting);
        await using var again = SandboxServer.Start(new SandboxOptions { Port = sandbox.BaseAddress.Port });
        using var other = Client(again);
        Assert.Equal("OK", await other.GetStringAsync("heartbeat", Stop));
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_in_the_error()
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true });

        var error = Assert.Throws<IOException>(() => SandboxServer.Start(new SandboxOptions { Port = sandbox.BaseAddress.Port }));
        Assert.Contains($"port {sandbox.BaseAddress.Port}", error.Message, StringComparison.Ordinal);
    }

    private static HttpClient Client(SandboxServer sandbox, bool signedIn = false)
    {
        var client = new HttpClient { BaseAddress = sandbox.BaseAddress };
        var account = sandbox.Accounts[0];
        if (signedIn)
            client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.Id}:{account.Password}")));
        return client;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await client.SendAsync(request, Stop);
    }

    private static async Task<JsonElement> JsonAsync(HttpClient client, string path)
        => JsonDocument.Parse(await client.GetStringAsync(path, Stop)).RootElement;

    private static async Task<int> TotalAsync(HttpClient client)
        => (await JsonAsync(client, "dois?page[size]=0&disable-facets=true")).GetProperty("meta").GetProperty("total").GetInt32();

    private static async Task<int> AcceptedOf(HttpClient client, int requests)
    {
        var accepted = 0;
        for (var i = 0; i < requests; i++)
        {
            using var response = await client.GetAsync("heartbeat", Stop);
            accepted += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        return accepted;
    }

    private static string? Attribute(JsonElement record, string name) => record.GetProperty("attributes").GetProperty(name).GetString();

    private static List<string> Distinct(List<JsonElement> records, Func<JsonElement, string?> value)
        => [.. records.Select(value).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
