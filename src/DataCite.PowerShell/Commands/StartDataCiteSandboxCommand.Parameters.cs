using System.Management.Automation;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.Sandbox;

namespace DataCite.PowerShell.Commands;

// How a sandbox behaves and what it has at its start.
public sealed partial class StartDataCiteSandboxCommand
{
    /// <summary>The port; 0 takes any free one.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int Port { get; set; }

    /// <summary>JSON files to load records from; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>How many records to generate besides.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int RecordCount { get; set; }

    /// <summary>The seed of everything that is made up.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int Seed { get; set; } = 1;

    /// <summary>Starts without the made-up DOIs.</summary>
    [Parameter]
    public SwitchParameter Empty { get; set; }

    /// <summary>How long every request takes.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public TimeSpan Latency { get; set; }

    /// <summary>How long a change takes to show up in lists.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public TimeSpan IndexDelay { get; set; }

    /// <summary>How long a change takes to show up in single reads.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public TimeSpan ReadDelay { get; set; }

    /// <summary>The share of DOIs that lists show differently from the database, 0 to 1.</summary>
    [Parameter]
    [ValidateRange(0d, 1d)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public double IndexDrift { get; set; }

    /// <summary>Lets web pages of any origin use the sandbox.</summary>
    [Parameter]
    public SwitchParameter Cors { get; set; }

    /// <summary>How many requests are allowed in five minutes.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? RateLimit { get; set; }

    /// <summary>The share of requests that fail, 0 to 1.</summary>
    [Parameter]
    [ValidateRange(0d, 1d)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public double FaultRate { get; set; }

    /// <summary>The seed of the draws for <see cref="FaultRate"/>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int FaultSeed { get; set; } = 1;

    /// <summary>The faults to draw from: kinds, or statuses such as 503; those that a careful client gets over when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SandboxFaultCompleter))]
    public SandboxFault[] Fault { get; set; } = [];

    /// <summary>The sandbox that is asked for.</summary>
    /// <exception cref="CmdletInputException">A file is missing, or a time is negative.</exception>
    private SandboxOptions Options() => new()
    {
        Port = Port,
        RecordFiles = [.. InputFiles.Find(this, Path, literalPath: null).Select(static file => file.Problem is { } problem ? throw problem : file.Path)],
        RecordCount = RecordCount,
        Seed = Seed,
        Empty = Empty,
        Latency = NotNegative(Latency, nameof(Latency)),
        IndexDelay = NotNegative(IndexDelay, nameof(IndexDelay)),
        ReadDelay = NotNegative(ReadDelay, nameof(ReadDelay)),
        IndexDrift = IndexDrift,
        Cors = Cors,
        RateLimit = RateLimit,
        FaultRate = FaultRate,
        FaultSeed = FaultSeed,
        FaultKinds = Fault,
    };

    private static TimeSpan NotNegative(TimeSpan value, string parameter) => value >= TimeSpan.Zero ? value : throw new CmdletInputException(
        ErrorIds.SandboxNotStarted, ErrorCategory.InvalidArgument, $"-{parameter} is {value}: a time cannot be negative.",
        "Give a time such as 00:00:00.3.");
}
