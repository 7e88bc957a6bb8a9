using System.Collections;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

// What can be said about a new DOI on a command line.
public sealed partial class NewDataCiteDoiCommand
{
    /// <summary>Metadata: a hashtable, a record, JSON or XML text, a row of a table. A number stands for a DOI without metadata of its own.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = MetadataSets.Metadata)]
    [Alias("InputObject")]
    public object? Metadata { get; set; }

    /// <summary>JSON or XML files with metadata; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.Path)]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>JSON or XML files with metadata, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.LiteralPath)]
    [Alias("PSPath")]
    public string[]? LiteralPath { get; set; }

    /// <summary>The name of the DOI; made up when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public string? Doi { get; set; }

    /// <summary>The prefix, or a prefix with a shoulder (10.5072/ds); the account's own when it has but one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public string? Prefix { get; set; }

    /// <summary>What follows the prefix; made up when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Suffix { get; set; }

    /// <summary>For rows of a table: a hashtable from your column names to those that are known, @{ 'Naslov' = 'Title' }.</summary>
    [Parameter(ParameterSetName = MetadataSets.Metadata)]
    public IDictionary? Mapping { get; set; }

    /// <summary>For rows of a table: reads them without the columns that are not known, instead of refusing the table.</summary>
    [Parameter(ParameterSetName = MetadataSets.Metadata)]
    public SwitchParameter IgnoreUnknownColumn { get; set; }

    /// <summary>Passes over what exists already: by name, or by the key that -KeyProperty names.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    /// <summary>
    /// The column or property that identifies an item. The name of a DOI without one is derived from it, so that the same item gets the same name
    /// each time. With -SkipExisting: Url, unless said otherwise.
    /// </summary>
    [Parameter(ParameterSetName = MetadataSets.Metadata)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? KeyProperty { get; set; }

    /// <summary>The state: Draft, unless said otherwise. Registered and Findable DOIs can never be deleted.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [EnumWordTransformation(typeof(DoiState), "Draft", "Registered", "Findable")]
    [ArgumentCompleter(typeof(DoiStateCompleter))]
    public string State { get; set; } = nameof(DoiState.Draft);

    /// <summary>The state that the DOIs are to have.</summary>
    private DoiState Target => EnumWords.Value<DoiState>(State);

    private ConfirmImpact Impact => Target == DoiState.Draft ? ConfirmImpact.Medium : ConfirmImpact.High;

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter]
    public SwitchParameter IncludeInput { get; set; }

    /// <summary>The journal of the job: what is done, and what may have been. The same command with the same journal goes on where it stopped.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JobPath { get; set; }

    /// <summary>After how many errors the command ends.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MaxErrors { get; set; }

    internal override WriteWords Words { get; } = new("Creating", "created", "it may exist", "Get-DataCiteDoi {0}{1}");

    private protected override bool WorksAnonymously => false;

    private protected override bool NeedsRepository => true;
}
