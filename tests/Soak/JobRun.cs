using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.Soak;

/// <summary>
/// Four jobs at a sandbox that fails in every way it can. The process is killed at random moments and started again; at the end the sandbox
/// has to hold what the jobs were to do, and the journals each item once.
/// </summary>
internal sealed class JobRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>How many items each of the four jobs has.</summary>
    public required int Items { get; init; }

    /// <summary>How often the process is killed.</summary>
    public required int Kills { get; init; }

    /// <summary>Fixes the moments and the faults, for the same order of requests.</summary>
    public required int Seed { get; init; }

    /// <summary>The share of requests that fail.</summary>
    public double FaultRate { get; init; } = 0.2;

    /// <summary>Runs it.</summary>
    /// <returns>What is wrong; empty when everything is as it shall be.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, FaultSeed = random.Next() });
        sandbox.Faults.SlowBodyDuration = TimeSpan.FromMilliseconds(20);
        sandbox.Faults.RetryAfter = TimeSpan.Zero;
        sandbox.Faults.Kinds = SandboxFault.All;
        var prefix = sandbox.Prefixes[0];
        for (var number = 1; number <= Items; number++)
            Fill(sandbox, prefix, number);
        var folder = Directory.CreateTempSubdirectory("datacite-jobs-").FullName;
        try
        {
            var perKill = Math.Max(1, 4 * Items / Math.Max(1, Kills));
            for (var kill = 0; kill < Kills; kill++)
            {
                sandbox.Faults.Rate = FaultRate;
                var writes = await RunOnceAsync(sandbox, folder, killAfterWrites: random.Next(1, (3 * perKill / 2) + 2), cancellationToken);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {kill + 1} | {writes} |"));
            }

            // What failed is tried again without faults, until nothing is left: one run is enough, but for what the faults have made of the last.
            sandbox.Faults.Clear();
            for (var run = 0; ; run++)
            {
                await RunOnceAsync(sandbox, folder, killAfterWrites: null, cancellationToken);
                string[] faults = [.. FindFaults(sandbox, prefix), .. FindFaults(await File.ReadAllBytesAsync(ResultOf(folder), cancellationToken))];
                if (faults.Length == 0 || run == 1)
                    return faults;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(SandboxServer sandbox, string prefix, int number)
    {
        foreach (var kind in (string[])["set", "publish", "remove"])
        {
            sandbox.Records.Put(
                $$"""{"doi":"{{prefix}}/{{kind}}-{{number}}","state":"draft","titles":[{"title":"River"}],"creators":[{"name":"Doe, Jane"}],"publisher":"P","publicationYear":2024,"types":{"resourceTypeGeneral":"Dataset"},"url":"https://example.org/1","schemaVersion":"http://datacite.org/schema/kernel-4","updated":"2024-01-01T00:00:00.000Z"}""");
        }
    }

    private async Task<int> RunOnceAsync(SandboxServer sandbox, string folder, int? killAfterWrites, CancellationToken cancellationToken)
    {
        var worker = new KilledWorker(sandbox, "job-worker.ps1", static exchange => exchange.IsWrite);
        var (writes, said) = await worker.RunAsync(
            ["-Prefix", sandbox.Accounts[0].Prefixes[0], "-Items", $"{Items}", "-Folder", folder, "-ResultPath", ResultOf(folder)], killAfterWrites, cancellationToken);
        return killAfterWrites is null && !File.Exists(ResultOf(folder)) ? throw new InvalidOperationException($"The worker wrote no result: {said}") : writes;
    }

    private IEnumerable<string> FindFaults(SandboxServer sandbox, string prefix)
    {
        var titles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in sandbox.Records.Names)
        {
            var kept = DoiRecord.Parse(sandbox.Records.Read(record)!);
            var title = kept.Title ?? string.Empty;
            if (title.StartsWith("New ", StringComparison.Ordinal))
                titles[title] = titles.GetValueOrDefault(title) + 1;
            else if (record.StartsWith($"{prefix}/set-", StringComparison.OrdinalIgnoreCase) && (title != "Changed" || kept.Subjects.Count != 1))
                yield return $"{record} was not changed once: {title}";
        }

        for (var number = 1; number <= Items; number++)
        {
            if (sandbox.Records.StateOf($"{prefix}/publish-{number}") != "findable")
                yield return $"{prefix}/publish-{number} is not findable.";
            if (sandbox.Records.StateOf($"{prefix}/remove-{number}") is not null)
                yield return $"{prefix}/remove-{number} is still there.";
            var expected = number % 10 == 0 ? 0 : number % 10 == 9 && number < Items ? 2 : 1;
            if (titles.GetValueOrDefault($"New {number}") != expected)
                yield return $"There are {titles.GetValueOrDefault($"New {number}")} DOIs of the item 'New {number}', and not {expected}.";
        }
    }

    private IEnumerable<string> FindFaults(byte[] result)
    {
        foreach (var job in JsonSerializer.Deserialize<JobCounts[]>(result, Json)!)
        {
            if (job.Total != Items || job.Incomplete)
                yield return $"The journal of {job.Command} has {job.Total} items, and not {Items}{(job.Incomplete ? ", and is not complete" : string.Empty)}.";
        }
    }

    private static string ResultOf(string folder) => Path.Combine(folder, "result.json");

    private sealed record JobCounts(string Command, int Total, bool Incomplete);
}
