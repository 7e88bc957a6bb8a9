using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Writes;

/// <summary>"Not found" as the answer to the deletion of what was just read is settled by looking.</summary>
public class DeletionTests
{
    private const string NotFound = """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deletion_that_was_sent_twice_is_a_deletion()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var name = await sandbox.PrepareAsync("DELETE", Stop);
        var change = new DoiChange(name, DoiChangeAction.Delete) { Base = await client.GetDoiAsync(name, Stop) };
        sandbox.Server.Faults.Next(SandboxFaultKind.DoubledRequest, method: "DELETE");

        var result = await client.ApplyChangeAsync(change, Stop);

        Assert.Equal(DoiOutcome.Deleted, result.Outcome);
        Assert.Equal(0, sandbox.Server.Records.Count);
    }

    [Fact]
    public async Task A_DOI_that_is_said_not_to_be_there_and_is_was_not_deleted()
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync("DELETE", Stop);
        await using var proxy = FaultyProxy.Start(sandbox, static request => request.IsWrite, request => request.ReplyAsync(404, NotFound));
        using var client = sandbox.Through(proxy);
        var change = new DoiChange(name, DoiChangeAction.Delete) { Base = await client.GetDoiAsync(name, Stop) };

        var error = await Assert.ThrowsAsync<ApiException>(() => client.ApplyChangeAsync(change, Stop));

        Assert.Contains($"{name} was not deleted", error.Problem, StringComparison.Ordinal);
        Assert.Contains("still there", error.Problem, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.Server.Records.Count);
    }

    [Fact]
    public async Task A_DOI_that_was_not_read_and_is_not_there_is_not_found()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DeleteDoiAsync(DoiName.Mint(sandbox.Prefix), Stop));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_conflict_of_a_DOI_that_exists_is_no_name_in_use(string method)
    {
        await using var sandbox = LiveSandbox.Start();
        var name = await sandbox.PrepareAsync(method, Stop);
        await using var proxy = FaultyProxy.Start(
            sandbox, static request => request.IsWrite, static request => request.ReplyAsync(409, """{"errors":[{"status":"409","title":"Conflict"}]}"""));
        using var client = sandbox.Through(proxy);

        var error = await Assert.ThrowsAsync<ApiException>(() => client.WriteAsync(method, name, Stop));

        Assert.Contains("refused the request because of a conflict", error.Problem, StringComparison.Ordinal);
        Assert.Contains("Try again", error.Advice, StringComparison.Ordinal);
    }
}
