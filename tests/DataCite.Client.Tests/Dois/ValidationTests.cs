using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Dois;

/// <summary>The server's dry run, over real HTTP.</summary>
public class ValidationTests
{
    private const string Complete = """
        {"titles":[{"title":"River levels"}],"creators":[{"name":"Doe, Jane"}],"publisher":{"name":"Example Repository"},"publicationYear":2024,
         "types":{"resourceTypeGeneral":"Dataset"},"url":"https://example.org/1"}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_record_is_found_valid_and_not_saved()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var record = Record(sandbox, Complete);

        Assert.Empty(await client.ValidateDoiAsync(record, DoiEvent.Publish, Stop));

        Assert.Null(await client.FindDoiAsync(DoiName.Parse(record.Doi!), Stop));
    }

    [Fact]
    public async Task What_would_be_refused_is_told_although_the_answer_is_200()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        var errors = await client.ValidateDoiAsync(Record(sandbox, """{"titles":[{"title":"River levels"}],"url":"nonsense"}"""), DoiEvent.Publish, Stop);

        Assert.Contains(errors, static error => error.Source == "url");
        Assert.Contains(errors, static error => error.Source == "creators");
    }

    [Theory]
    [InlineData(SandboxFaultKind.ResetAfterCommit)]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.MalformedJson)]
    [InlineData(SandboxFaultKind.WrongShape)]
    [InlineData(SandboxFaultKind.GatewayTimeout)]
    [InlineData(SandboxFaultKind.ServiceUnavailable)]
    public async Task Whatever_goes_wrong_it_is_asked_again_since_nothing_is_saved(SandboxFaultKind fault)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        sandbox.Server.Faults.Next(fault, 1, "POST");

        Assert.Empty(await client.ValidateDoiAsync(Record(sandbox, Complete), DoiEvent.Publish, Stop));
    }

    private static DoiRecord Record(LiveSandbox sandbox, string json)
    {
        var record = DoiRecord.Parse(json);
        record.Doi = DoiName.Mint(sandbox.Prefix).Value;
        return record;
    }
}
