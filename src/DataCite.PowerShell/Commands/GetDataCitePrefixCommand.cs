using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets prefixes: who holds them, how many DOIs they have, and whether they are still free. With a login and no filter, the account's own.</summary>
[Cmdlet(VerbsCommon.Get, "DataCitePrefix", SupportsPaging = true)]
[OutputType(typeof(PrefixUsage))]
public sealed partial class GetDataCitePrefixCommand : ConnectedCmdlet
{
    private ItemRun<DataCitePrefix, PrefixUsage>? _items;
    private DoiPaging? _paging;

    private protected override bool WorksAnonymously => true;

    private ItemRun<DataCitePrefix, PrefixUsage> Items => _items ??= new(this, "Counting DOIs of prefixes", ThrottleLimit, (_, usage) => WriteObject(usage));

    // Of prefixes that are named.
    private DoiPaging Paging => _paging ??= new DoiPaging(PagingParameters);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // How many will come down the pipeline, and how many of them exist, is not known before the end.
        if (PagingParameters.IncludeTotalCount && (MyInvocation.ExpectingInput || Prefix is not null))
            WriteObject(PagingParameters.NewTotalCount(0, 0));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Prefix is null)
        {
            foreach (var page in ReadPages((options, stop) => Client.ListPrefixPagesAsync(Query(), options, stop)))
                Show(page.Rows);
            return;
        }

        foreach (var prefix in Prefix.TakeWhile(_ => !Paging.HasEnough))
        {
            // The server knows only prefixes that begin so.
            if (!FilterValue.IsPrefix(prefix, out _) || Find(prefix) == 0)
                WriteError(ErrorRecords.From(PrefixProblems.Unknown(prefix), prefix));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private PrefixQuery Query()
    {
        var query = new PrefixQuery { RepositoryId = RepositoryId, ProviderId = ProviderId, State = EnumWords.Optional<PrefixState>(State), Year = Year };
        var isScoped = RepositoryId is not null || ProviderId is not null || State is not null || Year is not null || Prefix is not null;
        if (isScoped || InUse.AccountId is not { } account)
            return query;
        return InUse.IsRepository ? query with { RepositoryId = account } : query with { ProviderId = account };
    }

    private int Find(string prefix)
    {
        var list = OrTerminate(() => FilterNames.Checked(() => Client.ListPrefixesAsync(Query() with { Query = prefix })));
        var found = new List<DataCitePrefix>();
        using var pages = Enumerate(_ => list).GetEnumerator();
        while (NextPage(pages))
            found.AddRange(pages.Current.Prefixes.Where(row => string.Equals(row.Prefix, prefix, StringComparison.OrdinalIgnoreCase)));
        Show(found.Where(_ => Paging.TakesNext()));
        return found.Count;
    }

    private void Show(IEnumerable<DataCitePrefix> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (NoCount)
                WriteObject(new PrefixUsage(prefix, counts: null));
            else if (!FilterValue.IsPrefix(prefix.Prefix, out _))
                Items.Fail(prefix, PrefixProblems.NotCountable(prefix));
            else
                Items.Submit(prefix.Prefix, prefix, stop => PrefixUsage.CountAsync(Client, prefix, stop));
        }
    }
}
