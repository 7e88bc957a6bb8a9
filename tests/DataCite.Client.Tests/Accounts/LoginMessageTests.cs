using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Accounts;

/// <summary>The server says the same of five different mistakes; the errors do not (facts §1.2, §1.3).</summary>
public class LoginMessageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_password_inactive_account_member_expired_token_and_revoked_key_each_have_their_own_message()
    {
        var clock = Clients.SkippingClock();
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, TimeProvider = clock });
        var failures = new Dictionary<string, DataCiteException>
        {
            ["wrong"] = await WrongPassword(sandbox, clock),
            ["inactive"] = await InactiveAccount(sandbox, clock),
            ["member account"] = await Member(sandbox, clock),
            ["revoked"] = await RevokedKey(sandbox, clock),
            ["expired"] = await ExpiredToken(sandbox, clock),
        };

        foreach (var (word, failure) in failures)
        {
            Assert.Contains(word, failure.Problem, StringComparison.Ordinal);
            Assert.NotNull(failure.Advice);
        }

        Assert.Equal(failures.Count, failures.Values.Select(static failure => failure.Problem).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(failures.Count, failures.Values.Select(static failure => failure.Advice).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3OTM0MDQ4MDB9.c2ln", "2026-10-31T00:00:00Z")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.eyJleHAiOiJzb29uIn0.c2ln", null)]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.WzFd.c2ln", null)]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.!!!.c2ln", null)]
    [InlineData("no-token-at-all", null)]
    [InlineData("a..b", null)]
    public void The_end_of_a_token_is_read_where_it_says_so(string token, string? expected)
    {
        using var account = DataCiteAccount.Bearer(Clients.Secret(token));
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), account.Expires);
    }

    private static async Task<DataCiteException> WrongPassword(LiveSandbox sandbox, FakeClock clock)
    {
        using var account = DataCiteAccount.Repository(sandbox.Repository.Id, Clients.Secret("not it"));
        using var client = sandbox.Connect(account, clock);
        return await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.VerifyLoginAsync(Stop));
    }

    private static async Task<DataCiteException> InactiveAccount(LiveSandbox sandbox, FakeClock clock)
    {
        using var account = await Logins.InactiveAsync(sandbox, clock, Stop);
        using var client = sandbox.Connect(account, clock);
        Assert.False((await client.DescribeAccountAsync(account.AccountId!, Stop))!.IsActive);
        return await Assert.ThrowsAsync<PermissionDeniedException>(
            () => client.CreateDoiAsync(new DoiRecord { Doi = sandbox.Prefix + "/x" }, cancellationToken: Stop));
    }

    private static async Task<DataCiteException> Member(LiveSandbox sandbox, FakeClock clock)
    {
        using var account = Logins.Of(sandbox, "DEMO");
        using var client = sandbox.Connect(account, clock);
        return await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => client.CreateDoiAsync(new DoiRecord { Doi = sandbox.Prefix + "/x" }, cancellationToken: Stop));
    }

    private static async Task<DataCiteException> RevokedKey(LiveSandbox sandbox, FakeClock clock)
    {
        using var client = sandbox.Connect(clock);
        var created = await client.CreateApiKeyAsync("ci", Stop);
        using var account = DataCiteAccount.ApiKey(created.Secret);
        using var byKey = sandbox.Connect(account, clock);
        Assert.Equal(sandbox.Repository.Id, (await byKey.VerifyLoginAsync(Stop)).AccountId, ignoreCase: true);
        await client.RevokeApiKeyAsync(created.Key.Id, Stop);
        return await Assert.ThrowsAsync<AuthenticationFailedException>(() => byKey.VerifyLoginAsync(Stop));
    }

    private static async Task<DataCiteException> ExpiredToken(LiveSandbox sandbox, FakeClock clock)
    {
        using var account = DataCiteAccount.Bearer(await Logins.TokenAsync(sandbox, Stop));
        using var client = sandbox.Connect(account, clock);
        Assert.Equal(sandbox.Repository.Id, (await client.VerifyLoginAsync(Stop)).AccountId, ignoreCase: true);
        clock.Advance(TimeSpan.FromDays(31));
        return await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.VerifyLoginAsync(Stop));
    }
}
