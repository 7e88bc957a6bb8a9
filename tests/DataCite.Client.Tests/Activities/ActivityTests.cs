using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using DataCite.Client.Tests.Writes;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Activities;

public class ActivityTests
{
    private static readonly DoiName Doi = DoiName.Parse("10.5072/River-1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_history_of_a_DOI_says_who_changed_what_and_how_newest_first()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        await client.CreateDoiAsync(LostWrites.Record(Doi), cancellationToken: Stop);
        var changes = await client.GetDoiAsync(Doi, Stop);
        changes.Titles[0].Title = "Lake levels";
        changes.Publisher!.Name = "Other Repository";
        await client.UpdateDoiAsync(Doi, changes, DoiEvent.Publish, Stop);

        var history = await HistoryAsync(client, new ActivityQuery { Doi = DoiName.Parse("10.5072/RIVER-1") });

        Assert.Equal(2, history.Count);
        var (update, creation) = (history[0], history[1]);
        Assert.Equal(["publisher.name: Example Repository → Other Repository", "state: draft → findable", "titles[0].title: River levels 2023 → Lake levels"],
            update.Edits.Select(static edit => edit.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(("update", "demo.repo", "10.5072/river-1", null, 2L), (update.Action, update.AccountId, update.Doi, update.ChangedAccountId, update.Version));
        Assert.Contains("state: draft → findable, ", update.Summary, StringComparison.Ordinal);
        Assert.Equal("create", creation.Action);
        Assert.True(creation.Time <= update.Time);
        Assert.All(creation.Edits, static edit => Assert.Equal((DoiEditKind.Add, null), (edit.Kind, edit.Old)));
        Assert.Contains(creation.Edits, static edit => edit is { Path: "titles[0]" or "titles" } && edit.New!.Contains("River levels 2023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_that_end_like_a_route_or_hold_a_slash_have_their_history_too()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        foreach (var text in new[] { "10.5072/log/activities", "10.5072/double//slash", "10.5072/a/../b" })
        {
            var name = DoiName.Parse(text);
            await client.CreateDoiAsync(LostWrites.Record(name), cancellationToken: Stop);
            Assert.Equal(text, Assert.Single(await HistoryAsync(client, new ActivityQuery { Doi = name })).Doi);
        }
    }

    [Fact]
    public async Task A_long_history_comes_complete_and_of_no_other_DOI()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        await client.CreateDoiAsync(LostWrites.Record(DoiName.Parse("10.5072/other")), cancellationToken: Stop);
        await ChangeOftenAsync(client, 120);

        var all = await HistoryAsync(client, new ActivityQuery { Doi = Doi });
        var some = await HistoryAsync(client, new ActivityQuery { Doi = Doi }, new ListOptions { Skip = 2, Limit = 3 });

        Assert.Equal(121, all.Count);
        Assert.Equal(Enumerable.Range(1, 121).Reverse().Select(static number => (long?)number), all.Select(static row => row.Version));
        Assert.Equal([119, 118, 117], some.Select(static row => row.Version));
    }

    [Fact]
    public async Task An_account_has_the_changes_that_were_made_with_its_login()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        using var other = sandbox.Connect(Logins.Of(sandbox, "DEMO.OTHER"));
        await client.CreateDoiAsync(LostWrites.Record(Doi), cancellationToken: Stop);
        await other.CreateDoiAsync(LostWrites.Record(DoiName.Parse("10.82102/x")), cancellationToken: Stop);
        using var anonymous = sandbox.Connect(DataCiteAccount.Anonymous);

        Assert.Equal("10.82102/x", Assert.Single(await HistoryAsync(anonymous, new ActivityQuery { RepositoryId = "DEMO.OTHER" })).Doi);
        Assert.Empty(await HistoryAsync(anonymous, new ActivityQuery { ProviderId = "DEMO" }));
        Assert.Empty(await HistoryAsync(anonymous, new ActivityQuery { RepositoryId = "DEMO.OTHER", Until = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero) }));
        Assert.Single(await HistoryAsync(anonymous, new ActivityQuery { RepositoryId = "DEMO.OTHER", Since = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero) }));
    }

    [Fact]
    public async Task Since_and_until_are_kept_and_nothing_is_read_behind_them()
    {
        var server = new Server().Otherwise(static request => Page(request, 1000, static n => Row(n, "10.5072/river-1")));
        using var client = Clients.Of(server);

        var rows = await HistoryAsync(client, new ActivityQuery { Doi = Doi, Since = TimeOf(250), Until = TimeOf(50) });

        Assert.Equal(Enumerable.Range(50, 201).Select(static n => "a" + n.ToString(CultureInfo.InvariantCulture)), rows.Select(static row => row.Id));
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Equal(("/activities", "10.5072/river-1", "true"), (request.Path, request.Parameter("datacite-doi-id"), request.Parameter("publisher"))));
    }

    [Fact]
    public async Task Changes_of_other_DOIs_are_left_out_and_told_of()
    {
        var server = new Server().Otherwise(static request => Page(request, 3, static n => Row(n, n == 1 ? "10.5072/stranger" : "10.5072/river-1")));
        var notices = new List<ClientNotice>();
        using var client = Clients.Of(server).WithNotices(notices.Add);

        var rows = await HistoryAsync(client, new ActivityQuery { Doi = Doi });

        Assert.Equal(["a0", "a2"], rows.Select(static row => row.Id));
        Assert.Contains("10.5072/stranger", Assert.Single(notices, static notice => notice.Kind is NoticeKind.RowLeftOut).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_changes_by_one_request_are_two_changes()
    {
        var server = new Server().Otherwise(static request => Page(request, 2, static n => Row(n, "10.5072/river-1", id: "same")));
        using var client = Clients.Of(server);

        Assert.Equal(2, (await HistoryAsync(client, new ActivityQuery { Doi = Doi })).Count);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_asked_for_with_fewer_rows()
    {
        var text = new string('x', 1024 * 1024);
        var server = new Server().Otherwise(request => Page(request, 60, n => Row(n, "10.5072/river-1", changes: $"{{\"titles\":[null,[{{\"title\":\"{text}\"}}]]}}")));
        using var client = Clients.Of(server);

        Assert.Equal(60, (await HistoryAsync(client, new ActivityQuery { Doi = Doi })).Count);
        Assert.Contains(server.Requests, static request => request.Parameter("page[size]") == "50");
    }

    [Fact]
    public async Task The_change_of_an_account_has_its_own_names_and_no_password()
    {
        var row = """{"id":"a","attributes":{"prov:wasDerivedFrom":"https://api.datacite.org/repositories/demo.repo","prov:wasAttributedTo":"https://api.datacite.org/providers/demo","action":"update","version":4,"changes":{"system_email":["a@example.org","b@example.org"],"password":["old","new"],"name":["River","Lake"]}}}""";
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, $"{{\"data\":[{row}],\"meta\":{{\"total\":1}}}}"));
        using var client = Clients.Of(server);

        var change = Assert.Single(await HistoryAsync(client, new ActivityQuery { RepositoryId = "DEMO.REPO" }));

        Assert.Equal((null, "demo.repo", "demo", null), (change.Doi, change.ChangedAccountId, change.AccountId, change.Time));
        Assert.Equal(["systemEmail: a@example.org → b@example.org", "name: River → Lake"], change.Edits.Select(static edit => edit.ToString()));
        Assert.Equal("(uid:\"demo.repo\" OR username:\"demo.repo\")", Assert.Single(server.Requests).Parameter("query"));
    }

    [Theory]
    [InlineData("""{"titles":["x",5]}""", "titles")]
    [InlineData("""{"titles":["x",5,6],"aasm_state":"draft"}""", "titles")]
    [InlineData("""{"titles":[[{"title":"a"}],[{"title":"b","title":"c"}]]}""", "titles")]
    [InlineData("""{"creators":[{"name":"x"},{"name":{"a":[]}}]}""", "creators")]
    [InlineData("""{"minted":[null,"2024-01-01"]}""", "minted")]
    [InlineData("""{"":[1,2]}""", "")]
    public async Task Values_of_any_shape_are_shown_and_end_nothing(string changes, string path)
    {
        var server = new Server().Otherwise(request => Page(request, 1, n => Row(n, "10.5072/river-1", changes: changes)));
        using var client = Clients.Of(server);

        Assert.Contains(Assert.Single(await HistoryAsync(client, new ActivityQuery { Doi = Doi })).Edits, edit => edit.Path.StartsWith(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    public async Task Changes_that_are_none_are_no_edits(string changes)
    {
        var server = new Server().Otherwise(request => Page(request, 1, n => Row(n, "10.5072/river-1", changes: changes)));
        using var client = Clients.Of(server);

        var row = Assert.Single(await HistoryAsync(client, new ActivityQuery { Doi = Doi }));

        Assert.Equal((0, string.Empty), (row.Edits.Count, row.Summary));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":[{"id":"a"}],"meta":{"total":1}}""")]
    [InlineData("""{"data":["a"],"meta":{"total":1}}""")]
    public async Task Another_shape_is_never_an_empty_history(string body)
    {
        using var client = Clients.Of(new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, body)));

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => HistoryAsync(client, new ActivityQuery { Doi = Doi }));
    }

    [Fact]
    public async Task Texts_of_strangers_are_safe_to_show()
    {
        var server = new Server().Otherwise(static request => Page(request, 1, static n => Row(n, "10.5072/river-1", changes: "{\"a\\u001b[31m\":[1,2],\"aasm_state\":[\"draft\",\"\\u001b[2J\"]}")));
        using var client = Clients.Of(server);

        var row = Assert.Single(await HistoryAsync(client, new ActivityQuery { Doi = Doi }));

        Assert.DoesNotContain('\u001b', row.Summary + row.Edits);
    }

    public static TheoryData<ActivityQuery, string> Unusable { get; } = new()
    {
        { new ActivityQuery(), "RepositoryId" },
        { new ActivityQuery { RepositoryId = "a.b", ProviderId = "a" }, "RepositoryId" },
        { new ActivityQuery { RepositoryId = "demo" }, "RepositoryId" },
        { new ActivityQuery { ProviderId = "demo.repo" }, "ProviderId" },
        { new ActivityQuery { ProviderId = "demo", Since = DateTimeOffset.MaxValue, Until = DateTimeOffset.MinValue }, "Since" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_meant_is_refused_before_anything_is_sent(ActivityQuery query, string reason)
    {
        using var client = Clients.Of(new Server());

        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => client.ListActivitiesAsync(query, cancellationToken: Stop)).Message, StringComparison.Ordinal);
    }

    private static async Task<List<DataCiteActivity>> HistoryAsync(DataCiteClient client, ActivityQuery query, ListOptions? options = null)
        => [.. (await client.ListActivitiesAsync(query, options, Stop).ToListAsync(Stop)).SelectMany(static page => page.Rows)];

    private static async Task ChangeOftenAsync(DataCiteClient client, int times)
    {
        await client.CreateDoiAsync(LostWrites.Record(Doi), cancellationToken: Stop);
        for (var number = 0; number < times; number++)
        {
            var changes = LostWrites.Record(Doi, "Title " + number.ToString(CultureInfo.InvariantCulture));
            await client.UpdateDoiAsync(Doi, changes, cancellationToken: Stop);
        }
    }

    // The newest first, one a minute.
    private static DateTimeOffset TimeOf(int number) => new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(-number);

    private static string Row(int number, string doi, string? id = null, string changes = """{"url":["https://example.org/1","https://example.org/2"]}""")
        => new JsonObject
        {
            ["id"] = id ?? "a" + number.ToString(CultureInfo.InvariantCulture),
            ["attributes"] = new JsonObject
            {
                ["prov:generatedAtTime"] = TimeOf(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["prov:wasDerivedFrom"] = "https://handle.test.datacite.org/" + doi,
                ["prov:wasAttributedTo"] = "https://api.test.datacite.org/repositories/demo.repo",
                ["action"] = "update",
                ["version"] = 1000 - number,
                ["changes"] = "CHANGES",
            },
        }.ToJsonString().Replace("\"CHANGES\"", changes, StringComparison.Ordinal);

    // Without the name of the account: the server does not look at credentials here.
    private static HttpResponseMessage Page(Sent request, int total, Func<int, string> row)
    {
        var size = int.Parse(request.Parameter("page[size]")!, CultureInfo.InvariantCulture);
        var start = (int.Parse(request.Parameter("page[number]")!, CultureInfo.InvariantCulture) - 1) * size;
        var rows = Enumerable.Range(start, Math.Max(0, Math.Min(size, total - start))).Select(row);
        return Server.Answer(HttpStatusCode.OK, $"{{\"data\":[{string.Join(',', rows)}],\"meta\":{{\"total\":{total}}}}}");
    }
}
