using System.Collections;
using System.Management.Automation;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

// What the command line says of an import.
public sealed partial class ImportDataCiteDoiCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>Files and folders: JSON Lines, JSON, XML, CSV, XLSX; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files and folders, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Upsert, Create or Update.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(ImportMode))]
    [ArgumentCompleter(typeof(ImportModeCompleter))]
    public string Mode { get; set; } = nameof(ImportMode.Upsert);

    /// <summary>The state that the DOIs get; without it new ones become drafts, and others keep their state.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(ImportState))]
    [ArgumentCompleter(typeof(ImportStateCompleter))]
    public string? State { get; set; }

    /// <summary>The prefix of names that are made up, for rows without a DOI.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public string? Prefix { get; set; }

    /// <summary>From the headers of the file to those that are known.</summary>
    [Parameter]
    public IDictionary? Mapping { get; set; }

    /// <summary>Reads a table without the columns that are not known.</summary>
    [Parameter]
    public SwitchParameter IgnoreUnknownColumn { get; set; }

    /// <summary>An empty cell empties the value; without it, it changes nothing.</summary>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    /// <summary>What stands between the cells of a table in text; found in its first line when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public char? Delimiter { get; set; }

    /// <summary>The sheet of a workbook; the first when left out.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? SheetName { get; set; }

    /// <summary>Does not read and check the whole file before the first write.</summary>
    [Parameter]
    public SwitchParameter SkipValidation { get; set; }

    /// <summary>The journal of the job: the same command with the same journal goes on where it stopped.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JobPath { get; set; }

    /// <summary>After how many errors the command ends.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MaxErrors { get; set; }

    /// <summary>After how many changes the command ends: more would not be what was expected.</summary>
    [Parameter, ValidateRange(1, int.MaxValue), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? MaxChanges { get; set; }

    /// <summary>Writes the records that were created or changed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Writes one summary at the end.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <summary>How many DOIs are worked on at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;
}
