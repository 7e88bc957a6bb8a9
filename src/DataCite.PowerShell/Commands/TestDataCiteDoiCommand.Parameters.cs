using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

// What to validate, and for what.
public sealed partial class TestDataCiteDoiCommand
{
    private MetadataSource? _source;

    /// <summary>What to validate: records, hashtables, JSON or XML text, files, rows of a table, or DOIs, which are fetched first.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = MetadataSets.Metadata)]
    [Alias("Doi", "Metadata")]
    public object[] InputObject { get; set; } = [];

    /// <summary>JSON or XML files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.Path)]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>JSON or XML files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.LiteralPath)]
    [Alias("PSPath")]
    public string[]? LiteralPath { get; set; }

    /// <summary>The state that the DOI is to have.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [EnumWordTransformation(typeof(DoiState), "Draft", "Registered", "Findable")]
    [ArgumentCompleter(typeof(DoiStateCompleter))]
    public string State { get; set; } = nameof(DoiState.Findable);

    /// <summary>Tells as well which recommended properties are missing.</summary>
    [Parameter]
    public SwitchParameter Recommended { get; set; }

    /// <summary>Asks the server as well; nothing is saved there.</summary>
    [Parameter]
    public SwitchParameter Server { get; set; }

    /// <summary>Writes for each record whether nothing of it would be refused or silently lost, instead of what is wrong.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>For rows of a table: a hashtable from your column names to those that are known.</summary>
    [Parameter(ParameterSetName = MetadataSets.Metadata)]
    public IDictionary? Mapping { get; set; }

    /// <summary>For rows of a table: reads them without the columns that are not known, instead of refusing the table.</summary>
    [Parameter(ParameterSetName = MetadataSets.Metadata)]
    public SwitchParameter IgnoreUnknownColumn { get; set; }

    /// <summary>How many DOIs are read and checked by the server at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => !Server;

    private protected override bool NeedsRepository => Server;

    /// <summary>The records of the files that are asked for.</summary>
    private IEnumerable<SourceItem> Files()
        => InputFiles.Find(this, Path, LiteralPath).SelectMany(file => file.Problem is { } problem
            ? [new SourceItem(file.Path, null, problem)]
            : MetadataFile.Read(file.Path, StopToken));

    /// <summary>Takes note of the columns; an error ends the cmdlet.</summary>
    private void UseMapping() => _source = OrTerminate(() => new MetadataSource(new TableOptions { Mapping = Mapping, IgnoreUnknownColumn = IgnoreUnknownColumn }, static _ => false, StopToken), Mapping);

    /// <summary>Whether an input is the name of a DOI to be fetched: text that is no metadata, and no file either.</summary>
    private bool IsDoi(object input, [NotNullWhen(true)] out string? doi)
    {
        doi = PowerShellJson.Plain(input) as string;
        if (doi is null || MetadataSource.Start(doi) is ['{' or '[' or '<', ..] || (!DoiName.TryParse(doi, out _) && InputFiles.IsFile(this, doi, out _)))
            doi = null;
        return doi is not null;
    }

    /// <summary>The records in an input that is no DOI.</summary>
    private IEnumerable<SourceItem> ItemsOf(object input)
        => PowerShellJson.Plain(input) is string text && InputFiles.IsFile(this, text, out var path) ? MetadataFile.Read(path, StopToken) : _source!.Read(input);
}
