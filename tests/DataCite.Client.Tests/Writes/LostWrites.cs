using DataCite.Metadata;

namespace DataCite.Client.Tests.Writes;

/// <summary>What the tests of lost answers write.</summary>
internal static class LostWrites
{
    public static DoiRecord Record(DoiName name, string title = "River levels 2023") => new()
    {
        Doi = name.Value,
        Url = "https://example.org/river/1",
        Titles = { new TitleEntry { Title = title } },
        Creators = { new Creator { Name = "Doe, Jane" } },
        Publisher = new Publisher { Name = "Example Repository" },
        PublicationYear = 2024,
        Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
    };

    /// <summary>A client that talks to a sandbox through a proxy.</summary>
    public static DataCiteClient Through(
        this LiveSandbox sandbox, FaultyProxy proxy, FakeClock? clock = null, Func<DataCiteClientOptions, DataCiteClientOptions>? change = null)
        => sandbox.Connect(clock, options => (change?.Invoke(options) ?? options) with { BaseAddress = proxy.Address });

    public static Task<DoiRecord> MintAsync(this DataCiteClient client, DoiName name, CancellationToken stop, string title = "River levels 2023")
        => client.CreateDoiAsync(Record(name, title), new CreateDoiOptions { IsNameMadeUp = true }, stop);

    /// <summary>Creates, publishes or deletes.</summary>
    public static Task WriteAsync(this DataCiteClient client, string method, DoiName name, CancellationToken stop) => method switch
    {
        "POST" => client.MintAsync(name, stop),
        "PUT" => client.ChangeStateAsync(name, DoiEvent.Publish, stop),
        _ => client.DeleteDoiAsync(name, stop),
    };

    /// <summary>A DOI for the write to work on, made past the proxy.</summary>
    public static async Task<DoiName> PrepareAsync(this LiveSandbox sandbox, string method, CancellationToken stop)
    {
        var name = DoiName.Mint(sandbox.Prefix);
        using var direct = sandbox.Connect();
        if (method != "POST")
            await direct.CreateDoiAsync(Record(name), cancellationToken: stop);
        return name;
    }

    /// <summary>Whether the write has been carried out.</summary>
    public static bool IsDone(this LiveSandbox sandbox, string method, DoiName name) => method switch
    {
        "POST" => sandbox.Server.Records.Count == 1 && sandbox.Server.Records.StateOf(name.Value) == "draft",
        "PUT" => sandbox.Server.Records.StateOf(name.Value) == "findable",
        _ => sandbox.Server.Records.Count == 0,
    };
}
