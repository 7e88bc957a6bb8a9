using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

/// <summary>Reads records from DataCite XML, kernel-4 of any minor version, kernel-3 or kernel-2; warns of each change that this takes.</summary>
[Cmdlet(VerbsData.ConvertFrom, "DataCiteXml", DefaultParameterSetName = TextSet)]
[OutputType(typeof(DoiRecord))]
public sealed partial class ConvertFromDataCiteXmlCommand : OfflineCmdlet
{
    private const string TextSet = "Text";
    private const int MaxLength = DataCiteXml.MaxLength;

    private readonly StringBuilder _lines = new();

    /// <summary>XML as text, also line by line as Get-Content gives it, as an XML document, as bytes, or a file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = TextSet)]
    [AllowEmptyString]
    public object Xml { get; set; } = string.Empty;

    /// <summary>XML files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.Path)]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>XML files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MetadataSets.LiteralPath)]
    [Alias("PSPath")]
    public string[]? LiteralPath { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (path, problem) in InputFiles.Find(this, Path, LiteralPath))
            Attempt(path, () => Write(problem is null ? MetadataFile.ReadXml(path, StopToken) : throw problem));
        if (ParameterSetName != TextSet)
            return;
        if (PowerShellJson.Plain(Xml) is string text)
            Collect(text);
        else
            Attempt(Xml, () => Write(ReadObject()));
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Flush();

    private SourceItem ReadObject() => PowerShellJson.Plain(Xml) switch
    {
        FileInfo file => MetadataFile.ReadXml(file.FullName, StopToken),
        XmlDocument document => MetadataSource.OfXml(StoppableXml.Read(document.OuterXml, StopToken), "The XML"),
        byte[] bytes => MetadataSource.OfXml(StoppableXml.Read(bytes, StopToken), "The XML"),
        var other => throw new CmdletInputException(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidType, $"A {other?.GetType().Name} is not XML.", "Give text, an XML document, or a file with -Path."),
    };

    // A text that does not begin a document goes on with the one before it: Get-Content gives files line by line.
    private void Collect(string text)
    {
        if (DocumentStart().IsMatch(text) && !Prolog().IsMatch(_lines.ToString()))
            Flush();
        if (_lines.Length <= MaxLength)
            _lines.Append(text).Append('\n');
    }

    private void Flush()
    {
        if (_lines.Length == 0)
            return;
        var text = _lines.ToString();
        _lines.Clear();
        Attempt(text, () => Write(MetadataSource.OfXml(StoppableXml.Read(text, StopToken), "The XML")));
    }

    private void Write(SourceItem item)
    {
        foreach (var notice in item.Notices)
            WriteWarning($"{item.Name}: {FindingText.Of(notice)}");
        WriteObject(item.Record ?? throw item.Problem!);
    }

    [GeneratedRegex(@"^[\uFEFF\s]*(?>(<!--(?>[^-]+|-[^-])*-->\s*)*)<(\?xml\s|([\w.-]+:)?resource([\s>]|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DocumentStart();

    /// <summary>What may stand before the root: a declaration and comments.</summary>
    [GeneratedRegex(@"^[\uFEFF\s]*(<\?xml[^>]*>\s*)?(?>(<!--(?>[^-]+|-[^-])*-->\s*)*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Prolog();
}
