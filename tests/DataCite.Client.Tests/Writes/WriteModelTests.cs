using CsCheck;
using DataCite.Tests.Writes;

namespace DataCite.Client.Tests.Writes;

/// <summary>
/// Random writes of two people, eight at a time, at a sandbox that fails in every way it can. What each call says is followed by a model of
/// each DOI; an uncertain outcome leaves it two possible states. Afterwards the sandbox has to be in one of them.
/// </summary>
public sealed class WriteModelTests
{
    private const int AtATime = 8;

    private static readonly Gen<WriteStep[]> Steps = Gen.Select(Gen.Int[0, 19], Gen.Int[0, 1], Gen.Enum<WriteKind>(), Gen.Int[0, 9])
        .Select(static (doi, actor, kind, value) => new WriteStep(doi, actor, kind, value)).Array[0, 80];

    [Fact]
    public void Every_doi_is_in_a_state_that_the_calls_have_told()
        => Gen.Select(Steps, Gen.Int[0, int.MaxValue]).Sample(
            static (steps, faultSeed) => Task.Run(() => WriteHistory.RunAsync(steps, faultSeed, AtATime)).GetAwaiter().GetResult().Count >= 0,
            seed: "0000KOlxmsx4", iter: 12, threads: 1, print: static input => string.Join("; ", input.Item1) + $" (fault seed {input.Item2})");
}
