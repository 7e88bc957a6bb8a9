using System.Management.Automation;
using DataCite.Jobs;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

// What the command line says of an export.
public sealed partial class ExportDataCiteDoiCommand
{
    private const string DoiSet = "Doi";

    /// <summary>DOIs from the pipeline: records, which are written as they are, or names, which are read.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DoiSet)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>The file, whose name says the format: .jsonl, .jsonl.gz, .csv, .xlsx; or a folder.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("FilePath", "OutFile")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The format, where the name does not say it: Xml or Json for a folder with one file for each DOI.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(DoiFileFormat))]
    [ArgumentCompleter(typeof(DoiFileFormatCompleter))]
    public string? Format { get; set; }

    /// <summary>What stands between the cells of a table in text; a comma when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public char? Delimiter { get; set; }

    /// <summary>Uses the list separator of the session's culture between cells, as Excel does.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>Replaces what is there already, when the export is complete.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Keeps the journal of the export: from when to when it was read, and page by page how far it is.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JobPath { get; set; }

    /// <summary>Writes the file or the folder that was made.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
