using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets who changed what and when: of DOIs, or of an account. With a login and no other parameter, what was changed with that login.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteActivity", SupportsPaging = true, DefaultParameterSetName = OwnSet)]
[OutputType(typeof(DataCiteActivity))]
public sealed class GetDataCiteActivityCommand : ConnectedCmdlet
{
    private const string OwnSet = "Own";
    private const string DoiSet = "Doi";
    private const string RepositorySet = "Repository";
    private const string ProviderSet = "Provider";

    private ItemRun<DoiIdentity, DoiActivities>? _items;

    /// <summary>The DOIs: names in any spelling, or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DoiSet)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>A repository, by account id: what was changed about it, and what was changed with its login.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RepositorySet)]
    [Alias("ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string RepositoryId { get; set; } = string.Empty;

    /// <summary>A member or consortium, by account id: what was changed about it, and what was changed with its login.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ProviderSet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string ProviderId { get; set; } = string.Empty;

    /// <summary>Only changes at this time or later.</summary>
    [Parameter, MomentTransformation, ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only changes at this time or earlier.</summary>
    [Parameter, MomentTransformation, ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? Until { get; set; }

    /// <summary>How many histories are read at the same time. DataCite's rate limit is kept.</summary>
    [Parameter(ParameterSetName = DoiSet), ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => true;

    private ActivityQuery Time => new() { Since = Since, Until = Until };

    private ItemRun<DoiIdentity, DoiActivities> Items => _items ??= new(this, "Reading histories", ThrottleLimit, Receive)
    {
        FindShortfall = static history => history.Gap,
        Total = () => MyInvocation.ExpectingInput ? null : Doi.Length,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OrTerminate(() => FilterNames.Checked(Time.Ordered));
        if (ParameterSetName == DoiSet && PagingParameters.IncludeTotalCount)
            WriteObject(PagingParameters.NewTotalCount(0, 0));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != DoiSet)
            WriteRows<DataCiteActivity>((options, stop) => Client.ListActivitiesAsync(OfAccount(), options, stop), static activity => activity);
        foreach (var doi in Doi)
        {
            if (Items.TryDo(doi, doi.ToName, out var name))
                Items.Submit(name!.Key, doi, stop => DoiActivities.ReadAsync(Client, Time with { Doi = name }, ListPaging.Of(PagingParameters), stop));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private void Receive(DoiIdentity item, DoiActivities history)
    {
        // A name may be mistyped; a record is there.
        if (history.Total == 0 && item.Record is null)
            WriteWarning(HistoryProblems.Empty(item));
        foreach (var activity in history.Rows)
            WriteObject(activity);
    }

    private ActivityQuery OfAccount() => ParameterSetName switch
    {
        RepositorySet => Time with { RepositoryId = RepositoryId },
        ProviderSet => Time with { ProviderId = ProviderId },
        _ when InUse.AccountId is null => throw HistoryProblems.OfNobody(),
        _ => InUse.IsRepository ? Time with { RepositoryId = InUse.AccountId } : Time with { ProviderId = InUse.AccountId },
    };
}
