using System.Management.Automation;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

// Which pages, and how they are asked.
public sealed partial class TestDataCiteDoiLinkCommand
{
    /// <summary>The DOIs: names in any spelling, which are read first, records, or rows with the columns Doi and Url.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>The address to check, instead of the one that the DOI has; mostly a column of the rows in the pipeline.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Url { get; set; }

    /// <summary>Asks for the status alone, where that is enough; no page is read.</summary>
    [Parameter]
    public SwitchParameter StatusOnly { get; set; }

    /// <summary>All DOIs, which is the default. The switch exists so that -All is not short for <see cref="AllowPrivateAddress"/>.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Fetches addresses of private networks too.</summary>
    [Parameter]
    public SwitchParameter AllowPrivateAddress { get; set; }

    /// <summary>The longest time for one request, in seconds.</summary>
    [Parameter, ValidateRange(1, 3600), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int TimeoutSec { get; set; } = 30;

    /// <summary>The shortest time between the begins of two requests to the same host, in seconds.</summary>
    [Parameter, ValidateRange(0.0, 3600.0), ArgumentCompleter(typeof(FreeTextCompleter))]
    public double DelaySec { get; set; } = 0.5;

    /// <summary>How many redirects are followed.</summary>
    [Parameter, ValidateRange(0, 50), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int MaximumRedirection { get; set; } = 10;

    /// <summary>How many requests run at the same time at all hosts together; at one host never more than two.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>A file that keeps the verdicts: the same command again goes on where it stopped.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JobPath { get; set; }

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter]
    public SwitchParameter IncludeInput { get; set; }
}
