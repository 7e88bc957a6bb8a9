using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Reflection;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Describing;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>What can be said about a new DOI on a command line.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NewDoiParameters : DescriptionParameters<DoiRecord>
{
    internal const string MetadataSet = "Metadata";
    internal const string PathSet = "Path";
    internal const string LiteralPathSet = "LiteralPath";

    private MetadataSource? _source;

    /// <summary>Metadata: a hashtable, a record, JSON or XML text, a row of a table. A number stands for a DOI without metadata of its own.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = MetadataSet)]
    [Alias("InputObject")]
    public object? Metadata { get; set; }

    /// <summary>JSON or XML files with metadata; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>JSON or XML files with metadata, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
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
    [Parameter(ParameterSetName = MetadataSet)]
    public IDictionary? Mapping { get; set; }

    /// <summary>For rows of a table: reads them without the columns that are not known, instead of refusing the table.</summary>
    [Parameter(ParameterSetName = MetadataSet)]
    public SwitchParameter IgnoreUnknownColumn { get; set; }

    /// <summary>Passes over what exists already: by name, or by the key that -KeyProperty names.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    /// <summary>
    /// The column or property that identifies an item. The name of a DOI without one is derived from it, so that the same item gets the same name
    /// each time. With -SkipExisting: Url, unless said otherwise.
    /// </summary>
    [Parameter(ParameterSetName = MetadataSet)]
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
    private protected DoiState Target => EnumWords.Value<DoiState>(State);

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter]
    public SwitchParameter IncludeInput { get; set; }

    private protected sealed override bool NotesInput => IncludeInput;

    internal sealed override WriteWords Words { get; } = new("Creating", "created", "it may exist", "Get-DataCiteDoi {0}{1}");

    private protected sealed override bool WorksAnonymously => false;

    private protected sealed override bool NeedsRepository => true;

    private protected sealed override string Activity => "Creating DOIs";

    /// <summary>The records that the input in hand holds, each with what errors about it should name.</summary>
    private protected IEnumerable<(SourceItem Item, object Target)> Sources()
    {
        _source ??= OrTerminate(() => new MetadataSource(Columns(), IsOwnParameter, StopToken), Mapping);
        if (ParameterSetName == MetadataSet)
            return _source.Read(Metadata).Select(item => (item, Metadata ?? string.Empty));
        return InputFiles.Find(this, Path, LiteralPath).SelectMany(file => file.Problem is { } problem
            ? [(new SourceItem(file.Path, null, problem), file.Path)]
            : MetadataFile.Read(file.Path, StopToken).Select(item => (item, (object)file.Path)));
    }

    private TableOptions Columns() => new()
    {
        Mapping = Mapping,
        IgnoreUnknownColumn = IgnoreUnknownColumn,
        KeyProperty = KeyProperty,
        DescribedByParameters = typeof(DescriptionParameters<DoiRecord>).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Any(property => MyInvocation.BoundParameters.ContainsKey(property.Name)),
    };

    private bool IsOwnParameter(string name)
        => MyInvocation.MyCommand.Parameters.Values.Any(parameter =>
            parameter.Attributes.OfType<ParameterAttribute>().Any(static a => a.ValueFromPipelineByPropertyName)
            && (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || parameter.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)));
}
