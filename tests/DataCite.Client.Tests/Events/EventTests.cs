using System.Net;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Events;

public class EventTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_events_of_a_DOI_are_those_with_it_at_either_end()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        await CreateAsync(client, "10.5072/a", ("10.5072/B", "References"), ("10.5072/c", "IsPartOf"));
        await CreateAsync(client, "10.5072/b", ("10.5072/c", "Cites"));

        var events = await ReadAsync(client, new EventQuery { Doi = DoiName.Parse("10.5072/B") });

        Assert.Equal(["10.5072/a references 10.5072/b", "10.5072/b cites 10.5072/c"], events.Select(static row => row.ToString()).Order(StringComparer.Ordinal));
        var first = events.First(static row => row.RelationType == "references");
        Assert.Equal(("datacite-related", 1L, "https://doi.org/10.5072/a", "https://doi.org/10.5072/b"), (first.SourceId, first.Total, first.SubjectUrl, first.ObjectUrl));
        Assert.Equal(("10.5072/a", "10.5072/b", "references"), (first.SourceDoi, first.TargetDoi, first.SourceRelationType));
        Assert.NotNull(first.OccurredAt);
        Assert.Equal(3, (await ReadAsync(client, new EventQuery { Prefix = "10.5072" })).Count);
        Assert.Empty(await ReadAsync(client, new EventQuery { Doi = DoiName.Parse("10.5072/none") }));
    }

    [Fact]
    public async Task Filters_apply_together()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        await CreateAsync(client, "10.5072/a", ("10.5072/b", "References"), ("10.5072/c", "IsPartOf"), ("10.5072/d", "Cites"));

        Assert.Equal(
            ["cites", "is-part-of"],
            (await ReadAsync(client, new EventQuery { Prefix = "10.5072", RelationTypes = ["IsPartOf", "cites"] })).Select(static row => row.RelationType!).Order(StringComparer.Ordinal));
        Assert.Empty(await ReadAsync(client, new EventQuery { Prefix = "10.5072", SourceIds = ["crossref"] }));
        Assert.Equal(3, (await ReadAsync(client, new EventQuery { SourceIds = ["Datacite-Related", "crossref"] })).Count);
    }

    [Fact]
    public async Task Times_are_sent_as_years_and_kept_to_the_second()
    {
        var server = new Server().Otherwise(static _ => Page(["2023-12-31T23:59:59Z", "2024-03-01T00:00:00.000Z", "2024-06-01T00:00:00Z", null], 4));
        using var client = Clients.Of(server);
        var march = new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

        var events = await ReadAsync(client, new EventQuery { Since = march, Until = march });
        await ReadAsync(client, new EventQuery { Since = march });
        await ReadAsync(client, new EventQuery { Until = march });

        Assert.Equal("e1", Assert.Single(events).Id);
        Assert.Equal(["2024", "2024-9999", "1000-2024"], server.Requests.Select(static request => request.Parameter("occurred-at")));
    }

    [Fact]
    public async Task A_list_is_read_by_cursor_without_the_path_of_the_DOI_and_without_a_query()
    {
        var server = new Server()
            .Then(_ => Page(Enumerable.Repeat<string?>(null, 1000), 1002, next: "abc", from: 0))
            .Then(_ => Page([null, null], 1002, from: 1000));
        using var client = Clients.Of(server);

        var events = await ReadAsync(client, new EventQuery { Doi = DoiName.Parse("10.5072/X") });

        Assert.Equal(1002, events.Count);
        Assert.Equal("/events", server.Requests[0].Path);
        Assert.Equal(["1", "abc"], server.Requests.Select(static request => request.Parameter("page[cursor]")));
        Assert.All(server.Requests, static request => Assert.Equal("10.5072/x", request.Parameter("doi")));
        Assert.All(server.Requests, static request => Assert.Null(request.Parameter("query")));
        Assert.All(server.Requests, static request => Assert.StartsWith("DataCite.Client/", request.UserAgent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_with_dashes_are_read_too_and_strange_values_are_nothing()
    {
        const string row = """
            {"id":"e1","attributes":{"subj-id":"https://doi.org/10.5072/A","obj-id":"https://example.org/\u001b[31m","source-id":"crossref",
             "relation-type-id":"references","total":"x","occurred-at":"soon"}}
            """;
        var server = new Server().Then(200, $"{{\"data\":[{row}],\"meta\":{{\"total\":1}}}}");
        using var client = Clients.Of(server);

        var found = Assert.Single(await ReadAsync(client, new EventQuery { SourceIds = ["crossref"] }));

        Assert.Equal(("10.5072/a", "references", null, "https://example.org/\ufffd[31m", "crossref"), (found.SubjectDoi, found.RelationType, found.ObjectDoi, found.ObjectUrl, found.SourceId));
        Assert.Null(found.Total);
        Assert.Null(found.OccurredAt);
    }

    [Theory]
    [InlineData(404, "{}")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"data\":[{\"attributes\":{}}],\"meta\":{\"total\":1}}")]
    [InlineData(200, "{\"data\":[{\"id\":\"x\"}],\"meta\":{\"total\":1}}")]
    public async Task What_is_no_list_of_events_is_an_error_and_not_an_empty_list(int status, string body)
    {
        var server = new Server().Otherwise(_ => Server.Answer((HttpStatusCode)status, body));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<UnreadableAnswerException>(() => ReadAsync(client, new EventQuery { Prefix = "10.5072" }));
    }

    [Fact]
    public async Task Events_that_the_server_counts_and_does_not_give_are_an_error_after_the_others()
    {
        var server = new Server().Otherwise(static _ => Page([null, null], 5));
        using var client = Clients.Of(server);
        var came = 0;

        var gap = await Assert.ThrowsAsync<ListInterruptedException>(async () =>
        {
            await foreach (var page in client.ListEventsAsync(new EventQuery { Prefix = "10.5072" }, cancellationToken: Stop))
                came += page.Rows.Count;
        });

        Assert.Equal((2, 3), (came, gap.RowsMissing));
    }

    [Fact]
    public void What_cannot_be_asked_for_is_not_sent()
    {
        var server = new Server();
        using var client = Clients.Of(server);
        string? Refused(EventQuery query) => Assert.Throws<ArgumentException>(() => { _ = client.ListEventsAsync(query, cancellationToken: Stop); }).ParamName;

        Assert.Equal("Prefix", Refused(new EventQuery { Prefix = "10.5072/x" }));
        Assert.Equal("SourceIds", Refused(new EventQuery { SourceIds = ["a,b"] }));
        Assert.Equal("SourceIds", Refused(new EventQuery { SourceIds = ["data cite"] }));
        Assert.Equal("RelationTypes", Refused(new EventQuery { RelationTypes = [""] }));
        Assert.Equal("RelationTypes", Refused(new EventQuery { RelationTypes = ["*"] }));
        Assert.Equal("Since", Refused(new EventQuery { Since = DateTimeOffset.UnixEpoch, Until = DateTimeOffset.UnixEpoch.AddDays(-1) }));
        Assert.Empty(server.Requests);
    }

    private static HttpResponseMessage Page(IEnumerable<string?> times, long total, string? next = null, int from = 0)
    {
        var rows = times.Select((time, n) => $"{{\"id\":\"e{from + n}\",\"attributes\":{{\"subjId\":\"https://doi.org/10.5072/a\",\"occurredAt\":{(time is null ? "null" : $"\"{time}\"")}}}}}");
        var link = next is null ? string.Empty : $"\"next\":\"https://elsewhere.example.org/events?page%5Bcursor%5D={next}\"";
        return Server.Answer(HttpStatusCode.OK, $"{{\"data\":[{string.Join(',', rows)}],\"meta\":{{\"total\":{total}}},\"links\":{{{link}}}}}");
    }

    private static async Task<List<DataCiteEvent>> ReadAsync(DataCiteClient client, EventQuery query)
        => [.. (await client.ListEventsAsync(query, cancellationToken: Stop).ToListAsync(Stop)).SelectMany(static page => page.Rows)];

    private static Task<DoiRecord> CreateAsync(DataCiteClient client, string name, params (string Doi, string Relation)[] related) => client.CreateDoiAsync(
        DoiRecord.Parse($$"""
            {"doi":"{{name}}","titles":[{"title":"River levels"}],"creators":[{"name":"Doe, Jane"}],"publisher":"Example","publicationYear":2024,
             "types":{"resourceTypeGeneral":"Dataset"},"url":"https://example.org/river","schemaVersion":"http://datacite.org/schema/kernel-4",
             "relatedIdentifiers":[{{string.Join(',', related.Select(static item => $$"""{"relatedIdentifier":"{{item.Doi}}","relatedIdentifierType":"DOI","relationType":"{{item.Relation}}"}"""))}}]}
            """),
        DoiEvent.Publish,
        Stop);
}
