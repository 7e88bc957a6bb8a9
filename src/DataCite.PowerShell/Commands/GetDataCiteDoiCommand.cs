using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets DOIs: by name, or those that fit all of the given filters. With a login and no filter, the account's own.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteDoi", SupportsPaging = true, DefaultParameterSetName = QuerySet)]
[OutputType(typeof(DoiRecord))]
public sealed class GetDataCiteDoiCommand : DoiFilterCmdlet
{
    private const string NameSet = "Doi";
    private DoiPaging? _paging;
    private ItemRun<DoiIdentity, DoiRecord>? _items;

    /// <summary>The DOIs: names in any spelling, or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter IncludeInput { get; set; }

    private protected override bool WorksAnonymously => true;

    private ItemRun<DoiIdentity, DoiRecord> Items => _items ??= new(this, "Getting DOIs", ThrottleLimit, Receive) { Total = () => MyInvocation.ExpectingInput ? null : Doi.Length, NotesInput = IncludeInput };

    private DoiPaging Paging => _paging ??= new DoiPaging(PagingParameters);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        RefuseInputBesideFilters();
        base.BeginProcessing();
        // How many names will come down the pipeline, and how many of them exist, is not known before the end.
        if (ParameterSetName == NameSet && PagingParameters.IncludeTotalCount)
            WriteObject(PagingParameters.NewTotalCount(0, 0));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == QuerySet)
            List();
        foreach (var doi in Doi.TakeWhile(_ => !Paging.HasEnough))
        {
            if (Items.TryDo(doi, doi.ToName, out var name))
                Items.Submit(name!.Key, doi, stop => WildcardNames.GetAsync(Client, name, stop));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private void Receive(DoiIdentity item, DoiRecord result)
    {
        if (Paging.TakesNext())
            Items.WriteResult(item, result);
    }

    private void List()
    {
        var query = OrTerminate(() => FilterNames.Checked(BuildQuery));
        if (InUse.IsAnonymous && VisibleStates.NeedLogin(States))
            ThrowTerminatingError(ErrorRecords.From(VisibleStates.LoginMissing(), null));
        foreach (var problem in UnknownResourceTypes().Concat(UnknownQueryFields()))
            WriteWarning(problem);
        if (PagingParameters.IncludeTotalCount)
            WriteTotal(query);
        if (Paging.IsEmpty)
            return;
        var progress = new ProgressReport(Items.Activity, TimeProvider.System, WriteProgress);
        using var pages = Enumerate(stop => Client.ListDoisAsync(query, Paging.OfList with { Ranges = ListRanges }, stop)).GetEnumerator();
        var done = 0L;
        while (NextPage(pages))
        {
            WriteObject(pages.Current.Records, enumerateCollection: true);
            done += pages.Current.Records.Count;
            progress.Update(done, Paging.Expected(pages.Current.Info.Total));
        }

        progress.Complete();
    }

    private void WriteTotal(DoiQuery query)
    {
        var total = OrTerminate(() => Await(stop => Client.CountDoisAsync(query, stop))).Info.Total;
        WriteObject(PagingParameters.NewTotalCount((ulong)(total ?? 0), total is null ? 0 : 1));
    }
}
