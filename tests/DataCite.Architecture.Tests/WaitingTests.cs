using System.Text.RegularExpressions;

namespace DataCite.Architecture.Tests;

/// <summary>The cmdlets run asynchronous work and wait for it in one place.</summary>
public partial class WaitingTests
{
    [Fact]
    public void Only_BoundedWait_waits_for_tasks()
        => Faults.AssertNone(SourceFile.ReadAll("DataCite.PowerShell")
            .Where(static file => !file.Path.EndsWith("/BoundedWait.cs", StringComparison.Ordinal) && Waiting().IsMatch(file.Text))
            .Select(static file => file.Path));

    [Theory]
    [InlineData("task.Wait();")]
    [InlineData("var x = task.GetAwaiter().GetResult();")]
    [InlineData("Task.WaitAll(a, b);")]
    [InlineData("var x = work.Result;")]
    public void Waiting_is_recognised(string code) => Assert.Matches(Waiting(), code);

    // The notes of the pipeline thread wait on a monitor, which is no task.
    [GeneratedRegex(@"(?<!Monitor)\.Wait\(|\.GetAwaiter\(\)|\bTask\.Wait(Any|All)\(|\.WaitOne\(|(?<=(ask|reading|work|Work))\.Result\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Waiting();
}
