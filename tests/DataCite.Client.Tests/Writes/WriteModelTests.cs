using CsCheck;
using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Writes;

/// <summary>
/// Random writes, eight at a time, at a sandbox that fails in every way it can. What each call says is followed by a model of each DOI;
/// an uncertain outcome leaves it two possible states. Afterwards the sandbox has to be in one of them.
/// </summary>
public sealed class WriteModelTests
{
    private const int AtATime = 8;
    private const double FaultRate = 0.2;

    private static readonly Gen<WriteStep[]> Steps = Gen.Select(Gen.Int[0, 19], Gen.Enum<WriteKind>(), Gen.Int[0, 9])
        .Select(static (doi, kind, value) => new WriteStep(doi, kind, value)).Array[0, 60];

    [Fact]
    public void Every_doi_is_in_a_state_that_the_calls_have_told()
        => Gen.Select(Steps, Gen.Int[0, int.MaxValue]).Sample(
            static (steps, faultSeed) => Task.Run(() => RunAsync(steps, faultSeed)).GetAwaiter().GetResult(),
            seed: "0000KOlxmsx4", iter: 12, threads: 1, print: static input => string.Join("; ", input.Item1) + $" (fault seed {input.Item2})");

    private static async Task<bool> RunAsync(WriteStep[] steps, int faultSeed)
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, FaultSeed = faultSeed });
        sandbox.Faults.SlowBodyDuration = TimeSpan.FromMilliseconds(20);
        sandbox.Faults.RetryAfter = TimeSpan.Zero;
        sandbox.Faults.Kinds = SandboxFault.All;
        sandbox.Faults.Rate = FaultRate;
        var login = sandbox.Accounts[0];
        using var account = DataCiteAccount.Repository(login.Id, login.Password);
        using var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = sandbox.BaseAddress, Account = account });
        using var gate = new SemaphoreSlim(AtATime);
        // Steps on one DOI follow each other; those on different ones run side by side.
        var models = await Task.WhenAll(steps.GroupBy(static step => step.Doi).Select(async group =>
        {
            var model = new WriteModel(DoiName.Parse($"{login.Prefixes[0]}/model-{group.Key}"));
            foreach (var step in group)
            {
                await gate.WaitAsync();
                try
                {
                    await model.TakeAsync(client, step);
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
            await model.VerifyAsync(client, sandbox);
        return true;
    }
}
