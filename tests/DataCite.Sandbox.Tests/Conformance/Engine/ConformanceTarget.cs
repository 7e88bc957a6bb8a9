using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>What the rows are checked on: a sandbox of their own, or another server.</summary>
public sealed partial class ConformanceTarget : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly SandboxServer? _sandbox;
    private readonly Func<string, (string Password, string? ApiKey)> _account;
    private readonly int _attempts;

    private ConformanceTarget(SandboxServer sandbox)
        : this(sandbox.BaseAddress,
        id => sandbox.Accounts.First(account => account.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is var found
            ? (found.Password, found.ApiKey) : default)
    {
        _sandbox = sandbox;
    }

    private ConformanceTarget(Uri address, Func<string, (string Password, string? ApiKey)> account)
    {
        _account = account;
        _attempts = address.IsLoopback ? 1 : 12;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None };
        _client = new HttpClient(handler) { BaseAddress = address };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("datacite-conformance/1.0");
    }

    public static ConformanceTarget StartSandbox() => new(SandboxServer.Start(new SandboxOptions { Cors = true }));

    /// <summary>Another server, with the one account that is known there.</summary>
    public static ConformanceTarget On(OtherServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new ConformanceTarget(server.Address, _ => (server.Password, null));
    }

    /// <summary>Checks one row.</summary>
    /// <returns>What is wrong; empty when the fact holds.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(ConformanceRow row, CancellationToken cancellationToken)
    {
        var answers = new List<JsonNode?>();
        foreach (var given in row.Given)
        {
            if (await PrepareAsync(given, cancellationToken) is { } problem)
                return [problem];
        }

        foreach (var first in row.First)
        {
            using var earlier = await SendAsync(first, answers, cancellationToken);
            var text = await earlier.Content.ReadAsStringAsync(cancellationToken);
            if (!earlier.IsSuccessStatusCode)
                return [$"the request before, {first.Method} {first.Target}, was answered with {(int)earlier.StatusCode}: {text}"];
            answers.Add(text.StartsWith('{') ? JsonNode.Parse(text) : null);
        }

        // The search index of a real server follows its database after a while (T24).
        for (var attempt = 1; ; attempt++)
        {
            var problems = await CheckAnswerAsync(row, answers, cancellationToken);
            if (problems.Count == 0 || attempt == _attempts || !row.Request.IsRead || !row.ChangesData)
                return problems;
            await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        }
    }

    private async Task<List<string>> CheckAnswerAsync(ConformanceRow row, IReadOnlyList<JsonNode?> answers, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(row.Request, answers, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var problems = row.Expectations.Select(expectation => Expectation.Check(Fill(expectation, answers), response, body))
            .OfType<string>().ToList();
        if ((int)response.StatusCode != row.Status)
            problems.Insert(0, $"the status should be {row.Status} and is {(int)response.StatusCode}: {(body.Length > 800 ? body[..800] : body)}");
        return problems;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(ConformanceRequest request, IReadOnlyList<JsonNode?> answers,
        CancellationToken cancellationToken)
    {
        // Given to the client as it stands, so that nothing is escaped or folded on the way.
        var target = new Uri(_client.BaseAddress!.GetLeftPart(UriPartial.Authority) + Fill(request.Target, answers),
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), target);
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Fill(request.Body, answers)));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.api+json");
        }

        foreach (var (name, value) in request.Headers)
        {
            message.Content?.Headers.Remove(name);
            if (!message.Headers.TryAddWithoutValidation(name, Fill(value, answers)))
                message.Content?.Headers.TryAddWithoutValidation(name, Fill(value, answers));
        }

        if (request.Login is not null && await AuthorizationAsync(Fill(request.Login, answers), cancellationToken) is { } authorization)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _client.SendAsync(message, cancellationToken);
    }

    private async Task<string?> AuthorizationAsync(string login, CancellationToken cancellationToken) => login.Split(' ', 2) switch
    {
        ["bearer", var text] => "Bearer " + text,
        ["basic", var text] => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["key", var id] => "Bearer " + _account(id).ApiKey,
        ["token", var id] => "Bearer " + await TokenAsync(id, cancellationToken),
        [var id] when id.Contains(':', StringComparison.Ordinal) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(id)),
        [var id] => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{_account(id).Password}")),
        _ => null,
    };

    private async Task<string> TokenAsync(string id, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["username"] = id,
            ["password"] = _account(id).Password,
        };
        using var form = new FormUrlEncodedContent(fields);
        using var response = await _client.PostAsync("token", form, cancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!["access_token"]!.GetValue<string>();
    }

    // `{xml:<resource>…</resource>}` is that XML in base64; `{1:$.data.id}` is a value of the first answer; `{base}` the server's address; `{key:demo.repo}` an API key.
    private string Fill(string text, IReadOnlyList<JsonNode?> answers)
    {
        text = Xml().Replace(text, static match => Convert.ToBase64String(
            Encoding.UTF8.GetBytes(match.Groups[1].Value.Replace("\\n", "\n", StringComparison.Ordinal))));
        text = text.Replace("{long}", new string('x', 2001), StringComparison.Ordinal);
        text = text.Replace("{base}", _client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        for (var at = text.IndexOf("{key:", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{key:", StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', at);
            text = text[..at] + _account(text[(at + 5)..end]).ApiKey + text[(end + 1)..];
        }

        for (var i = 0; i < answers.Count; i++)
        {
            var mark = $"{{{i + 1}:";
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, StringComparison.Ordinal))
            {
                var end = text.IndexOf('}', at);
                JsonPath.TryFind(answers[i], text[(at + mark.Length)..end], out var value);
                text = text[..at] + value + text[(end + 1)..];
            }
        }

        return text;
    }

    [GeneratedRegex(@"\{xml:(.*?</resource>)\}")]
    private static partial Regex Xml();

    // Past the API on a sandbox, so that any state can be had; by requests elsewhere.
    private async Task<string?> PrepareAsync(GivenDoi given, CancellationToken cancellationToken)
    {
        if (_sandbox is not null)
        {
            _sandbox.Records.Put(Record(given));
            return null;
        }

        var events = new Dictionary<string, string> { ["registered"] = "\"event\":\"register\",", ["findable"] = "\"event\":\"publish\"," };
        var body = $"{{\"data\":{Record(given).Replace("\"state\":", events.GetValueOrDefault(given.State) + "\"state\":", StringComparison.Ordinal)}}}";
        using var response = await SendAsync(new ConformanceRequest("POST", "/dois", given.Repository, [], body), [], cancellationToken);
        return response.IsSuccessStatusCode
            ? null
            : $"{given.Doi} could not be made: {await response.Content.ReadAsStringAsync(cancellationToken)}";
    }

    private static string Record(GivenDoi given)
    {
        var metadata = given.State == "draft" ? string.Empty : """
            ,"url":"https://example.org/given","creators":[{"name":"Given, Jane"}],"titles":[{"title":"Given"}],"publisher":{"name":"Given Press"},
            "publicationYear":2024,"types":{"resourceTypeGeneral":"Dataset"},"schemaVersion":"http://datacite.org/schema/kernel-4"
            """;
        var more = given.Attributes.Length == 0 ? string.Empty : "," + given.Attributes;
        var attributes = $"\"doi\":\"{given.Doi}\",\"state\":\"{given.State}\"{metadata}{more}";
        var client = $"{{\"data\":{{\"id\":\"{given.Repository}\",\"type\":\"clients\"}}}}";
        return $"{{\"type\":\"dois\",\"attributes\":{{{attributes}}},\"relationships\":{{\"client\":{client}}}}}";
    }
}
