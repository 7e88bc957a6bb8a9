using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes a date or a period in the forms that the schema documents.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteDate")]
[OutputType(typeof(DateEntry))]
public sealed class NewDataCiteDateCommand : PartCmdlet<DateEntry>
{
    /// <summary>The date: a DateTime, or text such as 2024, 2024-02, 2024-02-01, 2024-02-01/2024-03-31.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? Date { get; set; }

    /// <summary>What it is the date of.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Type")]
    [ArgumentCompleter(typeof(DateTypeCompleter))]
    public string DateType { get; set; } = string.Empty;

    /// <summary>The beginning of a period; left out when it is not known.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? Start { get; set; }

    /// <summary>The end of a period; left out when it goes on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? End { get; set; }

    /// <summary>Explanation in words.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Information")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? DateInformation { get; set; }

    private protected override DateEntry Build()
    {
        var (date, start, end) = (DateText.Of(Date?.Value), DateText.Of(Start?.Value), DateText.Of(End?.Value));
        var isPeriod = !string.IsNullOrWhiteSpace(start) || !string.IsNullOrWhiteSpace(end);
        return isPeriod != string.IsNullOrWhiteSpace(date)
            ? throw new CmdletInputException(
                ErrorIds.MetadataInvalid, ErrorCategory.InvalidArgument, isPeriod ? "Both a date and a period are given." : "The date is missing.",
                "Give -Date, or -Start and -End of a period.")
            : DateBuilder.Create(isPeriod ? $"{start.Trim()}/{end.Trim()}" : date, DateType, DateInformation);
    }

    private protected override void AddTo(DoiRecord record, DateEntry part) => record.Dates = [part];
}
