using System.Globalization;
using System.Net;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Diagnostics;

/// <summary>A diagnosis says in words what is wrong, step by step, and never throws for it.</summary>
public class DiagnosisTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_handle_service_is_asked_without_a_login()
    {
        var server = new Server().Otherwise(sent => Answer(sent));
        using var client = Of(server);

        var steps = await client.DiagnoseAsync(Stop).ToListAsync(Stop);

        Assert.Equal(DiagnosisOutcome.Passed, Step(steps, DiagnosisSubject.HandleService).Outcome);
        var asked = server.Requests.Single(static sent => sent.Address.Host == "handle.test.datacite.org");
        Assert.Null(asked.Authorization);
        Assert.All(server.Requests.Where(static sent => sent.Address.Host == "api.test.datacite.org"), static sent => Assert.NotNull(sent.Authorization));
    }

    [Fact]
    public async Task A_handle_service_that_is_out_of_order_is_a_failed_step_with_advice()
    {
        var server = new Server().Otherwise(sent => sent.Address.Host.StartsWith("handle", StringComparison.Ordinal) ? Server.Answer(HttpStatusCode.BadGateway) : Answer(sent));
        using var client = Of(server);

        var step = Step(await client.DiagnoseAsync(Stop).ToListAsync(Stop), DiagnosisSubject.HandleService);

        Assert.Equal(DiagnosisOutcome.Failed, step.Outcome);
        Assert.Contains("502", step.Message, StringComparison.Ordinal);
        Assert.NotNull(step.Advice);
    }

    [Theory]
    [InlineData(0, DiagnosisOutcome.Passed, "agrees")]
    [InlineData(4, DiagnosisOutcome.Passed, "agrees")]
    [InlineData(-12, DiagnosisOutcome.Failed, "12 minutes ahead of")]
    [InlineData(90, DiagnosisOutcome.Failed, "90 minutes behind")]
    [InlineData(60 * 5, DiagnosisOutcome.Failed, "5 hours behind")]
    [InlineData(-60 * 24 * 3, DiagnosisOutcome.Failed, "3 days ahead of")]
    public async Task A_clock_that_is_wrong_is_said_to_be(int minutesOfServer, DiagnosisOutcome expected, string words)
    {
        var clock = new FakeClock();
        var date = clock.GetUtcNow().AddMinutes(minutesOfServer).ToString("R", CultureInfo.InvariantCulture);
        var server = new Server().Otherwise(sent => Answer(sent, ("Date", date)));
        using var client = Of(server, clock);

        var step = Step(await client.DiagnoseAsync(Stop).ToListAsync(Stop), DiagnosisSubject.Clock);

        Assert.Equal(expected, step.Outcome);
        Assert.Contains(words, step.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_without_prefixes_is_warned()
    {
        var server = new Server().Otherwise(sent => Answer(sent));
        using var client = Of(server);

        var step = Step(await client.DiagnoseAsync(Stop).ToListAsync(Stop), DiagnosisSubject.Rights);

        Assert.Equal(DiagnosisOutcome.Warning, step.Outcome);
        Assert.Contains("no prefix", step.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a wrong password", DiagnosisSubject.Login, DiagnosisOutcome.Failed, "wrong account id or password", "Production and Test")]
    [InlineData("a revoked key", DiagnosisSubject.Login, DiagnosisOutcome.Failed, "revoked", "new key")]
    [InlineData("an expired token", DiagnosisSubject.Login, DiagnosisOutcome.Failed, "expired", "new token")]
    [InlineData("an inactive account", DiagnosisSubject.Rights, DiagnosisOutcome.Warning, "inactive", "activate")]
    [InlineData("a member", DiagnosisSubject.Rights, DiagnosisOutcome.Warning, "member account", "PROVIDER.REPO")]
    [InlineData("a key", DiagnosisSubject.Rights, DiagnosisOutcome.Passed, "cannot manage keys", null)]
    public async Task What_is_wrong_with_a_login_is_said_where_it_shows(
        string login, DiagnosisSubject subject, DiagnosisOutcome outcome, string problem, string? advice)
    {
        var clock = new FakeClock { SkipUpTo = TimeSpan.FromMinutes(10) };
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { TimeProvider = clock });
        using var account = await MakeAsync(login, sandbox, clock);
        using var client = sandbox.Connect(account, clock);

        var steps = await client.DiagnoseAsync(Stop).ToListAsync(Stop);

        var step = Step(steps, subject);
        Assert.Equal(outcome, step.Outcome);
        Assert.Contains(problem, step.Message, StringComparison.Ordinal);
        Assert.Equal(advice is not null, step.Advice?.Contains(advice!, StringComparison.Ordinal) is true);
        // What lies before it is in order (of the clocks this test moves only one), and what needs it is not tried.
        Assert.All(steps.Where(other => other.Subject < subject && other.Subject is not DiagnosisSubject.Clock), static other => Assert.Equal(DiagnosisOutcome.Passed, other.Outcome));
        Assert.True(outcome is not DiagnosisOutcome.Failed || Step(steps, DiagnosisSubject.Rights).Outcome is DiagnosisOutcome.Skipped);
    }

    [Fact]
    public async Task What_cannot_be_looked_at_is_skipped_and_the_rest_is_looked_at_all_the_same()
    {
        var server = new Server().Otherwise(static sent => sent.Address.Host.StartsWith("api", StringComparison.Ordinal)
            ? throw new HttpRequestException(HttpRequestError.NameResolutionError, "No such host") : Server.Answer(HttpStatusCode.OK));
        using var client = Of(server);

        var steps = await client.DiagnoseAsync(Stop).ToListAsync(Stop);

        Assert.Equal(
            [DiagnosisOutcome.Failed, DiagnosisOutcome.Skipped, DiagnosisOutcome.Skipped, DiagnosisOutcome.Skipped, DiagnosisOutcome.Passed],
            steps.Select(static step => step.Outcome));
        Assert.Contains("network", steps[0].Advice, StringComparison.Ordinal);
        Assert.All(steps.Skip(1).Take(3), static step => Assert.Contains("cannot be reached", step.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handle_service_that_does_not_answer_is_waited_for_no_longer_than_twenty_seconds()
    {
        var clock = new FakeClock();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new Server().Otherwise(static sent => Answer(sent)).SilentHost("handle.test.datacite.org", asked);
        using var client = Of(server, clock);
        var steps = client.DiagnoseAsync(Stop).ToListAsync(Stop);
        await asked.Task;

        clock.Advance(TimeSpan.FromSeconds(20));

        var step = Step(await steps, DiagnosisSubject.HandleService);
        Assert.Equal(DiagnosisOutcome.Failed, step.Outcome);
        Assert.Contains("within 20 s", step.Message, StringComparison.Ordinal);
    }

    private static async Task<DataCiteAccount> MakeAsync(string login, LiveSandbox sandbox, FakeClock clock)
    {
        var repository = sandbox.Repository;
        using var client = sandbox.Connect(clock);
        switch (login)
        {
            case "a wrong password":
                return DataCiteAccount.Repository(repository.Id, Clients.Secret("wrong"));
            case "a key":
                return DataCiteAccount.ApiKey((await client.CreateApiKeyAsync("ci", Stop)).Secret);
            case "a revoked key":
                var created = await client.CreateApiKeyAsync("ci", Stop);
                await client.RevokeApiKeyAsync(created.Key.Id, Stop);
                return DataCiteAccount.ApiKey(created.Secret);
            case "an expired token":
                var token = await Logins.TokenAsync(sandbox, Stop);
                clock.Advance(TimeSpan.FromDays(31));
                return DataCiteAccount.Bearer(token);
            case "an inactive account":
                return await Logins.InactiveAsync(sandbox, clock, Stop);
            default:
                return Logins.Of(sandbox, "DEMO");
        }
    }

    private static DataCiteClient Of(Server server, FakeClock? clock = null)
        => Clients.Of(server, clock ?? new FakeClock(), change: static options => options with { MaxRetryAttempts = 0 });

    private static HttpResponseMessage Answer(Sent sent, params (string Name, string Value)[] headers) => sent.Address.AbsolutePath switch
    {
        "/repositories/demo.repo" => Server.Answer(
            HttpStatusCode.OK, """{"data":{"id":"demo.repo","type":"repositories","attributes":{"name":"Demo","isActive":true}}}""", headers: Clients.LoggedIn),
        "/dois" or "/prefixes" => Server.Answer(HttpStatusCode.OK, """{"data":[],"meta":{"total":0}}""", headers: Clients.LoggedIn),
        _ => Server.Answer(HttpStatusCode.OK, "OK", "text/plain", headers),
    };

    private static DiagnosisStep Step(List<DiagnosisStep> steps, DiagnosisSubject subject) => steps.Single(step => step.Subject == subject);
}
