using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace DataCite.Architecture.Tests;

/// <summary>The workflows run what the documents tell people to run, and only actions that cannot change under them.</summary>
public partial class WorkflowTests
{
    private static readonly IReadOnlyList<YamlFile> Workflows = YamlFile.ReadAll(".github", "workflows");

    [Fact]
    public void The_workflows_are_those_that_the_documents_know() => Assert.Equal(["ci.yml", "release.yml"], Workflows.Select(file => file.Name));

    [Fact]
    public void Every_job_has_a_machine_and_a_time_limit_and_waits_only_for_jobs_that_there_are() => Assert.All(Workflows, file =>
    {
        Assert.NotNull(YamlFile.Find(file.Root, "on"));
        var jobs = Jobs(file).ToDictionary();
        Assert.NotEmpty(jobs);
        Assert.All(jobs, job =>
        {
            Assert.NotNull(YamlFile.TextOf(job.Value, "runs-on"));
            Assert.NotNull(YamlFile.TextOf(job.Value, "timeout-minutes"));
            if (YamlFile.TextOf(job.Value, "needs") is { } needed)
                Assert.Contains(needed, jobs.Keys);
        });
    });

    [Fact]
    public void Every_step_either_runs_a_command_or_uses_an_action() => Assert.All(Workflows, file => Assert.All(
        Steps(file), step => Assert.NotEqual(YamlFile.Find(step, "run") is null, YamlFile.Find(step, "uses") is null)));

    [Fact]
    public void Every_action_is_pinned_to_a_commit_and_a_comment_says_its_version() => Assert.All(Workflows, file =>
    {
        var uses = Steps(file).Select(step => YamlFile.TextOf(step, "uses")).OfType<string>().ToList();
        var lines = file.Text.Split('\n').Where(line => UsesLine().IsMatch(line)).ToList();

        Assert.NotEmpty(uses);
        Assert.Equal(uses.Count, lines.Count);
        Assert.All(lines, line => Assert.True(Pinned().IsMatch(line) || TaggedOnPurpose().IsMatch(line), $"{file.Name}: {line.Trim()}"));
    });

    [Theory]
    [InlineData("      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", true)]
    [InlineData("      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", false)]
    [InlineData("      - uses: actions/checkout@v7 # v7.0.1", false)]
    [InlineData("      - uses: actions/checkout@v7 # tag: its commits are not published", true)]
    [InlineData("      - uses: actions/checkout@main # v7.0.1", false)]
    [InlineData("      - uses: actions/checkout@3d3c42e # v7.0.1", false)]
    [InlineData("      - uses: actions/checkout", false)]
    public void A_pin_is_a_whole_commit_or_a_tag_with_a_reason(string line, bool pinned)
        => Assert.Equal(pinned, Pinned().IsMatch(line) || TaggedOnPurpose().IsMatch(line));

    [Fact]
    public void The_checks_of_a_pull_request_run_the_commands_of_the_README()
    {
        var ci = Commands(Workflows.Single(file => file.Name == "ci.yml"));
        // A test runs the script.
        var readme = CommandsIn("README.md").Where(command => command.StartsWith("dotnet ", StringComparison.Ordinal)).ToList();

        Assert.Contains("dotnet build", readme);
        Assert.Contains("dotnet test", readme);
        Assert.All(readme, command => Assert.Contains(command, ci));
    }

    [Fact]
    public void CONTRIBUTING_gives_the_commands_to_build_and_to_test_that_the_README_gives()
        => Assert.Equal(CommandsIn("README.md").Where(BuildsOrTests), CommandsIn("CONTRIBUTING.md").Where(BuildsOrTests));

    [Fact]
    public void A_release_is_tested_like_a_pull_request()
        => Assert.Contains("dotnet test", Commands(Workflows.Single(file => file.Name == "release.yml")));

    [Fact]
    public void The_tasks_that_the_workflows_call_are_tasks_of_the_build_script()
    {
        var script = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "build.ps1"));
        var known = Word().Matches(TasksOfScript().Match(script).Groups["tasks"].Value).Select(word => word.Value).ToList();
        var called = Workflows.SelectMany(Commands).Select(command => TaskCall().Match(command)).Where(call => call.Success).ToList();

        Assert.Contains("Package", known);
        Assert.NotEmpty(called);
        Assert.All(called, call => Assert.Contains(call.Groups["task"].Value, known));
    }

    private static bool BuildsOrTests(string command) => command is "dotnet build" or "dotnet test";

    private static IEnumerable<KeyValuePair<string, YamlNode>> Jobs(YamlFile file)
        => ((YamlMappingNode)YamlFile.Find(file.Root, "jobs")!).Children.Select(job => KeyValuePair.Create(((YamlScalarNode)job.Key).Value!, job.Value));

    private static IEnumerable<YamlNode> Steps(YamlFile file) => Jobs(file).SelectMany(job => YamlFile.ItemsOf(job.Value, "steps"));

    private static List<string> Commands(YamlFile file)
        => [.. Steps(file).Select(step => YamlFile.TextOf(step, "run")).OfType<string>().SelectMany(run => run.Split('\n', StringSplitOptions.TrimEntries))];

    /// <summary>The commands in the shell blocks of a document, without their comments.</summary>
    private static IEnumerable<string> CommandsIn(string document)
        => ShellBlock().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Path, document)).ReplaceLineEndings("\n"))
            .SelectMany(block => block.Groups["text"].Value.Split('\n'))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => line.Length > 0);

    [GeneratedRegex(@"^\s*(- )?uses:")]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d[\d.]*$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"uses: [\w.-]+/[\w./-]+@v\d[\d.]* # tag: .+$")]
    private static partial Regex TaggedOnPurpose();

    [GeneratedRegex(@"^```sh\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"^\./build\.ps1 -Task (?<task>\w+)")]
    private static partial Regex TaskCall();

    [GeneratedRegex(@"ValidateSet\((?<tasks>[^)]*)\)")]
    private static partial Regex TasksOfScript();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
