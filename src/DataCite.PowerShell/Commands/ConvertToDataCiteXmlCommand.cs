using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

/// <summary>Writes records as DataCite XML, kernel-4.</summary>
[Cmdlet(VerbsData.ConvertTo, "DataCiteXml", SupportsShouldProcess = true, DefaultParameterSetName = MetadataSets.Metadata)]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class ConvertToDataCiteXmlCommand : OfflineCmdlet
{
    private MetadataSource? _source;
    private readonly HashSet<string> _written = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Records, hashtables, JSON text, rows of a table, or files of these.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = MetadataSets.Metadata)]
    public object InputObject { get; set; } = string.Empty;

    /// <summary>JSON files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.Path)]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>JSON files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.LiteralPath)]
    [Alias("PSPath")]
    public string[]? LiteralPath { get; set; }

    /// <summary>The file to write into, one for each record: a script block names them, { "$($_.Doi -replace '\W', '_').xml" }. Without it the XML is written as text.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OutFile { get; set; }

    /// <summary>Writes over no file that is there already.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Writes the files that were made.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (path, problem) in InputFiles.Find(this, Path, LiteralPath))
        {
            foreach (var item in problem is null ? MetadataFile.Read(path, StopToken) : [new SourceItem(path, null, problem)])
                Attempt(path, () => Convert(item));
        }

        if (ParameterSetName != MetadataSets.Metadata)
            return;
        _source ??= new MetadataSource(new TableOptions { IgnoreUnknownColumn = true }, static _ => false, StopToken);
        Attempt(InputObject, () =>
        {
            foreach (var item in _source.Read(InputObject))
                Attempt(InputObject, () => Convert(item));
        });
    }

    private void Convert(SourceItem item)
    {
        var (xml, notices) = DataCiteXml.Write(item.Record ?? throw item.Problem!, new WorkLimit(StopToken));
        foreach (var notice in item.Notices.Concat(notices))
            WriteWarning($"{item.Name}: {FindingText.Of(notice)}");
        if (OutFile is null)
        {
            WriteObject(PrintableText.InXml(xml));
            return;
        }

        var path = FileSystemPath.Of(this, OutFile, ErrorIds.FileUnwritable);
        if (!ShouldProcess(path, $"Write the XML of {item.Name}"))
            return;
        Save(xml, path);
        if (PassThru)
            WriteObject(new FileInfo(path));
    }

    private void Save(string xml, string path)
    {
        if (!_written.Add(path))
            throw Unwritable($"'{path}' already contains the XML of another record.", "Name a file for each record: -OutFile { \"$($_.Doi -replace '\\W', '_').xml\" }.");
        try
        {
            using var stream = new FileStream(path, NoClobber ? FileMode.CreateNew : FileMode.Create, FileAccess.Write, FileShare.None);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(xml));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(exception.Message, "Check the path, your rights to the folder and, with -NoClobber, whether the file is there already.", exception);
        }
    }

    private static CmdletInputException Unwritable(string problem, string advice, Exception? inner = null)
        => new(ErrorIds.FileUnwritable, ErrorCategory.WriteError, problem, advice, inner);
}
