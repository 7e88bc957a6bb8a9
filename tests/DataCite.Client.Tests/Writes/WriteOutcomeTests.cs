using DataCite.Metadata;

namespace DataCite.Client.Tests.Writes;

/// <summary>Each status, before and after the server has carried out the write: what is reported is what happened.</summary>
public class WriteOutcomeTests
{
    private static readonly int[] Open =
        [401, 403, 404, 408, 410, 421, 423, 425, 429, 440, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527];

    private static readonly string[] Methods = ["POST", "PUT", "DELETE"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, bool> Statuses { get; } = Table(Open, [true, false]);

    public static TheoryData<string, int, bool> SayingRefused { get; } = Table([302, 307, 413], [true, false]);

    public static TheoryData<string, int, bool> Lasting { get; } = Table([408, 429, 500, 503, 507, 511, 524], [true, false]);

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_write_that_a_gateway_answers_once_is_carried_out_once(string method, int status, bool isCommitted)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        await using var proxy = FaultyProxy.Start(sandbox, Once(method), Answer(status, isCommitted));
        using var client = sandbox.Through(proxy);

        await client.WriteAsync(method, name, Stop);

        Assert.True(sandbox.IsDone(method, name));
    }

    [Theory]
    [MemberData(nameof(SayingRefused))]
    public async Task What_says_that_it_went_no_further_is_believed_when_the_server_shows_nothing_else(string method, int status, bool isCommitted)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        await using var proxy = FaultyProxy.Start(
            sandbox, Once(method), Answer(status, isCommitted, ("Location", "/dois/10.5072/another?affiliation=true&publisher=true")));
        using var client = sandbox.Through(proxy);

        if (isCommitted)
        {
            await client.WriteAsync(method, name, Stop);
        }
        else
        {
            var error = await Assert.ThrowsAnyAsync<DataCiteException>(() => client.WriteAsync(method, name, Stop));
            Assert.IsNotType<UncertainOutcomeException>(error);
            Assert.False(error.OutcomeUnknown);
        }

        Assert.Equal(isCommitted, sandbox.IsDone(method, name));
        Assert.Equal(1, proxy.Count(method));
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task A_write_that_never_gets_an_answer_is_carried_out_or_uncertain(string method, int status, bool isCommitted)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        await using var proxy = FaultyProxy.Start(sandbox, request => request.Method == method, Answer(status, isCommitted));
        using var client = sandbox.Through(proxy);

        if (isCommitted)
        {
            await client.WriteAsync(method, name, Stop);
        }
        else
        {
            var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.WriteAsync(method, name, Stop));
            Assert.Equal((name.Value, method, false), (uncertain.Doi, uncertain.Method, uncertain.LoginStopped));
            Assert.Contains(name.Value, uncertain.Problem, StringComparison.Ordinal);
        }

        Assert.Equal(isCommitted, sandbox.IsDone(method, name));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task The_applications_own_refusal_stands_and_is_not_repeated(string method)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        await using var proxy = FaultyProxy.Start(
            sandbox, Once(method), static request => request.ReplyAsync(403, """{"errors":[{"status":"403","title":"You are not authorized."}]}""", "application/json"));
        using var client = sandbox.Through(proxy);

        await Assert.ThrowsAsync<PermissionDeniedException>(() => client.WriteAsync(method, name, Stop));

        Assert.Equal(1, proxy.Count(method));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_later_refusal_of_the_login_does_not_say_what_became_of_an_earlier_attempt(string method)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        var isLost = false;
        await using var proxy = FaultyProxy.Start(sandbox, async request =>
        {
            if (isLost)
            {
                await request.ReplyAsync(401, """{"errors":[{"status":"401","title":"Bad credentials."}]}""", "application/json");
            }
            else if (request.Method == method)
            {
                isLost = true;
                await request.ForwardAsync();
                await request.ResetAsync();
            }
            else
            {
                await request.RelayAsync();
            }
        });
        using var client = sandbox.Through(proxy);

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.WriteAsync(method, name, Stop));

        Assert.True(uncertain.LoginStopped);
        Assert.Equal((name.Value, method), (uncertain.Doi, uncertain.Method));
        Assert.True(sandbox.IsDone(method, name));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_lost_write_is_uncertain_when_the_network_goes_down_after_it(string method)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        FaultyProxy? proxy = null;
        await using var running = proxy = FaultyProxy.Start(sandbox, request => request.Method == method, async request =>
        {
            await request.ForwardAsync();
            proxy!.Close();
            await request.ResetAsync();
        });
        using var client = sandbox.Through(proxy, change: static options => options with { MaxRetryAttempts = 2 });

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.WriteAsync(method, name, Stop));

        Assert.Equal((name.Value, method), (uncertain.Doi, uncertain.Method));
        Assert.Contains("not known", uncertain.Problem, StringComparison.Ordinal);
        Assert.Contains(name.Value, uncertain.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_is_cut_off_is_asked_for_again()
    {
        await using var sandbox = LiveSandbox.Start();
        var name = DoiName.Parse(sandbox.Prefix + "/river-1");
        sandbox.Server.Records.Put(Clients.Doi(name.Key, attributes: "\"titles\":[{\"title\":\"Old\"}],\"created\":\"2020-01-01T00:00:00.000Z\",\"updated\":\"2020-01-01T00:00:00.000Z\""));
        await using var proxy = FaultyProxy.Start(
            sandbox, Once("POST"), static async request => await request.ReplyAsync((await request.ForwardAsync()).WithText(static text => text[..(text.Length / 2)])));
        using var client = sandbox.Through(proxy);

        await Assert.ThrowsAsync<ConflictException>(() => client.CreateDoiAsync(LostWrites.Record(name), cancellationToken: Stop));

        Assert.Equal(2, proxy.Count("POST"));
    }

    [Fact]
    public async Task A_dry_run_that_is_not_answered_is_not_uncertain()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.ReplyAsync(503));
        using var client = sandbox.Through(proxy);

        await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.ValidateDoiAsync(LostWrites.Record(DoiName.Mint(sandbox.Prefix)), cancellationToken: Stop));
    }

    /// <summary>The first request of a method.</summary>
    internal static Func<PassingRequest, bool> Once(string method)
    {
        var left = 1;
        return request => request.Method == method && Interlocked.Decrement(ref left) == 0;
    }

    private static Func<PassingRequest, Task> Answer(int status, bool isCommitted, params (string Name, string Value)[] headers) => async request =>
    {
        if (isCommitted)
            await request.ForwardAsync();
        await request.ReplyAsync(status, headers: headers);
    };

    private static TheoryData<string, int, bool> Table(int[] statuses, bool[] commits)
    {
        var rows = new TheoryData<string, int, bool>();
        foreach (var method in Methods)
        {
            foreach (var status in statuses)
            {
                foreach (var isCommitted in commits)
                    rows.Add(method, status, isCommitted);
            }
        }

        return rows;
    }
}
