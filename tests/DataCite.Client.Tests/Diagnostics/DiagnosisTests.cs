using System.Globalization;
using System.Net;

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
