namespace DataCite.Sandbox.Tests.Faults;

/// <summary>Logins that are not believed any more, as the real server treats wrong ones.</summary>
public sealed class LoginFaultTests : IAsyncDisposable
{
    private readonly FaultySandbox _sandbox = new();

    [Fact]
    public async Task After_the_login_has_ended_reads_are_those_of_the_public_and_writes_are_refused()
    {
        await _sandbox.PostAsync("\"doi\":\"10.5072/draft\"");
        _sandbox.Faults.LoginEndsAfter = 2;

        var before = await _sandbox.GetAsync("dois");
        var draftBefore = await _sandbox.GetAsync("dois/10.5072/draft");
        var list = await _sandbox.GetAsync("dois");
        var draft = await _sandbox.GetAsync("dois/10.5072/draft");
        var create = await _sandbox.PostAsync("\"doi\":\"10.5072/new\"");
        var update = await _sandbox.PutAsync("10.5072/draft", "\"url\":\"https://example.org/\"");

        Assert.Equal((1, "demo.repo", 200), (before.Total, before.Account, draftBefore.Status));
        Assert.Equal((200, 0, null), (list.Status, list.Total, list.Account));
        Assert.Equal(404, draft.Status);
        Assert.Equal(404, create.Status);
        Assert.Equal(401, update.Status);
        Assert.Equal(1, _sandbox.Server.Records.Count);
    }

    [Fact]
    public async Task A_login_ends_in_the_middle_of_a_walk_through_a_list()
    {
        await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, LoginEndsAfter = 3 });
        for (var i = 0; i < 2; i++)
            await sandbox.PostAsync($"\"doi\":\"10.5072/walk-{i}\"");

        var first = await sandbox.GetAsync("dois?page[cursor]=1&page[size]=1");
        var second = await sandbox.GetAsync("dois?page[cursor]=1&page[size]=1");

        Assert.Equal((2, 1), (first.Total, first.Rows.Length));
        Assert.Equal((0, 0), (second.Total, second.Rows.Length));
    }

    [Theory]
    [InlineData("Bearer DC.0123456789012345678901234567890")]
    public async Task A_token_is_refused_where_a_password_is_ignored(string bearer)
    {
        _sandbox.Faults.Next(SandboxFaultKind.LoginIgnored, 2);

        Assert.Equal(401, (await _sandbox.GetAsync("dois", bearer)).Status);
        Assert.Equal(200, (await _sandbox.GetAsync("dois")).Status);
    }

    [Fact]
    public async Task One_request_can_lose_its_login()
    {
        await _sandbox.PostAsync("\"doi\":\"10.5072/draft\"");
        _sandbox.Faults.Next(SandboxFaultKind.LoginIgnored);

        Assert.Equal(404, (await _sandbox.GetAsync("dois/10.5072/draft")).Status);
        Assert.Equal(200, (await _sandbox.GetAsync("dois/10.5072/draft")).Status);
    }

    [Fact]
    public async Task Clearing_the_faults_brings_the_login_back()
    {
        _sandbox.Faults.LoginEndsAfter = 0;
        Assert.Null((await _sandbox.GetAsync("dois")).Account);

        _sandbox.Faults.Clear();

        Assert.Equal("demo.repo", (await _sandbox.GetAsync("dois")).Account);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
