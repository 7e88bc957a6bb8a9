using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Audit;

/// <summary>A sandbox whose clock is that of the client, and records with faults in it.</summary>
internal static class AuditSandbox
{
    private static readonly ConditionalWeakTable<LiveSandbox, FakeClock> Clocks = new();

    public static LiveSandbox Start(SandboxOptions options)
    {
        var clock = Clients.SkippingClock();
        var sandbox = LiveSandbox.Start(new SandboxOptions
        {
            Empty = options.Empty, RecordCount = options.RecordCount, IndexDrift = options.IndexDrift, IndexDelay = options.IndexDelay, Seed = options.Seed, TimeProvider = clock,
        });
        Clocks.Add(sandbox, clock);
        return sandbox;
    }

    public static FakeClock Clock(this LiveSandbox sandbox) => Clocks.TryGetValue(sandbox, out var clock) ? clock : throw new InvalidOperationException("This sandbox has no clock.");

    public static async Task<List<AuditFinding>> AuditAsync(LiveSandbox sandbox, AuditOptions options, string repository = "demo.repo")
    {
        using var client = sandbox.Connect(sandbox.Clock());
        return await client.AuditRepositoryAsync(repository, options, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A record that can be published.</summary>
    public static DoiRecord Record(LiveSandbox sandbox, string suffix)
        => DoiRecord.Parse(Attributes(sandbox, suffix).ToJsonString());

    /// <summary>Puts a record into the store as it is, created long ago.</summary>
    public static void Put(LiveSandbox sandbox, string suffix, string state, Action<JsonObject>? change = null)
    {
        var attributes = Attributes(sandbox, suffix);
        attributes["state"] = state;
        attributes["created"] = sandbox.Clock().GetUtcNow().AddDays(-30).ToString("O");
        attributes["updated"] = sandbox.Clock().GetUtcNow().AddDays(-30).ToString("O");
        change?.Invoke(attributes);
        sandbox.Server.Records.Put(new JsonObject
        {
            ["type"] = "dois",
            ["attributes"] = attributes,
            ["relationships"] = new JsonObject { ["client"] = new JsonObject { ["data"] = new JsonObject { ["id"] = "demo.repo", ["type"] = "clients" } } },
        }.ToJsonString());
    }

    /// <summary>A relation to another DOI of the sandbox.</summary>
    public static void Relate(this JsonObject attributes, string type, string target)
    {
        if (attributes["relatedIdentifiers"] is not JsonArray relations)
            attributes["relatedIdentifiers"] = relations = new JsonArray();
        relations.Add((JsonNode)new JsonObject { ["relationType"] = type, ["relatedIdentifier"] = target, ["relatedIdentifierType"] = "DOI" });
    }

    private static JsonObject Attributes(LiveSandbox sandbox, string suffix) => new()
    {
        ["doi"] = $"{sandbox.Prefix}/{suffix}",
        ["url"] = "https://example.org/1",
        ["creators"] = new JsonArray(new JsonObject { ["name"] = "Doe, Jane", ["nameType"] = "Personal" }),
        ["titles"] = new JsonArray(new JsonObject { ["title"] = $"River levels, {suffix}" }),
        ["publisher"] = new JsonObject { ["name"] = "Example Repository" },
        ["publicationYear"] = 2024,
        ["types"] = new JsonObject { ["resourceTypeGeneral"] = "Dataset" },
        ["schemaVersion"] = "http://datacite.org/schema/kernel-4",
    };
}
