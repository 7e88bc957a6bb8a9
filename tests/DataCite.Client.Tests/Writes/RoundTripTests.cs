using DataCite.Metadata;
using DataCite.Metadata.Tests.Generators;

namespace DataCite.Client.Tests.Writes;

/// <summary>What the server makes of a record is no difference: a change that was made of it sends nothing.</summary>
public sealed class RoundTripTests
{
    private const int Records = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_has_no_difference_to_what_the_server_keeps_of_it()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        for (var seed = 0; seed < Records; seed++)
        {
            var sent = RecordGenerator.Valid(seed);
            sent.Doi = $"10.5072/round-trip-{seed}";
            await client.CreateDoiAsync(sent, cancellationToken: Stop);

            var kept = await client.GetDoiAsync(DoiName.Parse(sent.Doi), Stop);

            Assert.True(RecordComparison.Compare(sent, kept) is { Count: 0 }, $"seed {seed}: {string.Join('\n', RecordComparison.Compare(sent, kept))}");
            Assert.True(RecordComparison.Compare(kept, sent) is { Count: 0 }, $"seed {seed}, the other way");
        }
    }

    [Fact]
    public async Task A_change_from_a_file_keeps_what_others_have_edited_since()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(client);
        var line = DoiChange.Update(read, new DoiRecord { Url = "https://example.org/new" }).ToJson();
        await client.UpdateDoiAsync(DoiName.Parse(read.Doi!), new DoiRecord { Titles = [new TitleEntry("Theirs")] }, cancellationToken: Stop);

        var prepared = await client.PrepareChangeAsync(DoiChange.Parse(line), cancellationToken: Stop);
        var result = await client.ApplyChangeAsync(prepared, Stop);

        Assert.Equal(("https://example.org/new", "Theirs"), (result.Record!.Url, result.Record.Title));
        Assert.Equal(DoiChangeAction.None, (await client.PrepareChangeAsync(DoiChange.Parse(line), cancellationToken: Stop)).Action);
    }

    [Fact]
    public async Task A_change_of_a_value_or_state_that_others_have_changed_since_is_a_conflict()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        var read = await DraftAsync(client);
        var name = DoiName.Parse(read.Doi!);
        var change = DoiChange.Update(read, new DoiRecord { Url = "https://example.org/mine" });
        await client.UpdateDoiAsync(name, new DoiRecord { Url = "https://example.org/theirs" }, cancellationToken: Stop);

        var conflict = await Assert.ThrowsAsync<ChangeConflictException>(() => client.PrepareChangeAsync(change, cancellationToken: Stop));
        var forced = await client.PrepareChangeAsync(change, force: true, Stop);

        Assert.Equal(["url"], conflict.Paths);
        Assert.Equal("url: https://example.org/theirs → https://example.org/mine", Assert.Single(forced.Edits).ToString());
        await client.ChangeStateAsync(name, DoiEvent.Register, Stop);
        var deletion = new DoiChange(name, DoiChangeAction.Delete) { Base = read };
        Assert.Equal(["state"], (await Assert.ThrowsAsync<ChangeConflictException>(() => client.PrepareChangeAsync(deletion, cancellationToken: Stop))).Paths);
    }

    private static Task<DoiRecord> DraftAsync(DataCiteClient client) => client.CreateDoiAsync(
        new DoiRecord
        {
            Doi = DoiName.Mint("10.5072").Value,
            Url = "https://example.org/1",
            Titles = [new TitleEntry("River")],
            Creators = [new Creator("Doe, Jane")],
            Publisher = new Publisher("Example"),
            PublicationYear = 2024,
            Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
        }, cancellationToken: Stop);
}
