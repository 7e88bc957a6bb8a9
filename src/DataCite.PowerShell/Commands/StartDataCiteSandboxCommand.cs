using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Sandboxes;
using DataCite.Sandbox;

namespace DataCite.PowerShell.Commands;

/// <summary>Starts a stand-in for DataCite's server on this machine.</summary>
[Cmdlet(VerbsLifecycle.Start, "DataCiteSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(DataCiteSandbox))]
public sealed class StartDataCiteSandboxCommand : DataCiteCmdlet
{
    /// <summary>The port; 0 takes any free one.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>JSON files to load records from; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>How many records to generate besides.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int RecordCount { get; set; }

    /// <summary>The seed of everything that is made up.</summary>
    [Parameter]
    public int Seed { get; set; } = 1;

    /// <summary>Starts without the made-up DOIs.</summary>
    [Parameter]
    public SwitchParameter Empty { get; set; }

    /// <summary>How long every request takes.</summary>
    [Parameter]
    public TimeSpan Latency { get; set; }

    /// <summary>How long a change takes to show up in lists.</summary>
    [Parameter]
    public TimeSpan IndexDelay { get; set; }

    /// <summary>How many requests are allowed in five minutes.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? RateLimit { get; set; }

    /// <summary>The share of requests that fail, 0 to 1.</summary>
    [Parameter]
    [ValidateRange(0d, 1d)]
    public double FaultRate { get; set; }

    /// <summary>The seed of the draws for <see cref="FaultRate"/>.</summary>
    [Parameter]
    public int FaultSeed { get; set; } = 1;

    /// <summary>The kinds of faults to draw from; all when left out.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(SandboxFaultKind[]))]
    public SandboxFaultKind[] Fault { get; set; } = [];

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!ShouldProcess("this machine", "Start a DataCite sandbox"))
            return;
        try
        {
            var options = Options();
            var owner = Runspace.DefaultRunspace.InstanceId;
            WriteObject(Await(_ => Task.FromResult(SandboxStore.Start(options, owner))));
        }
        catch (CmdletInputException exception)
        {
            ThrowTerminatingError(ErrorRecords.From(exception, Path));
        }
    }

    private SandboxOptions Options() => new()
    {
        Port = Port,
        RecordFiles = [.. InputFiles.Find(this, Path, literalPath: null).Select(static file => file.Problem is { } problem ? throw problem : file.Path)],
        RecordCount = RecordCount,
        Seed = Seed,
        Empty = Empty,
        Latency = NotNegative(Latency, nameof(Latency)),
        IndexDelay = NotNegative(IndexDelay, nameof(IndexDelay)),
        RateLimit = RateLimit,
        FaultRate = FaultRate,
        FaultSeed = FaultSeed,
        FaultKinds = Fault,
    };

    private static TimeSpan NotNegative(TimeSpan value, string parameter) => value >= TimeSpan.Zero ? value : throw new CmdletInputException(
        ErrorIds.SandboxNotStarted, ErrorCategory.InvalidArgument, $"-{parameter} is {value}: nothing takes less than no time.",
        "Give a time such as 00:00:00.3.");
}
