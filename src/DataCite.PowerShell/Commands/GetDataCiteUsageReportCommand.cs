using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets usage reports that repositories have sent to DataCite: a list of them, or single ones with their datasets.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteUsageReport", SupportsPaging = true, DefaultParameterSetName = ListSet)]
[OutputType(typeof(UsageReport))]
public sealed class GetDataCiteUsageReportCommand : ConnectedCmdlet
{
    private const string ListSet = "List";
    private const string IdSet = "Id";
    private ItemRun<string, UsageReport>? _items;
    private DoiPaging? _paging;

    /// <summary>The ids of reports to read with their datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdSet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Only reports about this repository, by account id.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string? RepositoryId { get; set; }

    /// <summary>Only reports about this year.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? Year { get; set; }

    /// <summary>Only reports made by this account or service, exactly as it stands in them.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? CreatedBy { get; set; }

    /// <summary>The whole list, which is the default. The switch exists so that -All is not short for <see cref="AllRepositories"/>.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter All { get; set; }

    /// <summary>Reports of all repositories, not only of the account's own.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter AllRepositories { get; set; }

    /// <summary>How many reports are read at the same time.</summary>
    [Parameter(ParameterSetName = IdSet), ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 2;

    private protected override bool WorksAnonymously => true;

    private DoiPaging Paging => _paging ??= new DoiPaging(PagingParameters);

    private ItemRun<string, UsageReport> Items => _items ??= new(this, "Reading usage reports", ThrottleLimit, Receive);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // How many of the ids exist is not known before the end.
        if (ParameterSetName == IdSet && PagingParameters.IncludeTotalCount)
            WriteObject(PagingParameters.NewTotalCount(0, 0));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ListSet)
        {
            var query = new UsageReportQuery { RepositoryId = Repository(), Year = Year, CreatedBy = CreatedBy };
            WriteRows((options, stop) => Client.ListUsageReportsAsync(query, options, stop), static report => report, query.IsCombined ? 0 : 1);
        }

        foreach (var id in Id.TakeWhile(_ => !Paging.HasEnough))
        {
            if (Items.TryDo(id, () => Guid.TryParse(id, out var known) ? known : throw NoReport(id), out var report))
                Items.Submit(report.ToString(), id, stop => Client.GetUsageReportAsync(report, stop));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private string? Repository()
        => RepositoryId ?? (AllRepositories || CreatedBy is not null || !InUse.IsRepository ? null : InUse.AccountId);

    private void Receive(string id, UsageReport report)
    {
        if (Paging.TakesNext())
            WriteObject(report);
    }

    private static CmdletInputException NoReport(string id) => new(
        ErrorIds.NotFound, ErrorCategory.ObjectNotFound, $"There is no usage report '{PrintableText.Of(id)}': the id of a report is a UUID.",
        "Get-DataCiteUsageReport lists the reports with their ids.");
}
