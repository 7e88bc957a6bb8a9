using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

// The parameters.
public sealed partial class GetDataCitePrefixCommand
{
    /// <summary>The prefixes to read, of any repository or member.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public string[]? Prefix { get; set; }

    /// <summary>Only prefixes of this repository, by account id.</summary>
    [Parameter]
    [Alias("ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string? RepositoryId { get; set; }

    /// <summary>Only prefixes of this member or consortium organisation, by account id.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? ProviderId { get; set; }

    /// <summary>Only prefixes in this state: of nobody, of a member, of a repository.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(PrefixState), nameof(PrefixState.Unassigned), nameof(PrefixState.WithoutRepository), nameof(PrefixState.WithRepository))]
    [ArgumentCompleter(typeof(PrefixStateCompleter))]
    public string? State { get; set; }

    /// <summary>Only prefixes that DataCite got in this year.</summary>
    [Parameter, ValidateRange(1000, 9999), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? Year { get; set; }

    /// <summary>Leaves the DOIs uncounted, which saves one request for each prefix.</summary>
    [Parameter]
    public SwitchParameter NoCount { get; set; }

    /// <summary>How many prefixes are counted at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;
}
