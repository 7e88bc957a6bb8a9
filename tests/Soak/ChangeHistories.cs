using System.Diagnostics;
using System.Globalization;
using DataCite.Tests.Writes;

namespace DataCite.Soak;

/// <summary>Many histories of calls by two people on 20 DOIs; each has a sandbox and connections of its own, so that the rate limit does not slow it down.</summary>
internal sealed class ChangeHistories
{
    private const int Dois = 20;

    private static readonly string[] Columns = ["done", "read", "conflict", "failed", "uncertain"];

    /// <summary>How many calls in all.</summary>
    public required int Operations { get; init; }

    /// <summary>How many calls one history has.</summary>
    public int PerHistory { get; init; } = 500;

    /// <summary>How many calls run side by side.</summary>
    public required int AtATime { get; init; }

    /// <summary>Fixes the calls and the faults.</summary>
    public required int Seed { get; init; }

    /// <summary>Runs them and prints a table.</summary>
    /// <returns>Whether every DOI was what the calls had told.</returns>
    public async Task<bool> RunAsync(TextWriter output)
    {
        var random = new Random(Seed);
        // Most calls need a DOI that is there and at home: those that take it away are rare.
        WriteKind[] kinds = [.. Enum.GetValues<WriteKind>().SelectMany(static kind => Enumerable.Repeat(kind, kind switch
        {
            WriteKind.Create => 6,
            WriteKind.Delete or WriteKind.Transfer => 1,
            _ => 3,
        }))];
        var isGood = true;
        await output.WriteLineAsync($"| history | calls | {string.Join(" | ", Columns)} | s |");
        await output.WriteLineAsync($"| --- | --- | {string.Concat(Columns.Select(static _ => "--- | "))}--- |");
        for (var made = 0; made < Operations; made += PerHistory)
        {
            WriteStep[] steps = [.. Enumerable.Range(0, Math.Min(PerHistory, Operations - made))
                .Select(_ => new WriteStep(random.Next(Dois), random.Next(2), kinds[random.Next(kinds.Length)], random.Next(10)))];
            var faultSeed = random.Next();
            var clock = Stopwatch.StartNew();
            try
            {
                var outcomes = await WriteHistory.RunAsync(steps, faultSeed, AtATime);
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {made / PerHistory} | {steps.Length} | {string.Join(" | ", Columns.Select(column => outcomes.GetValueOrDefault(column)))} | {clock.Elapsed.TotalSeconds:0} |"));
            }
            catch (InvalidOperationException wrong)
            {
                isGood = false;
                await output.WriteLineAsync($"| {made / PerHistory} | **{wrong.Message}** (fault seed {faultSeed}) |");
            }
        }

        return isGood;
    }
}
