using System.Text.Json;
using DataCite.Sandbox.CommandLine;

namespace DataCite.Sandbox.Tests;

public sealed class SandboxProgramTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("sandbox-test-").FullName;

    [Fact]
    public async Task Help_lists_every_option_and_every_kind_of_fault()
    {
        var (status, output, _) = await RunAsync("--help");

        Assert.Equal(0, status);
        foreach (var option in new[] { "--port", "--data", "--seed", "--latency", "--rate-limit", "--fault", "--log", "--records",
            "--load", "--empty", "--read-delay", "--index-drift", "--largest-page", "--login-ends-after", "--cors", "--fault-schedule" })
            Assert.Contains(option, output, StringComparison.Ordinal);
        Assert.All(Enum.GetNames<SandboxFaultKind>().Except(["Answer"]), kind => Assert.Contains(kind, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--prot 8085", "'--prot' is not an option")]
    [InlineData("--port", "'--port' needs a value")]
    [InlineData("--port http", "'--port' needs a whole number up to 65535, not 'http'")]
    [InlineData("--port 70000", "'--port' needs a whole number up to 65535, not '70000'")]
    [InlineData("--fault-rate 2", "'--fault-rate' needs a number from 0 to 1, not '2'")]
    [InlineData("--fault Flood", "'Flood' is not a kind of fault")]
    [InlineData("--fault 503,99", "'99' is not a kind of fault")]
    [InlineData("--fault-schedule -,Flood", "'Flood' is not a kind of fault")]
    [InlineData("--index-drift 2", "'--index-drift' needs a number from 0 to 1, not '2'")]
    public async Task Bad_arguments_are_named_and_nothing_starts(string arguments, string problem)
    {
        var (status, output, errors) = await RunAsync(arguments.Split(' '));

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.Contains(problem, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_reaches_the_sandbox()
    {
        string[] arguments = ["--fault", "503,reset-after-commit,404Html", "--fault-schedule", "-,503AfterCommit", "--read-delay", "20", "--index-drift", "0.5",
            "--largest-page", "10", "--login-ends-after", "3", "--cors"];
        Assert.True(CommandLineOptions.TryParse(arguments, out var command, out _));
        var options = command.Options;

        Assert.Equal(["503", "ResetAfterCommit", "404Html"], options.FaultKinds.Select(static fault => fault.ToString()));
        Assert.Equal([null, SandboxFault.Parse("503AfterCommit")], options.Faults);
        Assert.Equal((20.0, 0.5, 10, 3, true), (options.ReadDelay.TotalMilliseconds, options.IndexDrift, options.LargestPage, options.LoginEndsAfter, options.Cors));
        Assert.True(CommandLineOptions.TryParse(["--fault", "all"], out var all, out _));
        Assert.Equal(SandboxFault.All, all.Options.FaultKinds);
    }

    [Theory]
    [InlineData("not json", "There is no readable record in")]
    [InlineData("[1,2]", "There is no readable record in")]
    [InlineData("""{"doi":"10.5072/a"}{""", "There is no readable record in")]
    [InlineData("{\"doi\":\"10.5072/a\"}\n{\"doi\":\"nonsense\"}", "line 2")]
    public async Task A_file_that_holds_no_records_is_named(string content, string problem)
    {
        var file = Path.Combine(_folder, "bad.jsonl");
        await File.WriteAllTextAsync(file, content, Stop);

        var (status, _, errors) = await RunAsync("--load", file);

        Assert.Equal(1, status);
        Assert.Contains(problem, errors, StringComparison.Ordinal);
        Assert.Contains("bad.jsonl", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_are_kept_from_one_run_to_the_next()
    {
        var file = Path.Combine(_folder, "kept.jsonl");
        await File.WriteAllTextAsync(file, """{"doi":"10.5072/kept","state":"findable","titles":[{"title":"Kept\nwith a break"}],"created":"2020-01-01T00:00:00Z"}""", Stop);

        var first = await RunAsync("--empty", "--data", file);
        var lines = await File.ReadAllLinesAsync(file, Stop);
        var second = await RunAsync("--empty", "--data", file);

        Assert.Equal((0, 0), (first.Status, second.Status));
        var record = JsonDocument.Parse(Assert.Single(lines)).RootElement;
        Assert.Equal("10.5072/kept", record.GetProperty("id").GetString());
        Assert.Equal("2020-01-01T00:00:00.000Z", record.GetProperty("attributes").GetProperty("created").GetString());
        Assert.Equal(lines, await File.ReadAllLinesAsync(file, Stop));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Ends at once after it has started.
    private static async Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var status = await SandboxProgram.RunAsync(arguments, output, errors, new CancellationToken(canceled: true));
        return (status, output.ToString(), errors.ToString());
    }
}
