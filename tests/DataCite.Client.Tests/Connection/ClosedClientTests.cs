using System.Net;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Connection;

/// <summary>Whoever shares a connection learns that somebody else has ended it, and what that means for a write.</summary>
public class ClosedClientTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_under_way_ends_with_an_error_that_says_whether_a_write_may_have_been_carried_out()
    {
        foreach (var (method, isUncertain) in new[] { (HttpMethod.Get, false), (HttpMethod.Delete, true) })
        {
            var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var server = new Server().ThenSilence(asked);
            var client = Clients.Of(server);
            var waiting = client.SendAsync(new ApiRequest(method, "dois/10.5072/abc"), Stop);
            await asked.Task;

            client.Dispose();

            var error = await Assert.ThrowsAnyAsync<DataCiteException>(() => waiting);
            Assert.IsType(isUncertain ? typeof(UncertainOutcomeException) : typeof(ClientClosedException), error);
            Assert.IsType<ClientClosedException>(error as ClientClosedException ?? error.InnerException);
            Assert.Equal(isUncertain, error.OutcomeUnknown);
            Assert.Equal(isUncertain, error.Message.Contains("not known whether", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_request_that_waits_for_its_turn_is_not_sent_any_more()
    {
        var server = new Server().Otherwise(static _ => Server.Answer(HttpStatusCode.OK, "{}"));
        var client = Clients.Of(server, new FakeClock(), change: static options => options with { RequestsPerWindow = 1 });
        await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);
        var waiting = client.SendAsync(new ApiRequest(HttpMethod.Put, "dois/10.5072/abc") { Body = "{}"u8.ToArray() }, Stop);

        client.Dispose();

        Assert.False((await Assert.ThrowsAsync<ClientClosedException>(() => waiting)).OutcomeUnknown);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_closed_client_and_a_cleared_account_send_nothing()
    {
        var server = new Server().Otherwise(static _ => Server.Answer(HttpStatusCode.OK, "{}"));
        using var account = Clients.Repository();
        var client = Clients.Of(server, account: account);
        client.Dispose();
        account.Dispose();

        await Assert.ThrowsAsync<ClientClosedException>(() => client.GetDoiAsync(DoiName.Parse("10.5072/abc"), Stop));

        Assert.Empty(server.Requests);
    }
}
