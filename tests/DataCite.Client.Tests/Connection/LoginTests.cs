using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Connection;

/// <summary>A wrong login is noticed, although the server does not say so by itself (T1, T2).</summary>
public class LoginTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_login_is_named_by_the_server()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var login = await client.VerifyLoginAsync(Stop);

        Assert.Equal(sandbox.Repository.Id, login.AccountId, ignoreCase: true);
        Assert.True(login is { IsRepository: true, IsAnonymous: false });
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_of_every_way_to_read()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions());
        using var wrong = DataCiteAccount.Repository(sandbox.Repository.Id, Clients.Secret("wrong-password"));
        using var client = sandbox.Connect(wrong);
        var findable = DoiName.Parse(sandbox.Server.Records.Names.First(name => sandbox.Server.Records.StateOf(name) == "findable"));

        foreach (var read in new Func<Task>[]
        {
            () => client.VerifyLoginAsync(Stop),
            () => client.GetDoiAsync(findable, Stop),
            () => client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop),
            () => client.CountDoisAsync(new DoiQuery(), Stop),
        })
        {
            var error = await Assert.ThrowsAsync<AuthenticationFailedException>(read);
            Assert.Contains(sandbox.Repository.Id, error.Message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("wrong-password", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_password_on_creation_is_said_to_be_one_although_the_server_answers_404()
    {
        await using var sandbox = LiveSandbox.Start();
        using var wrong = DataCiteAccount.Repository(sandbox.Repository.Id, Clients.Secret("wrong"));
        using var client = sandbox.Connect(wrong);

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.CreateDoiAsync(new DoiRecord { Doi = sandbox.Prefix + "/x" }, cancellationToken: Stop));

        Assert.Contains("found no repository", error.Problem, StringComparison.Ordinal);
        Assert.Contains("password", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_token_is_refused_and_an_api_key_is_recognised_with_and_without_its_repository()
    {
        await using var sandbox = LiveSandbox.Start();
        using var token = DataCiteAccount.Bearer(Clients.Secret("no.such.token"));
        using var refused = sandbox.Connect(token);
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => refused.VerifyLoginAsync(Stop));

        foreach (var id in new[] { null, sandbox.Repository.Id })
        {
            using var key = DataCiteAccount.ApiKey(Clients.Secret(sandbox.Repository.ApiKey!), id);
            using var client = sandbox.Connect(key);
            Assert.Equal(sandbox.Repository.Id, (await client.VerifyLoginAsync(Stop)).AccountId, ignoreCase: true);
        }
    }

    [Fact]
    public async Task An_anonymous_caller_is_told_to_log_in_when_that_is_what_is_missing()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(DataCiteAccount.Anonymous);

        Assert.True((await client.VerifyLoginAsync(Stop)).IsAnonymous);
        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.CreateDoiAsync(new DoiRecord { Doi = sandbox.Prefix + "/x" }, cancellationToken: Stop));
        Assert.Contains("needs a login", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_taken_for_another_account_is_a_failed_login()
    {
        var server = new Server().Then(200, """{"data":[],"meta":{"total":0}}""", headers: ("X-Credential-Username", "other.repo"));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.VerifyLoginAsync(Stop));
    }
}
