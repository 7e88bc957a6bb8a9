using DataCite.Metadata;

namespace DataCite.Client.Tests.Writes;

/// <summary>What became of a creation or change is asked, shortly and once, and never guessed.</summary>
public class SettlingTests
{
    private const string NotFound = """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_doi_that_is_not_shown_at_first_is_looked_for_again_after_one_second_and_four(int stale)
    {
        await using var sandbox = LiveSandbox.Start();
        var left = stale;
        await using var proxy = LosingPosts(sandbox, request => left-- > 0 ? request.ReplyAsync(404, NotFound, "application/json") : request.RelayAsync());
        var clock = Clients.SkippingClock();
        using var client = sandbox.Through(proxy, clock);
        var name = DoiName.Mint(sandbox.Prefix);

        Assert.Equal(name.Key, (await client.MintAsync(name, Stop)).Doi);

        Assert.Equal(stale + 1, proxy.Count("GET"));
        Assert.Equal(
            new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4) }[..stale],
            clock.Skipped.Where(static wait => wait >= TimeSpan.FromSeconds(1)));
        Assert.Equal(1, sandbox.Server.Records.Count);
    }

    [Fact]
    public async Task A_doi_that_is_never_shown_is_uncertain_and_has_one_name()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = LosingPosts(sandbox, static request => request.ReplyAsync(404, NotFound, "application/json"));
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.MintAsync(name, Stop));

        Assert.Equal(name.Value, uncertain.Doi);
        Assert.Contains("may exist", uncertain.Problem, StringComparison.Ordinal);
        Assert.Equal(3, proxy.Count("GET"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(429)]
    [InlineData(403)]
    public async Task A_question_that_is_not_answered_is_repeated_twice_and_not_within_other_repetitions(int status)
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = LosingPosts(sandbox, request => request.ReplyAsync(status));
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.MintAsync(name, Stop));

        Assert.Equal((name.Value, "POST"), (uncertain.Doi, uncertain.Method));
        Assert.Equal((2, 3), (proxy.Count("POST"), proxy.Count("GET")));
    }

    [Theory]
    [InlineData("River & lake", "River &amp; lake")]
    [InlineData("River  levels ", "River levels")]
    [InlineData("H<sub>2</sub>O", "H2O")]
    public async Task A_title_that_the_server_rewrites_is_still_the_one_that_was_sent(string sent, string kept)
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "POST", async request =>
        {
            var body = System.Text.Json.Nodes.JsonNode.Parse(request.Body)!;
            body["data"]!["attributes"]!["titles"]![0]!["title"] = kept;
            var answer = await request.ForwardAsync(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
            await (answer.Status == 201 ? request.ResetAsync() : request.ReplyAsync(answer));
        });
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        Assert.Equal(kept, (await client.MintAsync(name, Stop, sent)).Title);
        Assert.Equal(1, sandbox.Server.Records.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_creation_that_is_sent_twice_on_the_way_is_one_creation(bool isNameMadeUp)
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "POST", static async request =>
        {
            await request.ForwardAsync();
            await request.RelayAsync();
        });
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        var record = await client.CreateDoiAsync(LostWrites.Record(name), new CreateDoiOptions { IsNameMadeUp = isNameMadeUp }, Stop);

        Assert.Equal(name.Key, record.Doi);
        Assert.Equal((1, 1), (sandbox.Server.Records.Count, proxy.Count("POST")));
    }

    [Fact]
    public async Task Another_name_is_offered_only_for_an_older_doi_and_after_the_first_attempt()
    {
        await using var sandbox = LiveSandbox.Start();
        var name = DoiName.Mint(sandbox.Prefix);
        sandbox.Server.Records.Put(Clients.Doi(name.Key, attributes: "\"titles\":[{\"title\":\"Old\"}],\"created\":\"2020-01-01T00:00:00.000Z\",\"updated\":\"2020-01-01T00:00:00.000Z\""));
        using var client = sandbox.Connect();

        var first = await Assert.ThrowsAsync<ConflictException>(() => client.MintAsync(name, Stop));
        await using var proxy = FaultyProxy.Start(sandbox, WriteOutcomeTests.Once("POST"), static request => request.ReplyAsync(503));
        using var unlucky = sandbox.Through(proxy);
        var second = await Assert.ThrowsAsync<ConflictException>(() => unlucky.MintAsync(name, Stop));

        Assert.Equal((ExistingDoi.Older, true), (first.Existing, first.MayTakeAnotherName));
        Assert.Contains("2020-01-01", first.Problem, StringComparison.Ordinal);
        Assert.Equal((ExistingDoi.Older, false), (second.Existing, second.MayTakeAnotherName));
    }

    [Fact]
    public async Task A_made_up_name_that_is_taken_and_not_shown_is_uncertain()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, async request =>
        {
            if (request.Method == "POST")
                await request.ForwardAsync();
            await (request.Method == "GET" ? request.ReplyAsync(404, NotFound, "application/json") : request.RelayAsync());
        });
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.MintAsync(name, Stop));

        Assert.Equal(name.Value, uncertain.Doi);
    }

    [Fact]
    public async Task A_name_that_two_calls_want_is_given_to_one_of_them()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, WriteOutcomeTests.Once("POST"), static async request =>
        {
            await request.ForwardAsync();
            await request.ReplyAsync(503);
        });
        using var client = sandbox.Through(proxy);
        var name = DoiName.Mint(sandbox.Prefix);

        await client.CreateDoiAsync(LostWrites.Record(name), cancellationToken: Stop);
        var conflict = await Assert.ThrowsAsync<ConflictException>(() => client.CreateDoiAsync(LostWrites.Record(name), cancellationToken: Stop));

        Assert.Equal(ExistingDoi.JustCreated, conflict.Existing);
        Assert.Contains("just now", conflict.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_name_that_another_client_took_a_moment_ago_is_not_taken_for_ones_own_without_content_to_tell_by()
    {
        await using var sandbox = LiveSandbox.Start();
        using var one = sandbox.Connect();
        using var other = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        await one.CreateDoiAsync(new DoiRecord { Doi = name.Value }, cancellationToken: Stop);

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => other.CreateDoiAsync(new DoiRecord { Doi = name.Value }, cancellationToken: Stop));

        Assert.Equal(ExistingDoi.JustCreated, conflict.Existing);
    }

    [Fact]
    public async Task A_creation_whose_answer_shows_another_state_is_looked_at_again()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "POST", static async request => await request.ReplyAsync(
            (await request.ForwardAsync()).WithText(static text => text.Replace("\"state\":\"draft\"", "\"state\":\"findable\"", StringComparison.Ordinal))));
        using var client = sandbox.Through(proxy);

        Assert.Equal(DoiState.Draft, (await client.MintAsync(DoiName.Mint(sandbox.Prefix), Stop)).State);
    }

    [Fact]
    public async Task A_page_in_place_of_every_answer_does_not_say_that_the_login_has_stopped_working()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.ReplyAsync(200));
        using var client = sandbox.Through(proxy);

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.MintAsync(DoiName.Mint(sandbox.Prefix), Stop));

        Assert.False(uncertain.LoginStopped);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("findable")]
    public async Task A_publication_is_read_back_when_the_answer_leaves_doubt(string said)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync("PUT", Stop);
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "PUT", async request => await request.ReplyAsync(
            (await request.ForwardAsync()).WithText(text => text.Replace("\"state\":\"findable\"", $"\"state\":\"{said}\"", StringComparison.Ordinal))));
        using var client = sandbox.Through(proxy);

        Assert.Equal(DoiState.Findable, (await client.ChangeStateAsync(name, DoiEvent.Publish, Stop)).State);
    }

    [Fact]
    public async Task A_publication_that_is_reported_and_was_not_done_is_uncertain()
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync("PUT", Stop);
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.Method == "PUT", static async request =>
        {
            var now = await (request with { Method = "GET", Body = [] }).ForwardAsync();
            await request.ReplyAsync(now.WithText(static text => text.Replace("\"state\":\"draft\"", "\"state\":\"findable\"", StringComparison.Ordinal)));
        });
        using var client = sandbox.Through(proxy);

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.ChangeStateAsync(name, DoiEvent.Publish, Stop));

        Assert.Contains("published", uncertain.Problem, StringComparison.Ordinal);
        Assert.Equal("draft", sandbox.Server.Records.StateOf(name.Value));
    }

    [Fact]
    public async Task An_update_that_is_answered_with_the_doi_as_it_was_read_before_is_looked_at_again()
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync("PUT", Stop);
        PassingAnswer? read = null;
        await using var proxy = FaultyProxy.Start(sandbox, async request =>
        {
            var answer = await request.ForwardAsync();
            read ??= answer;
            await request.ReplyAsync(request.IsWrite ? read.WithHeader("X-Request-Id", Guid.NewGuid().ToString()) : answer);
        });
        using var client = sandbox.Through(proxy);

        var saved = await client.UpdateDoiAsync(name, new DoiRecord { Url = "https://example.org/moved" }, cancellationToken: Stop);

        Assert.Equal("https://example.org/moved", saved.Url);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Who_gives_up_waiting_is_told_which_write_may_have_been_carried_out(string method)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var proxy = FaultyProxy.Start(sandbox, request => request.Method == method, async request =>
        {
            await request.ForwardAsync();
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, request.Ending);
        });
        var notices = new List<ClientNotice>();
        using var client = sandbox.Through(proxy);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var writing = client.WithNotices(notices.Add).WriteAsync(method, name, stop.Token);
        await sent.Task;
        var before = Assert.Single(notices, static notice => notice.Kind is NoticeKind.WriteSending);
        await stop.CancelAsync();

        var interrupted = await Assert.ThrowsAsync<WriteInterruptedException>(() => writing);
        Assert.Equal((name.Value, method), (interrupted.Doi, interrupted.Method));
        Assert.Equal((name.Value, method, 1), (before.Doi, before.Method, before.Attempt));
        Assert.Contains(name.Value, before.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_gives_up_before_anything_was_sent_is_told_nothing_of_the_kind()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.MintAsync(DoiName.Mint(sandbox.Prefix), stop.Token));

        Assert.IsNotType<WriteInterruptedException>(error);
    }

    /// <summary>Every creation is carried out, and its answer lost; what reads get is up to the test.</summary>
    private static FaultyProxy LosingPosts(LiveSandbox sandbox, Func<PassingRequest, Task> read) => FaultyProxy.Start(sandbox, async request =>
    {
        if (request.Method == "GET")
        {
            await read(request);
            return;
        }

        var answer = await request.ForwardAsync();
        await (answer.Status == 201 ? request.ResetAsync() : request.ReplyAsync(answer));
    });
}
