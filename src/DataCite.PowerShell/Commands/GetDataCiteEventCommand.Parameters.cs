using System.Management.Automation;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

// Which events.
public sealed partial class GetDataCiteEventCommand
{
    /// <summary>The DOIs at either end of the events: names in any spelling, or records.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[]? Doi { get; set; }

    /// <summary>The prefix of a DOI at either end.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public string? Prefix { get; set; }

    /// <summary>Who found the links; any of them will do.</summary>
    [Parameter]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(EventSourceCompleter))]
    public string[]? Source { get; set; }

    /// <summary>How the subject stands to the object; any of them will do.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EventRelationTypeCompleter))]
    public string[]? RelationType { get; set; }

    /// <summary>Happened at this time or later.</summary>
    [Parameter]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Happened at this time or earlier.</summary>
    [Parameter]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? Until { get; set; }

    /// <summary>How many DOIs are asked about at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;
}
