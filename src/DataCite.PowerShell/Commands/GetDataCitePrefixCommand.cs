using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets prefixes: who holds them, how many DOIs they have, and whether they are still free. With a login and no filter, the account's own.</summary>
[Cmdlet(VerbsCommon.Get, "DataCitePrefix")]
[OutputType(typeof(PrefixUsage))]
public sealed class GetDataCitePrefixCommand : ConnectedCmdlet
{
    private ItemRun<DataCitePrefix, PrefixUsage>? _items;

    /// <summary>The prefixes to read, of any repository or member.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public string[]? Prefix { get; set; }

    /// <summary>Only prefixes of this repository, by account id.</summary>
    [Parameter]
    [Alias("ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string? RepositoryId { get; set; }

    /// <summary>Only prefixes of this member or consortium organisation, by account id.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? ProviderId { get; set; }

    /// <summary>Only prefixes in this state: of nobody, of a member, of a repository.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(PrefixState), nameof(PrefixState.Unassigned), nameof(PrefixState.WithoutRepository), nameof(PrefixState.WithRepository))]
    [ArgumentCompleter(typeof(PrefixStateCompleter))]
    public string? State { get; set; }

    /// <summary>Leaves the DOIs uncounted, which saves one request for each prefix.</summary>
    [Parameter]
    public SwitchParameter NoCount { get; set; }

    /// <summary>How many prefixes are counted at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => true;

    private ItemRun<DataCitePrefix, PrefixUsage> Items => _items ??= new(this, "Counting DOIs of prefixes", ThrottleLimit, (_, usage) => WriteObject(usage));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Prefix is null)
        {
            List(Query(), static _ => true);
            return;
        }

        foreach (var prefix in Prefix)
        {
            // The server knows only prefixes that begin so.
            if (!FilterValue.IsPrefix(prefix, out _) || List(Query() with { Query = prefix }, found => string.Equals(found.Prefix, prefix, StringComparison.OrdinalIgnoreCase)) == 0)
                WriteError(ErrorRecords.From(PrefixProblems.Unknown(prefix), prefix));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private PrefixQuery Query()
    {
        var query = new PrefixQuery { RepositoryId = RepositoryId, ProviderId = ProviderId, State = EnumWords.Optional<PrefixState>(State) };
        var isScoped = RepositoryId is not null || ProviderId is not null || State is not null || Prefix is not null;
        if (isScoped || InUse.AccountId is not { } account)
            return query;
        return InUse.IsRepository ? query with { RepositoryId = account } : query with { ProviderId = account };
    }

    private int List(PrefixQuery query, Predicate<DataCitePrefix> isWanted)
    {
        var count = 0;
        var list = OrTerminate(() => FilterNames.Checked(() => Client.ListPrefixesAsync(query)));
        using var pages = Enumerate(_ => list).GetEnumerator();
        while (NextPage(pages))
        {
            foreach (var prefix in pages.Current.Prefixes.Where(prefix => isWanted(prefix)))
            {
                count++;
                if (NoCount)
                    WriteObject(new PrefixUsage(prefix, counts: null));
                else if (!FilterValue.IsPrefix(prefix.Prefix, out _))
                    Items.Fail(prefix, PrefixProblems.NotCountable(prefix));
                else
                    Items.Submit(prefix.Prefix, prefix, stop => PrefixUsage.CountAsync(Client, prefix, stop));
            }
        }

        return count;
    }
}
