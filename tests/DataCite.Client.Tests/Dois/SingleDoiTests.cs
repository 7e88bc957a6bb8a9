using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Dois;

/// <summary>Reading, creating, changing and deleting, over real HTTP.</summary>
public class SingleDoiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_created_read_changed_published_hidden_and_another_deleted()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);

        var created = await client.CreateDoiAsync(Record(name), cancellationToken: Stop);
        Assert.Equal((name.Key, DoiState.Draft), (created.Doi, created.State));
        Assert.Equal("http://datacite.org/schema/kernel-4", created.SchemaVersion);

        created.Titles[0].Title = "River levels 2024";
        var changed = await client.UpdateDoiAsync(name, created, cancellationToken: Stop);
        Assert.Equal("River levels 2024", changed.Title);
        Assert.Equal("https://ror.org/04wxnsj81", changed.Creators[0].Affiliation[0].AffiliationIdentifier);

        Assert.Equal(DoiState.Findable, (await client.ChangeStateAsync(name, DoiEvent.Publish, Stop)).State);
        Assert.Equal(DoiState.Registered, (await client.ChangeStateAsync(name, DoiEvent.Hide, Stop)).State);
        var refused = await Assert.ThrowsAsync<DoiNotDeletableException>(() => client.DeleteDoiAsync(name, Stop));
        Assert.Contains(name.Value, refused.Message, StringComparison.Ordinal);

        var other = DoiName.Mint(sandbox.Prefix);
        await client.CreateDoiAsync(new DoiRecord { Doi = other.Value }, cancellationToken: Stop);
        await client.DeleteDoiAsync(other, Stop);
        Assert.Null(await client.FindDoiAsync(other, Stop));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetDoiAsync(other, Stop));
    }

    [Theory]
    [InlineData(SandboxFaultKind.ResetAfterCommit)]
    [InlineData(SandboxFaultKind.GatewayTimeoutAfterCommit)]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.MalformedJson)]
    [InlineData(SandboxFaultKind.WrongShape)]
    [InlineData(SandboxFaultKind.ResetBeforeCommit)]
    [InlineData(SandboxFaultKind.GatewayTimeout)]
    [InlineData(SandboxFaultKind.ServerError)]
    [InlineData(SandboxFaultKind.BadGateway)]
    [InlineData(SandboxFaultKind.ServiceUnavailable)]
    [InlineData(SandboxFaultKind.TooManyRequests)]
    [InlineData(SandboxFaultKind.TooManyRequestsWithSeconds)]
    [InlineData(SandboxFaultKind.ForbiddenHtml)]
    public async Task A_creation_whose_answer_is_lost_or_refused_makes_exactly_one_doi(SandboxFaultKind fault)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        sandbox.Server.Faults.Next(fault, method: "POST");

        var created = await client.CreateDoiAsync(Record(name), cancellationToken: Stop);

        Assert.Equal(name.Key, created.Doi);
        Assert.Equal(1, sandbox.Server.Records.Count);
        Assert.Equal(1, sandbox.Server.Statistics.Faults[fault]);
    }

    [Fact]
    public async Task An_older_doi_of_the_same_name_is_not_taken_for_the_one_whose_answer_was_lost()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        await client.CreateDoiAsync(new DoiRecord { Doi = name.Value, Titles = { new TitleEntry { Title = "Something else" } } }, cancellationToken: Stop);
        sandbox.Server.Faults.Next(SandboxFaultKind.ResetBeforeCommit, method: "POST");

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => client.CreateDoiAsync(Record(name), cancellationToken: Stop));

        Assert.Contains("already exists", conflict.Message, StringComparison.Ordinal);
        Assert.Equal("Something else", (await client.GetDoiAsync(name, Stop)).Title);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ResetAfterCommit)]
    [InlineData(SandboxFaultKind.GatewayTimeoutAfterCommit)]
    [InlineData(SandboxFaultKind.MalformedJson)]
    public async Task A_deletion_whose_answer_was_lost_has_succeeded(SandboxFaultKind fault)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        await client.CreateDoiAsync(new DoiRecord { Doi = name.Value }, cancellationToken: Stop);
        sandbox.Server.Faults.Next(fault, method: "DELETE");

        await client.DeleteDoiAsync(name, Stop);

        Assert.Equal(0, sandbox.Server.Records.Count);
    }

    [Fact]
    public async Task A_write_that_never_gets_an_answer_is_settled_by_asking_in_the_end()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(change: static options => options with { MaxRetryAttempts = 2 });
        var name = DoiName.Mint(sandbox.Prefix);
        await client.CreateDoiAsync(Record(name), cancellationToken: Stop);
        sandbox.Server.Faults.Next(SandboxFaultKind.GatewayTimeoutAfterCommit, count: 3, method: "PUT");
        var notices = new List<ClientNotice>();

        var published = await client.WithNotices(notices.Add).ChangeStateAsync(name, DoiEvent.Publish, Stop);

        Assert.Equal(DoiState.Findable, published.State);
        Assert.Contains(notices, static notice => notice.Kind is NoticeKind.OutcomeSettled);
    }

    [Fact]
    public async Task A_write_that_the_server_does_not_answer_and_says_nothing_about_is_uncertain()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect(change: static options => options with { MaxRetryAttempts = 1 });
        var name = DoiName.Mint(sandbox.Prefix);
        sandbox.Server.Faults.Next(SandboxFaultKind.ResetAfterCommit, method: "POST");
        sandbox.Server.Faults.Next(SandboxFaultKind.BadGateway, count: 100, method: "GET");

        var uncertain = await Assert.ThrowsAsync<UncertainOutcomeException>(() => client.CreateDoiAsync(Record(name), cancellationToken: Stop));

        Assert.True(uncertain.OutcomeUnknown);
        Assert.Contains("not known", uncertain.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_never_creates_a_doi()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var typo = DoiName.Parse(sandbox.Prefix + "/typo");

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.UpdateDoiAsync(typo, new DoiRecord { Url = "https://example.org/" }, cancellationToken: Stop));

        Assert.Equal(0, sandbox.Server.Records.Count);
        Assert.DoesNotContain(sandbox.Exchanges, static exchange => exchange.Method == "PUT");
    }

    [Fact]
    public async Task An_update_without_changes_sends_nothing()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        var created = await client.CreateDoiAsync(Record(name), cancellationToken: Stop);
        var before = sandbox.Server.Statistics.Requests;

        Assert.Same(created, await client.UpdateDoiAsync(name, created, cancellationToken: Stop));

        Assert.Equal(before, sandbox.Server.Statistics.Requests);
    }

    [Theory]
    [InlineData(DoiState.Draft, DoiEvent.Hide)]
    [InlineData(DoiState.Draft, DoiEvent.Show)]
    [InlineData(DoiState.Findable, DoiEvent.Register)]
    public async Task An_event_that_the_server_would_ignore_is_an_error(DoiState from, DoiEvent @event)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        await client.CreateDoiAsync(Record(name), from is DoiState.Findable ? DoiEvent.Publish : null, Stop);

        var refusal = await Assert.ThrowsAsync<StateTransitionException>(() => client.ChangeStateAsync(name, @event, Stop));

        Assert.Equal((from, @event), (refusal.State, refusal.Event));
        Assert.DoesNotContain(sandbox.Exchanges, static exchange => exchange.Method == "PUT");
    }

    [Fact]
    public async Task A_state_that_is_there_already_costs_no_write_unless_the_handle_is_missing()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        sandbox.Server.Faults.HandleRegistrationFails = true;
        Assert.Null((await client.CreateDoiAsync(Record(name), DoiEvent.Publish, Stop)).Registered);
        sandbox.Server.Faults.HandleRegistrationFails = false;

        var repeated = await client.ChangeStateAsync(name, DoiEvent.Publish, Stop);
        await client.ChangeStateAsync(name, DoiEvent.Publish, Stop);

        Assert.NotNull(repeated.Registered);
        Assert.Single(sandbox.Exchanges, static exchange => exchange.Method == "PUT");
    }

    [Fact]
    public async Task A_record_of_kernel_3_can_be_changed_since_the_schema_is_sent_along()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = DoiName.Mint(sandbox.Prefix);
        var created = await client.CreateDoiAsync(Record(name), DoiEvent.Publish, Stop);
        var stored = sandbox.Server.Records.Read(name.Value)!.Replace("schema/kernel-4", "schema/kernel-3", StringComparison.Ordinal);
        sandbox.Server.Records.Put(stored);

        created.Url = "https://example.org/moved";
        var moved = await client.UpdateDoiAsync(name, created, cancellationToken: Stop);

        Assert.Equal(("https://example.org/moved", "http://datacite.org/schema/kernel-4"), (moved.Url, moved.SchemaVersion));
    }

    [Theory]
    [InlineData(null, typeof(DoiNameException))]
    [InlineData("10.5072/with space", typeof(DoiNameException))]
    [InlineData("river/1", typeof(DoiNameException))]
    public async Task A_name_that_no_new_doi_may_have_is_refused_before_anything_is_sent(string? doi, Type error)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        Assert.IsType(error, await Xunit.Record.ExceptionAsync(() => client.CreateDoiAsync(new DoiRecord { Doi = doi }, cancellationToken: Stop)));
        Assert.Equal(0, sandbox.Server.Statistics.Requests);
    }

    [Fact]
    public async Task A_record_of_eleven_megabytes_is_refused_before_anything_is_sent()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var record = Record(DoiName.Mint(sandbox.Prefix));
        record.Descriptions.Add(new DescriptionEntry { Description = new string('x', 11 * 1024 * 1024) });

        var tooLarge = await Assert.ThrowsAsync<RecordTooLargeException>(() => client.CreateDoiAsync(record, cancellationToken: Stop));

        Assert.Contains("11.0 MB", tooLarge.Message, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Server.Statistics.Requests);
    }

    [Theory]
    [InlineData("10.5072/series/media")]
    [InlineData("10.5072/a/get-url")]
    public async Task A_doi_whose_path_leads_elsewhere_is_found_by_list(string doi)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        sandbox.Server.Records.Put(Clients.Doi(doi, attributes: "\"titles\":[{\"title\":\"In the way\"}]"));

        Assert.Equal("In the way", (await client.GetDoiAsync(DoiName.Parse(doi), Stop)).Title);
        Assert.Null(await client.FindDoiAsync(DoiName.Parse("10.5072/absent/media"), Stop));
    }

    [Fact]
    public async Task A_foreign_prefix_is_said_to_be_foreign()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var foreign = sandbox.Server.Accounts.First(account => account.Prefixes.Count > 0 && account.Kind is SandboxAccountKind.Repository && account.Id != sandbox.Repository.Id).Prefixes[0];

        var denied = await Assert.ThrowsAsync<PermissionDeniedException>(() => client.CreateDoiAsync(Record(DoiName.Mint(foreign)), cancellationToken: Stop));

        Assert.Contains($"the prefix {foreign}", denied.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_finds_wrong_is_told_attribute_by_attribute()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var record = Record(DoiName.Mint(sandbox.Prefix));
        record.Url = null;

        var invalid = await Assert.ThrowsAsync<ValidationFailedException>(() => client.CreateDoiAsync(record, DoiEvent.Publish, Stop));

        Assert.Contains(invalid.Errors, static error => error is { Source: "url", Title: "Can't be blank" });
        Assert.Equal(record.Doi, invalid.Doi);
        Assert.NotNull(invalid.RequestId);
        Assert.Equal(0, sandbox.Server.Records.Count);
    }

    private static DoiRecord Record(DoiName name) => new()
    {
        Doi = name.Value,
        Url = "https://example.org/river/1",
        Titles = { new TitleEntry { Title = "River levels 2023" } },
        Creators =
        {
            new Creator
            {
                Name = "Doe, Jane",
                Affiliation = { new Affiliation { Name = "Example University", AffiliationIdentifier = "https://ror.org/04wxnsj81", AffiliationIdentifierScheme = "ROR" } },
            },
        },
        Publisher = new Publisher { Name = "Example Repository" },
        PublicationYear = 2024,
        Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
    };
}
