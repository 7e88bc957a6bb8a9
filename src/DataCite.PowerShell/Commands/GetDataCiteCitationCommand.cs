using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets references to DOIs, and their metadata in the formats that other programs import.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteCitation")]
[OutputType(typeof(DoiCitation))]
public sealed class GetDataCiteCitationCommand : ConnectedCmdlet
{
    private ItemRun<DoiIdentity, DoiCitation>? _items;
    private CitationOptions _options = new();
    private bool _hasHeader;

    /// <summary>The DOIs: names in any spelling, or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>The format: Text for a reference in words, or one that a program imports.</summary>
    [Parameter(Position = 1)]
    [EnumWordTransformation(typeof(CitationFormat))]
    [ArgumentCompleter(typeof(CitationFormatCompleter))]
    public string Format { get; set; } = nameof(CitationFormat.Text);

    /// <summary>With -Format Text: the style, by its name in the Citation Style Language.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CitationStyleCompleter))]
    public string? Style { get; set; }

    /// <summary>With -Format Text: the language of the words between the values.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CitationLocaleCompleter))]
    public string? Locale { get; set; }

    /// <summary>Leaves the text exactly as DataCite sends it, with entities and tags of HTML.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>How many DOIs are read at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => true;

    private ItemRun<DoiIdentity, DoiCitation> Items => _items ??= new(this, "Getting citations", ThrottleLimit, Receive)
    {
        Total = () => MyInvocation.ExpectingInput ? null : Doi.Length,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var format = EnumWords.Value<CitationFormat>(Format);
        if (format is not CitationFormat.Text && (Style ?? Locale) is not null)
            ThrowTerminatingError(ErrorRecords.From(WithoutStyles(format, Style is null ? nameof(Locale) : nameof(Style)), null));
        _options = OrTerminate(() => FilterNames.Checked(new CitationOptions { Format = format, Style = Style, Locale = Locale, IsRaw = Raw }.Validated));
        base.BeginProcessing();
        if (_options.Style is { } style && !CitationStyles.IsCommon(style))
            WriteWarning(Unknown(style));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var doi in Doi)
        {
            if (Items.TryDo(doi, doi.ToName, out var name))
                Items.Submit(name!.Key, doi, stop => Client.GetCitationAsync(name, _options, stop));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    // One line of headings makes one table of many.
    private void Receive(DoiIdentity item, DoiCitation citation)
    {
        Items.WriteResult(item, _hasHeader && !Raw ? citation.WithoutHeader() : citation);
        _hasHeader = true;
    }

    private static CmdletInputException WithoutStyles(CitationFormat format, string parameter) => new(
        ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-{parameter} works with -Format Text only, and not with {format}.",
        $"Remove -{parameter}, or leave out -Format.");

    private static string Unknown(string style)
    {
        var names = CitationStyles.All.Select(static known => known.Name);
        var nearest = EditDistance.FindNearest(style, names) ?? names.FirstOrDefault(name => name.StartsWith(style, StringComparison.Ordinal));
        return $"'{style}' is not in the list of common styles. Where DataCite does not know a style, it uses {CitationStyles.Default} and does not say so: look at the result."
            + (nearest is null ? string.Empty : $" Did you mean {nearest}?");
    }
}
