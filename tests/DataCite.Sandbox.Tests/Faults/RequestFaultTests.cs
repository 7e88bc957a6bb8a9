namespace DataCite.Sandbox.Tests.Faults;

/// <summary>Requests that arrive twice or not as the caller they came from, and answers that belong to something else.</summary>
public sealed class RequestFaultTests : IAsyncDisposable
{
    private readonly FaultySandbox _sandbox = new();

    [Fact]
    public async Task A_doubled_request_is_carried_out_twice_and_gets_the_second_answer()
    {
        _sandbox.Faults.Next(SandboxFaultKind.DoubledRequest, 2);

        var named = await _sandbox.PostAsync("\"doi\":\"10.5072/twice\"");
        var unnamed = await _sandbox.PostAsync("\"prefix\":\"10.5072\"");

        Assert.Equal(422, named.Status);
        Assert.Equal(201, unnamed.Status);
        Assert.Equal(3, _sandbox.Server.Records.Count);
        Assert.True(_sandbox.Server.Writes[0] is { Committed: true, Status: 422, Doi: "10.5072/twice" });
    }

    [Fact]
    public async Task A_doubled_deletion_finds_nothing_the_second_time()
    {
        await _sandbox.PostAsync("\"doi\":\"10.5072/gone\"");
        _sandbox.Faults.Next(SandboxFaultKind.DoubledRequest);

        var answer = await _sandbox.SendAsync("DELETE", "dois/10.5072/gone", null, "Basic " + Convert.ToBase64String("demo.repo:demo.repo-secret"u8));

        Assert.Equal(404, answer.Status);
        Assert.Equal(0, _sandbox.Server.Records.Count);
    }

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("PUT", 200)]
    [InlineData("POST", 201)]
    public async Task The_answer_of_another_doi_has_the_right_status_and_the_wrong_record(string method, int status)
    {
        await _sandbox.PostAsync("\"doi\":\"10.5072/a-other\",\"titles\":[{\"title\":\"Other\"}]");
        if (method != "POST")
            await _sandbox.PostAsync("\"doi\":\"10.5072/meant\"");
        _sandbox.Faults.Next(SandboxFaultKind.OtherDoi);

        var answer = method switch
        {
            "GET" => await _sandbox.GetAsync("dois/10.5072/meant"),
            "PUT" => await _sandbox.PutAsync("10.5072/meant", "\"titles\":[{\"title\":\"Meant\"}]"),
            _ => await _sandbox.PostAsync("\"doi\":\"10.5072/meant\""),
        };

        Assert.Equal((status, "10.5072/a-other", "demo.repo"), (answer.Status, answer.Doi, answer.Account));
        Assert.Equal("Other", answer.Attribute("titles")[0].GetProperty("title").GetString());
        Assert.Equal("draft", _sandbox.Server.Records.StateOf("10.5072/meant"));
    }

    [Fact]
    public async Task Where_there_is_no_other_doi_the_answer_has_a_made_up_name()
    {
        _sandbox.Faults.Next(SandboxFaultKind.OtherDoi);

        var answer = await _sandbox.PostAsync("\"doi\":\"10.5072/only\"");

        Assert.Equal((201, "10.5072/another-doi"), (answer.Status, answer.Doi));
        Assert.Equal("10.5072/only", Assert.Single(_sandbox.Server.Records.Names));
    }

    [Fact]
    public async Task The_account_in_the_answer_can_be_another_one()
    {
        _sandbox.Faults.Next(SandboxFaultKind.OtherAccount);

        var answer = await _sandbox.PostAsync("\"doi\":\"10.5072/account\"");

        Assert.Equal(201, answer.Status);
        Assert.NotNull(answer.Account);
        Assert.NotEqual("demo.repo", answer.Account);
        Assert.Equal("demo.repo", (await _sandbox.GetAsync("dois/10.5072/account")).Account);
    }

    [Fact]
    public async Task A_false_success_says_what_was_asked_for_and_keeps_nothing()
    {
        await _sandbox.PostAsync("\"doi\":\"10.5072/kept\",\"titles\":[{\"title\":\"Before\"}]");
        _sandbox.Faults.Next(SandboxFaultKind.FalseSuccess, 3);

        var published = await _sandbox.PutAsync("10.5072/kept", "\"event\":\"publish\"," + FaultySandbox.Complete("After"));
        var created = await _sandbox.PostAsync("\"doi\":\"10.5072/never\"");
        var deleted = await _sandbox.SendAsync("DELETE", "dois/10.5072/kept", null, "Basic " + Convert.ToBase64String("demo.repo:demo.repo-secret"u8));

        Assert.Equal((200, 201, 204), (published.Status, created.Status, deleted.Status));
        Assert.Equal("findable", published.Attribute("state").GetString());
        Assert.Equal("10.5072/kept", Assert.Single(_sandbox.Server.Records.Names));
        var kept = await _sandbox.GetAsync("dois/10.5072/kept");
        Assert.Equal(("draft", "Before"), (kept.Attribute("state").GetString(), kept.Attribute("titles")[0].GetProperty("title").GetString()));
        Assert.Equal(1, (await _sandbox.GetAsync("dois/10.5072/kept/activities")).Total);
        Assert.Equal(1, _sandbox.Server.Writes.Count(static write => write.Committed));
        Assert.Equal(1, (await _sandbox.GetAsync("dois")).Total);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
