using System.Management.Automation;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

// Which DOIs to publish, and what to write of them.
public sealed partial class PublishDataCiteDoiCommand
{
    /// <summary>The DOIs: names or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>The item in the pipeline, whatever part of it says which DOI is meant: what errors and outputs point back to.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Writes the published records.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter]
    public SwitchParameter IncludeInput { get; set; }

    /// <summary>How many items are worked on at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;
}
