using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Writes;

/// <summary>A change sends what differs, keeps the rest, and says what became of it.</summary>
public sealed class ChangeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_does_not_differ_is_not_sent()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(sandbox, client);
        var before = sandbox.Exchanges.Count;

        var change = DoiChange.Update(read, new DoiRecord { Url = read.Url, Titles = [new TitleEntry("River")] }, DoiState.Draft);
        var result = await client.ApplyChangeAsync(change, Stop);

        Assert.Equal((DoiChangeAction.None, DoiOutcome.Unchanged), (change.Action, result.Outcome));
        Assert.Equal(before, sandbox.Exchanges.Count);
    }

    [Fact]
    public async Task What_is_edited_is_sent_whole_and_the_rest_stays()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(sandbox, client);
        var wanted = DoiRecord.Parse(read.ToJson());
        wanted.Creators[1].GivenName = "Zoe";

        var result = await client.ApplyChangeAsync(DoiChange.Update(read, wanted), Stop);

        Assert.Equal(DoiOutcome.Updated, result.Outcome);
        Assert.Equal(["creators[1].givenName: Zora → Zoe"], result.Edits.Select(static edit => edit.ToString()));
        Assert.Empty(result.Differences);
        var now = await client.GetDoiAsync(DoiName.Parse(read.Doi!), Stop);
        Assert.Equal(["creators[1].givenName: Zora → Zoe"], RecordComparison.Compare(read, now).Select(static edit => edit.ToString()));
        Assert.Equal("https://ror.org/04z8jg394", now.Creators[0].Affiliation[0].AffiliationIdentifier);
        Assert.Equal("https://ror.org/04z8jg394", now.Publisher!.PublisherIdentifier);
    }

    [Fact]
    public async Task Edits_and_a_state_go_in_one_request()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(sandbox, client);
        var before = sandbox.Exchanges.Count;

        var result = await client.ApplyChangeAsync(DoiChange.Update(read, new DoiRecord { Url = "https://example.org/2" }, DoiState.Findable), Stop);

        Assert.Equal(DoiOutcome.StateChanged, result.Outcome);
        Assert.Equal((DoiState.Findable, "https://example.org/2"), (result.Record!.State, result.Record.Url));
        Assert.Single(sandbox.Exchanges.Skip(before), static exchange => exchange.Method == "PUT");
    }

    [Fact]
    public async Task A_hidden_doi_keeps_the_reason()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(sandbox, client, DoiEvent.Publish);

        var result = await client.ApplyChangeAsync(DoiChange.Update(read, new DoiRecord(), DoiState.Registered) with { Evidence = "Withdrawn by the author" }, Stop);

        Assert.Equal((DoiState.Registered, "Withdrawn by the author"), (result.Record!.State, result.Record.Reason));
    }

    [Fact]
    public async Task A_state_that_cannot_be_reached_is_refused_before_anything_is_sent()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(sandbox, client, DoiEvent.Publish);
        var before = sandbox.Exchanges.Count;

        var refused = await Assert.ThrowsAsync<StateTransitionException>(() => client.ApplyChangeAsync(DoiChange.Update(read, new DoiRecord(), DoiState.Draft), Stop));

        Assert.Contains("cannot become draft", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, sandbox.Exchanges.Count);
    }

    [Fact]
    public async Task An_emptied_list_is_empty_afterwards()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(sandbox, client);

        var result = await client.ApplyChangeAsync(DoiChange.Update(read, DoiRecord.Parse("""{"subjects":[],"version":null}""")), Stop);

        Assert.Equal(["version: removed 1", """subjects[0]: removed {"subject":"water"}"""], result.Edits.Select(static edit => edit.ToString()).Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(result.Record!.Subjects);
        Assert.Null(result.Record.Version);
        Assert.Equal(2, result.Change.Removed);
    }

    [Fact]
    public async Task A_doi_that_was_deleted_meanwhile_is_a_conflict()
    {
        const string Read = """{"data":{"id":"10.5072/a","type":"dois","attributes":{"doi":"10.5072/a","state":"draft","url":"https://example.org/1","created":"2024-01-01T00:00:00Z","updated":"2024-01-01T00:00:00Z"}}}""";
        var saved = Read.Replace("2024-01-01", "2024-01-02", StringComparison.Ordinal).Replace("org/1", "org/2", StringComparison.Ordinal);
        var server = new Server().Otherwise(_ => Server.Answer(System.Net.HttpStatusCode.OK, saved, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var conflict = await Assert.ThrowsAsync<ChangeConflictException>(() => client.ApplyChangeAsync(DoiChange.Update(DoiRecord.Parse(Read), new DoiRecord { Url = "https://example.org/2" }), Stop));

        Assert.Contains("deleted by somebody else", conflict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(SandboxFaultKind.GatewayTimeoutAfterCommit)]
    public async Task A_transfer_is_proved_by_the_repository_that_owns_the_doi_afterwards(SandboxFaultKind? fault)
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions());
        var member = sandbox.Server.Accounts.First(static account => account.Kind is not SandboxAccountKind.Repository);
        using var account = DataCiteAccount.Repository(member.Id, Clients.Secret(member.Password));
        using var repository = sandbox.Connect();
        using var client = sandbox.Connect(account);
        var draft = await DraftAsync(sandbox, repository);
        var target = sandbox.Server.Accounts.First(other => other.Kind is SandboxAccountKind.Repository && other.Id != sandbox.Repository.Id
            && other.Id.StartsWith(member.Id + ".", StringComparison.OrdinalIgnoreCase)).Id;
        var read = await client.GetDoiAsync(DoiName.Parse(draft.Doi!), Stop);
        if (fault is { } kind)
            sandbox.Server.Faults.Next(kind);

        var change = new DoiChange(DoiName.Parse(draft.Doi!), DoiChangeAction.Transfer) { Base = read, Repository = target };
        var result = await client.ApplyChangeAsync(change, Stop);

        Assert.Equal(DoiOutcome.Transferred, result.Outcome);
        Assert.Equal(target, result.Record!.RepositoryId, ignoreCase: true);
    }

    [Fact]
    public async Task A_value_that_the_server_keeps_in_another_way_is_named()
    {
        var read = """{"data":{"id":"10.5072/a","type":"dois","attributes":{"doi":"10.5072/a","state":"draft","titles":[{"title":"A"}],"updated":"2024-01-01T00:00:00Z"}}}""";
        var saved = read.Replace("\"A\"", "\"C\"", StringComparison.Ordinal).Replace("2024-01-01", "2024-01-02", StringComparison.Ordinal);
        var server = new Server().Otherwise(_ => Server.Answer(System.Net.HttpStatusCode.OK, saved, headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        var result = await client.ApplyChangeAsync(DoiChange.Update(DoiRecord.Parse(read), new DoiRecord { Titles = [new TitleEntry("B")] }), Stop);

        Assert.Equal("titles[0].title: B → C", Assert.Single(result.Differences).ToString());
    }

    [Fact]
    public async Task Records_of_old_schemas_are_brought_to_kernel_4_by_any_change()
    {
        var read = """{"data":{"id":"10.5072/a","type":"dois","attributes":{"doi":"10.5072/a","state":"findable","url":"https://example.org/1","schemaVersion":"http://datacite.org/schema/kernel-3","registered":"2024-01-01T00:00:00Z","updated":"2024-01-01T00:00:00Z"}}}""";
        var server = new Server().Otherwise(_ => Server.Answer(
            System.Net.HttpStatusCode.OK, read.Replace("example.org/1", "example.org/2", StringComparison.Ordinal).Replace("\"updated\":\"2024", "\"updated\":\"2025", StringComparison.Ordinal), headers: Clients.LoggedIn));
        using var client = Clients.Of(server);

        await client.ApplyChangeAsync(DoiChange.Update(DoiRecord.Parse(read), new DoiRecord { Url = "https://example.org/2" }), Stop);

        using var sent = JsonDocument.Parse(Assert.Single(server.Requests).Body!);
        Assert.Equal(["url", "schemaVersion"], sent.RootElement.GetProperty("data").GetProperty("attributes").EnumerateObject().Select(static attribute => attribute.Name).Order(StringComparer.Ordinal).Reverse());
    }

    private static Task<DoiRecord> DraftAsync(LiveSandbox sandbox, DataCiteClient client, DoiEvent? @event = null) => client.CreateDoiAsync(
        new DoiRecord
        {
            Doi = $"{sandbox.Prefix}/change-1",
            Url = "https://example.org/1",
            Creators =
            [
                new Creator("Doe, Jane") { Affiliation = [new Affiliation { Name = "Example University", AffiliationIdentifier = "https://ror.org/04z8jg394", AffiliationIdentifierScheme = "ROR" }] },
                new Creator("Roe, Zora") { GivenName = "Zora", FamilyName = "Roe" },
            ],
            Titles = [new TitleEntry("River")],
            Publisher = new Publisher { Name = "Example", PublisherIdentifier = "https://ror.org/04z8jg394", PublisherIdentifierScheme = "ROR" },
            PublicationYear = 2024,
            Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
            Subjects = [new SubjectEntry("water")],
            Version = "1",
        },
        @event, Stop);
}
