using System.Globalization;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Counting;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets how often DOIs were viewed and downloaded, month by month, or viewed, downloaded and cited, year by year.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteUsage")]
[OutputType(typeof(MonthlyUsage), typeof(YearlyUsage))]
public sealed class GetDataCiteUsageCommand : ConnectedCmdlet
{
    private ItemRun<DoiIdentity, DoiUsage>? _items;
    private UsageRange? _range;

    /// <summary>The DOIs: names in any spelling, or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>A row for each month, or for each year.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(UsagePeriod))]
    [ArgumentCompleter(typeof(UsagePeriodCompleter))]
    public string By { get; set; } = nameof(UsagePeriod.Month);

    /// <summary>The first month, such as 2024-03, or the first year.</summary>
    [Parameter]
    [MonthTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Since { get; set; }

    /// <summary>The last month, or the last year.</summary>
    [Parameter]
    [MonthTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Until { get; set; }

    /// <summary>How many DOIs are read at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => true;

    private ItemRun<DoiIdentity, DoiUsage> Items => _items ??= new(this, "Reading usage", ThrottleLimit, (_, usage) => Write(usage))
    {
        Total = () => MyInvocation.ExpectingInput ? null : Doi.Length,
    };

    private bool ByYear => EnumWords.Value<UsagePeriod>(By) is UsagePeriod.Year;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _range = OrTerminate(() => new UsageRange(Since, Until, ByYear));
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var doi in Doi)
        {
            if (Items.TryDo(doi, doi.ToName, out var name))
                Items.Submit(name!.Key, doi, stop => Client.GetDoiUsageAsync(name, stop));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private void Write(DoiUsage usage)
    {
        object[] rows = ByYear ? [.. usage.Years.Where(_range!.Contains)] : [.. usage.Months.Where(_range!.Contains)];
        WriteObject(rows, enumerateCollection: true);
        if (rows.Length == 0)
            WriteVerbose($"{usage.Doi} has no usage{(_range!.IsLimited ? " in this time" : string.Empty)}.");
        if (usage.Unreadable > 0)
            WriteWarning(string.Create(CultureInfo.InvariantCulture, $"{usage.Doi}: {usage.Unreadable} entries of its usage cannot be read, and are left out."));
        // The two are brought up to date at different times.
        if (usage.ViewCount is { } views && usage.Months.Sum(static month => month.Views) is var known && known != views)
            WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{usage.Doi} has {views} views, and {known} of them are known by month."));
    }
}
