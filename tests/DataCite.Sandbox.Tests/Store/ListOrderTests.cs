using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DataCite.Sandbox.Tests.Store;

public class ListOrderTests
{
    private const string Draft = """{"data":{"type":"dois","attributes":{"doi":"NAME"}}}""";

    [Fact]
    public async Task Names_created_side_by_side_in_one_moment_are_listed_once_each_in_the_order_of_the_cursor()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, TimeProvider = new StoppedClock() });
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        var login = sandbox.Accounts[0];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.Id}:{login.Password}")));
        var names = Enumerable.Range(0, 300).Select(i => $"{login.Prefixes[0]}/{i:000}").ToArray();
        new Random(7).Shuffle(names);

        await Parallel.ForEachAsync(names, stop, async (name, token) =>
        {
            using var body = new StringContent(Draft.Replace("NAME", name, StringComparison.Ordinal), Encoding.UTF8, "application/vnd.api+json");
            using var answer = await http.PostAsync(new Uri("dois", UriKind.Relative), body, token);
            Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        });

        var listed = new List<string>();
        string? next = "dois?state=draft&page%5Bcursor%5D=1&page%5Bsize%5D=100";
        while (next is not null)
        {
            var page = JsonNode.Parse(await http.GetStringAsync(new Uri(next, UriKind.RelativeOrAbsolute), stop))!;
            listed.AddRange(page["data"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()));
            // The server's own link forgets the state (facts §2.3).
            next = page["links"]!["next"]?.GetValue<string>() is { } link ? link + "&state=draft" : null;
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), listed);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
