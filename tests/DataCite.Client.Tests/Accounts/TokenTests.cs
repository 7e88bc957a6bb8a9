using System.Net;
using System.Text;
using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Accounts;

/// <summary>What a token says about itself, and what becomes of it when it ends.</summary>
public class TokenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_says_whose_it_is_and_when_it_ends_and_the_server_agrees()
    {
        var clock = Clients.SkippingClock();
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, TimeProvider = clock });
        using var account = DataCiteAccount.Bearer(await Logins.TokenAsync(sandbox, Stop));
        using var client = sandbox.Connect(account, clock);

        Assert.Equal((AccountKind.Token, "demo.repo", AccountRole.Repository), (account.Kind, account.AccountId, account.Role));
        Assert.Equal(clock.GetUtcNow().AddDays(30), account.Expires);
        Assert.Equal("demo.repo", (await client.VerifyLoginAsync(Stop)).AccountId);
        var created = await client.CreateDoiAsync(new DoiRecord { Doi = sandbox.Prefix + "/by-token" }, cancellationToken: Stop);
        Assert.Equal(sandbox.Prefix + "/by-token", created.Doi);
    }

    [Theory]
    [InlineData("""{"uid":"demo.repo","role_id":"client_admin"}""", "demo.repo", AccountRole.Repository)]
    [InlineData("""{"uid":"demo","role_id":"provider_admin"}""", "demo", AccountRole.Member)]
    [InlineData("""{"uid":"dc","role_id":"consortium_admin"}""", "dc", AccountRole.Consortium)]
    [InlineData("""{"uid":"admin","role_id":"staff_admin"}""", "admin", AccountRole.Staff)]
    [InlineData("""{"uid":"demo.repo","role_id":"staff_admin"}""", "demo.repo", AccountRole.Repository)]
    [InlineData("""{"uid":"demo","role_id":"client_admin"}""", "demo", AccountRole.Member)]
    [InlineData("""{"uid":"demo.repo","role_id":["x"]}""", "demo.repo", AccountRole.Repository)]
    [InlineData("""{"role_id":"client_admin"}""", null, AccountRole.Unknown)]
    [InlineData("""{"uid":""}""", null, AccountRole.Unknown)]
    [InlineData("""{"uid":7}""", null, AccountRole.Unknown)]
    [InlineData("""{"uid":"demo.repo\r\nX-Evil: 1"}""", null, AccountRole.Unknown)]
    [InlineData("""{"uid":"\u001b[31mdemo"}""", null, AccountRole.Unknown)]
    [InlineData("""{"uid":"\ud800"}""", null, AccountRole.Unknown)]
    [InlineData("""{"uid":"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggggg"}""", null, AccountRole.Unknown)]
    [InlineData("""["demo.repo"]""", null, AccountRole.Unknown)]
    public void What_a_token_says_about_its_owner_counts_only_where_it_can_be_true(string claims, string? accountId, AccountRole role)
    {
        using var account = DataCiteAccount.Bearer(Of(claims));

        Assert.Equal((accountId, role), (account.AccountId, account.Role));
    }

    [Theory]
    [InlineData("1793404800.5", "2026-10-31T00:00:00Z")]
    [InlineData("1.7934048e9", "2026-10-31T00:00:00Z")]
    [InlineData("-1", null)]
    [InlineData("1e400", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("{}", null)]
    public void The_end_of_a_token_is_a_moment_or_nothing(string end, string? expected)
    {
        using var account = DataCiteAccount.Bearer(Of($$"""{"exp":{{end}}}"""));

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), account.Expires);
    }

    [Fact]
    public void Deep_and_large_tokens_are_read_within_bounds()
    {
        using var deep = DataCiteAccount.Bearer(Of("{\"uid\":" + new string('[', 10_000) + new string(']', 10_000) + "}"));
        using var large = DataCiteAccount.Bearer(Of("{\"x\":\"" + new string('x', 30_000) + "\",\"uid\":\"demo.repo\"}"));

        Assert.Null(deep.AccountId);
        Assert.Equal("demo.repo", large.AccountId);
    }

    [Fact]
    public async Task An_expired_token_is_not_sent_with_a_read_or_a_write()
    {
        var clock = Clients.SkippingClock();
        var server = new Server();
        using var account = DataCiteAccount.Bearer(Of($$"""{"uid":"demo.repo","exp":{{clock.GetUtcNow().ToUnixTimeSeconds() - 1}}}"""));
        using var client = Clients.Of(server, clock, account);

        var read = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.GetDoiAsync(DoiName.Parse("10.5072/x"), Stop));
        var write = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.CreateDoiAsync(new DoiRecord { Doi = "10.5072/x" }, cancellationToken: Stop));

        Assert.Empty(server.Requests);
        foreach (var failure in new[] { read, write })
        {
            Assert.Contains("the token expired on 2026-11-22", failure.Problem, StringComparison.Ordinal);
            Assert.Contains("was not sent", failure.Problem, StringComparison.Ordinal);
            Assert.Contains("cannot be renewed", failure.Advice, StringComparison.Ordinal);
            Assert.Contains("clock", failure.Advice, StringComparison.Ordinal);
        }

        Assert.False(write.OutcomeUnknown);
    }

    [Fact]
    public async Task A_diagnosis_tells_an_expired_token_from_a_server_that_cannot_be_reached()
    {
        var clock = Clients.SkippingClock();
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, TimeProvider = clock });
        using var account = DataCiteAccount.Bearer(await Logins.TokenAsync(sandbox, Stop));
        using var client = sandbox.Connect(account, clock);
        clock.Advance(TimeSpan.FromDays(31));

        var steps = await client.DiagnoseAsync(Stop).ToListAsync(Stop);

        Assert.Equal(DiagnosisOutcome.Passed, steps.Single(static step => step.Subject is DiagnosisSubject.Reachability).Outcome);
        var login = steps.Single(static step => step.Subject is DiagnosisSubject.Login);
        Assert.Equal(DiagnosisOutcome.Failed, login.Outcome);
        Assert.Contains("expired", login.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_the_server_takes_for_another_accounts_is_not_believed()
    {
        var server = new Server().Then(HttpStatusCode.OK, """{"data":[],"meta":{"total":0}}""", headers: ("X-Credential-Username", "demo.repo"));
        using var account = DataCiteAccount.Bearer(Of("""{"uid":"lake.data"}"""));
        using var client = Clients.Of(server, account: account, change: static options => options with { MaxRetryAttempts = 0 });

        var failure = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.VerifyLoginAsync(Stop));

        Assert.Contains("demo.repo", failure.Problem, StringComparison.Ordinal);
        Assert.Contains("lake.data", failure.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_token_gets_the_message_of_a_member_account()
    {
        await using var sandbox = LiveSandbox.Start();
        using var account = DataCiteAccount.Bearer(await Logins.TokenAsync(sandbox, "DEMO", Stop));
        using var client = sandbox.Connect(account);

        var failure = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => client.CreateDoiAsync(new DoiRecord { Doi = sandbox.Prefix + "/x" }, cancellationToken: Stop));

        Assert.Contains("demo is a member account", failure.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_goes_as_bearer_although_its_account_is_known_and_is_no_api_key()
    {
        var token = Of("""{"uid":"demo.repo"}""");
        using var account = DataCiteAccount.Bearer(token);

        Assert.Equal("Bearer " + token, account.GetAuthorization());
        Assert.Equal("demo.repo (Token)", account.ToString());
        var found = new bool[token.Length + 2];
        Assert.True(account.FindSecret($"<{token}>", found));
        Assert.True(DataCiteAccount.IsToken(Clients.Secret(token)));
        Assert.False(DataCiteAccount.IsToken(Clients.Secret("eyJhbG.not-a-token")));
        var error = Assert.Throws<ArgumentException>(() => DataCiteAccount.ApiKey(Clients.Secret(token)));
        Assert.StartsWith("This is a token", error.Message, StringComparison.Ordinal);
    }

    private static string Of(string claims) => $"{Encode("""{"alg":"RS256"}""")}.{Encode(claims)}.c2lnbmF0dXJl";

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
