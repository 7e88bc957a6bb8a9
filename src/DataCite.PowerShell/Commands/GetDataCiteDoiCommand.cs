using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets DOIs: by name, or those that fit all of the given filters. With a login and no filter, the account's own.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteDoi", SupportsPaging = true, DefaultParameterSetName = QuerySet)]
[OutputType(typeof(DoiRecord))]
public sealed class GetDataCiteDoiCommand : DoiFilterParameters
{
    private const string NameSet = "Doi";

    // Select-Object -First 3 must not cost a page of a thousand.
    private const int FirstPageSize = 25;

    private ulong _received;

    /// <summary>The DOIs: names in any spelling, or records.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(DoiNameCompleter))]
    public DoiIdentity[] Doi { get; set; } = [];

    /// <summary>Adds the input to each output, as the note property InputItem.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter IncludeInput { get; set; }

    private protected override bool NotesInput => IncludeInput;

    private protected override bool WorksAnonymously => true;

    private protected override long? Total => MyInvocation.ExpectingInput ? null : Doi.Length;

    private protected override string Activity => "Getting DOIs";

    private bool HasEnough => _received >= PagingParameters.First && _received - PagingParameters.First >= PagingParameters.Skip;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // How many names will come down the pipeline, and how many of them exist, is not known before the end.
        if (ParameterSetName == NameSet && PagingParameters.IncludeTotalCount)
            WriteObject(PagingParameters.NewTotalCount(0, 0));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == QuerySet)
        {
            List();
            return;
        }

        foreach (var doi in Doi)
        {
            if (HasEnough)
                return;
            try
            {
                var name = doi.ToName();
                Submit(name.Key, doi, stop => GetAsync(name, stop));
            }
            catch (DoiNameException exception)
            {
                Fail(doi, exception);
            }
        }
    }

    private protected override void Receive(DoiIdentity item, DoiRecord result)
    {
        var index = _received++;
        if (index >= PagingParameters.Skip && index - PagingParameters.Skip < PagingParameters.First)
            WriteResult(item, result);
    }

    // Any of these may be part of a name; most often somebody means a wildcard.
    private async Task<DoiRecord> GetAsync(DoiName name, CancellationToken stop)
    {
        try
        {
            return await Client.GetDoiAsync(name, stop).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException exception) when (name.Value.Contains('*', StringComparison.Ordinal))
        {
            throw WildcardNames.NotSupported(name, exception);
        }
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
        var limit = PagingParameters.First == ulong.MaxValue ? (long?)null : (long)Math.Min(PagingParameters.First, long.MaxValue);
        if (limit == 0)
            return;

        var paging = new PageOptions { FirstPageSize = FirstPageSize, Limit = limit, Skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue) };
        var progress = new ProgressReport(Activity, TimeProvider.System, WriteProgress);
        using var pages = Enumerate(stop => Client.ListDoisAsync(query, paging, stop)).GetEnumerator();
        var done = 0L;
        while (NextPage(pages))
        {
            WriteObject(pages.Current.Records, enumerateCollection: true);
            done += pages.Current.Records.Count;
            progress.Update(done, Expected(pages.Current.Info.Total, paging));
        }

        progress.Complete();
    }

    private void WriteTotal(DoiQuery query)
    {
        var total = OrTerminate(() => Await(stop => Client.CountDoisAsync(query, stop))).Info.Total;
        WriteObject(PagingParameters.NewTotalCount((ulong)(total ?? 0), total is null ? 0 : 1));
    }

    private static long? Expected(long? total, PageOptions paging)
        => total is { } all ? Math.Min(Math.Max(0, all - paging.Skip), paging.Limit ?? long.MaxValue) : paging.Limit;
}
