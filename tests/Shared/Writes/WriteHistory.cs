using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Tests.Writes;

/// <summary>Calls of two people at a sandbox that fails in every way it can, several at a time.</summary>
internal static class WriteHistory
{
    private const double FaultRate = 0.2;

    /// <summary>Makes the calls, and compares each DOI with what they have told.</summary>
    /// <param name="steps">The calls; those on one DOI follow each other, those on different ones run side by side.</param>
    /// <param name="faultSeed">Fixes which requests fail, for the same order of requests.</param>
    /// <param name="atATime">How many run side by side.</param>
    /// <returns>How many calls had which outcome.</returns>
    /// <exception cref="InvalidOperationException">A DOI is something that the calls have not told.</exception>
    public static async Task<IReadOnlyDictionary<string, int>> RunAsync(IReadOnlyList<WriteStep> steps, int faultSeed, int atATime)
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, FaultSeed = faultSeed });
        sandbox.Faults.SlowBodyDuration = TimeSpan.FromMilliseconds(20);
        sandbox.Faults.RetryAfter = TimeSpan.Zero;
        sandbox.Faults.Kinds = SandboxFault.All;
        sandbox.Faults.Rate = FaultRate;
        using var actors = new WriteActors(sandbox);
        using var gate = new SemaphoreSlim(atATime);
        var models = await Task.WhenAll(steps.GroupBy(static step => step.Doi).Select(async group =>
        {
            var model = new WriteModel(DoiName.Parse($"{actors.Prefix}/model-{group.Key}"), actors);
            foreach (var step in group)
            {
                await gate.WaitAsync();
                try
                {
                    await model.TakeAsync(step);
                }
                finally
                {
                    gate.Release();
                }
            }

            return model;
        }));

        sandbox.Faults.Clear();
        foreach (var model in models)
            await model.VerifyAsync(sandbox);
        return models.SelectMany(static model => model.Outcomes).GroupBy(static outcome => outcome.Key)
            .ToDictionary(static group => group.Key, static group => group.Sum(static outcome => outcome.Value), StringComparer.Ordinal);
    }
}
