using DataCite.Soak;

namespace DataCite.PowerShell.Tests;

/// <summary>The run <c>answers</c> of <c>tests/Soak</c>, small: one answer of each kind.</summary>
public sealed class AnswerRunTests
{
    // Should the worker hang, the run ends it; should that fail, the test ends.
    [Fact(Timeout = 900_000)]
    public async Task Hostile_answers_give_a_right_result_or_one_clear_error()
    {
        var result = await new AnswerRun { Answers = 64, Seed = 9 }.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(result.IsRight, result.Describe());
    }
}
