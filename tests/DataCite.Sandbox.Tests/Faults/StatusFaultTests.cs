using System.Globalization;

namespace DataCite.Sandbox.Tests.Faults;

/// <summary>Answers that are not those of the application, before and after it has done its work.</summary>
public sealed class StatusFaultTests : IAsyncDisposable
{
    private readonly FaultySandbox _sandbox = new();

    public static TheoryData<int, bool> Statuses()
    {
        var data = new TheoryData<int, bool>();
        foreach (var status in new[]
        {
            400, 401, 403, 404, 408, 409, 413, 418, 421, 422, 423, 425, 429, 440, 499, 500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 525,
            526, 527,
        })
        {
            data.Add(status, false);
            data.Add(status, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_comes_once_and_the_write_is_done_or_not(int status, bool afterCommit)
    {
        _sandbox.Faults.Next(SandboxFault.Answer(status, afterCommit: afterCommit), method: "POST");

        var spoilt = await _sandbox.PostAsync("\"doi\":\"10.5072/first\"");
        var next = await _sandbox.PostAsync("\"doi\":\"10.5072/second\"");

        Assert.Equal((status, 201), (spoilt.Status, next.Status));
        Assert.Equal(afterCommit ? "draft" : null, _sandbox.Server.Records.StateOf("10.5072/first"));
        Assert.Null(spoilt.Account);
    }

    [Theory]
    [InlineData("403Html", "text/html", "403 Forbidden")]
    [InlineData("403Json", "application/json", "You are not authorized")]
    [InlineData("404", "application/json", "doesn't exist")]
    [InlineData("404Html", "text/html", "404 Not Found")]
    [InlineData("429", "text/plain", "rate limited")]
    [InlineData("522", "text/html", "522 Connection Timed Out")]
    [InlineData("522Text", "text/plain", "error code: 522")]
    [InlineData("503Json", "application/json", "\"status\":\"503\"")]
    [InlineData("503Empty", null, "")]
    [InlineData("422Unreadable", "application/json", "{\"errors\":[")]
    public async Task The_body_is_what_was_asked_for(string fault, string? type, string text)
    {
        _sandbox.Faults.Next(SandboxFault.Parse(fault));

        var answer = await _sandbox.GetAsync("dois");

        Assert.Equal(fault[..3], answer.Status.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(type, answer.ContentType);
        Assert.Contains(text, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_can_be_cut_off(bool afterCommit)
    {
        _sandbox.Faults.Next(SandboxFault.Answer(422, SandboxFaultBody.CutOff, afterCommit));
        using var connection = await _sandbox.ConnectAsync();

        await connection.SendAsync("PUT /dois/10.5072/cut HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: 39\n"
            + "Authorization: Basic " + Convert.ToBase64String("demo.repo:demo.repo-secret"u8) + "\n\n{\"data\":{\"attributes\":{\"version\":\"1\"}}}");
        var answer = await connection.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 422", answer, StringComparison.Ordinal);
        var (head, body) = (answer[..answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)], answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        var length = int.Parse(head.Split('\n').Single(static line => line.StartsWith("Content-Length", StringComparison.Ordinal)).Split(':')[1], CultureInfo.InvariantCulture);
        Assert.InRange(body.Length, 1, length - 1);
        Assert.Equal(afterCommit ? "draft" : null, _sandbox.Server.Records.StateOf("10.5072/cut"));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_leads_to_another_doi_and_nothing_is_done(int status)
    {
        await _sandbox.PostAsync("\"doi\":\"10.5072/meant\"");
        await _sandbox.PostAsync("\"doi\":\"10.5072/other\"," + FaultySandbox.Complete("Other"));
        _sandbox.Faults.OtherDoi = "10.5072/OTHER";
        _sandbox.Faults.Next(status, method: "PUT");

        var answer = await _sandbox.PutAsync("10.5072/meant", "\"event\":\"publish\"," + FaultySandbox.Complete("Meant"));

        Assert.Equal(status, answer.Status);
        Assert.Equal($"{_sandbox.Server.BaseAddress}dois/10.5072/other", answer.Location);
        Assert.Equal("draft", _sandbox.Server.Records.StateOf("10.5072/meant"));
        Assert.Equal("draft", _sandbox.Server.Records.StateOf("10.5072/other"));
    }

    [Fact]
    public async Task A_redirect_without_another_doi_leads_to_a_made_up_one()
    {
        _sandbox.Faults.Next(308);

        var answer = await _sandbox.PostAsync("\"doi\":\"10.5072/only\"");

        Assert.Equal($"{_sandbox.Server.BaseAddress}dois/10.5072/another-doi", answer.Location);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
