using System.Net.Sockets;

namespace DataCite.Sandbox.Tests.Faults;

/// <summary>What happens to connections, seen from the socket.</summary>
public sealed class ConnectionFaultTests
{
    [Theory]
    [InlineData("/heartbeat", 0)]
    [InlineData("/heartbeat", 20)]
    [InlineData("/dois/10.5072/none", 0)]
    [InlineData("/dois?page[size]=2", 0)]
    public async Task A_doubled_answer_is_sent_twice_on_the_same_connection(string path, int delay)
    {
        await using var sandbox = new FaultySandbox(new SandboxOptions());
        sandbox.Faults.DoubledAnswerDelay = TimeSpan.FromMilliseconds(delay);
        sandbox.Faults.Next(SandboxFaultKind.DoubledAnswer);
        using var connection = await sandbox.ConnectAsync();

        await connection.SendAsync($"GET {path} HTTP/1.1\nHost: localhost\n\n");
        var answers = await connection.ReadAnswersAsync(2);
        await connection.SendAsync("GET /heartbeat HTTP/1.1\nHost: localhost\n\n");
        answers = [.. answers, .. await connection.ReadAnswersAsync(1)];

        Assert.Equal(Body(answers[0]), Body(answers[1]));
        Assert.Equal(Header(answers[0], "X-Request-Id"), Header(answers[1], "X-Request-Id"));
        Assert.Equal(Header(answers[0], "Content-Length"), Header(answers[1], "Content-Length"));
        Assert.NotEqual(Header(answers[0], "X-Request-Id"), Header(answers[2], "X-Request-Id"));
        Assert.Equal("OK", Body(answers[2]));
    }

    [Fact]
    public async Task A_client_that_takes_the_second_copy_for_the_next_answer_gets_the_wrong_doi()
    {
        await using var sandbox = new FaultySandbox();
        sandbox.Faults.Next(SandboxFaultKind.DoubledAnswer, method: "PUT");
        using var connection = await sandbox.ConnectAsync();
        var login = "Authorization: Basic " + Convert.ToBase64String("demo.repo:demo.repo-secret"u8);
        Task PutAsync(string name) => connection.SendAsync($"PUT /dois/10.5072/{name} HTTP/1.1\nHost: localhost\n{login}\n"
            + "Content-Type: application/json\nContent-Length: 39\n\n{\"data\":{\"attributes\":{\"version\":\"1\"}}}");

        await PutAsync("one");
        var first = await connection.ReadAnswersAsync(1);
        await PutAsync("two");
        var second = await connection.ReadAnswersAsync(2);

        Assert.Contains("10.5072/one", Body(first[0]), StringComparison.Ordinal);
        Assert.Contains("10.5072/one", Body(second[0]), StringComparison.Ordinal);
        Assert.Contains("10.5072/two", Body(second[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ResetBeforeCommit)]
    [InlineData(SandboxFaultKind.ResetAfterCommit)]
    public async Task A_reset_gives_no_byte_of_an_answer(SandboxFaultKind kind)
    {
        await using var sandbox = new FaultySandbox();
        sandbox.Faults.Next(kind);
        using var connection = await sandbox.ConnectAsync();

        await connection.SendAsync("GET /heartbeat HTTP/1.1\nHost: localhost\n\n");

        Assert.Empty(await connection.ReadToEndAsync());
    }

    [Theory]
    [InlineData(SandboxFaultKind.OutageBeforeCommit, null)]
    [InlineData(SandboxFaultKind.OutageAfterCommit, "draft")]
    public async Task In_an_outage_connections_are_cut_and_new_ones_refused_until_it_ends(SandboxFaultKind kind, string? state)
    {
        var clock = new ManualClock();
        await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, TimeProvider = clock });
        sandbox.Faults.OutageDuration = TimeSpan.FromSeconds(30);
        sandbox.Faults.Next(kind, method: "POST");
        using var idle = await sandbox.ConnectAsync();
        await idle.SendAsync("GET /heartbeat HTTP/1.1\nHost: localhost\n\n");
        await idle.ReadAnswersAsync(1);

        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.PostAsync("\"doi\":\"10.5072/outage\""));

        Assert.Empty(await idle.ReadToEndAsync());
        clock.Advance(TimeSpan.FromSeconds(29));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.GetAsync("heartbeat"));
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(refused.InnerException).SocketErrorCode);
        Assert.Equal(state, sandbox.Server.Records.StateOf("10.5072/outage"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("OK", (await sandbox.GetAsync("heartbeat")).Text);
    }

    [Fact]
    public async Task An_outage_can_be_ordered_and_ended()
    {
        await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, TimeProvider = new ManualClock() });

        // A connection that the server ended keeps its port busy for a while; the sandbox comes back all the same.
        using var ended = await sandbox.ConnectAsync();
        await ended.SendAsync("GET /heartbeat HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        Assert.EndsWith("OK", await ended.ReadToEndAsync(), StringComparison.Ordinal);

        sandbox.Faults.Disconnect(TimeSpan.FromHours(1));
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.GetAsync("heartbeat"));
        sandbox.Faults.Clear();

        Assert.Equal("OK", (await sandbox.GetAsync("heartbeat")).Text);
    }

    [Fact]
    public async Task A_sandbox_can_be_stopped_in_an_outage()
    {
        var clock = new ManualClock();
        await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, TimeProvider = clock });
        sandbox.Faults.Disconnect(TimeSpan.FromSeconds(1));

        await sandbox.Server.StopAsync();
        clock.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.GetAsync("heartbeat"));
    }

    private static string Body(string answer) => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    private static string? Header(string answer, string name)
        => answer.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
