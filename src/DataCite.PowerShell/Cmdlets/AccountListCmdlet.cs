using System.ComponentModel;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that gets accounts: by id, or those that fit all of the given filters.</summary>
/// <typeparam name="T">The accounts.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AccountListCmdlet<T> : ConnectedCmdlet
    where T : class
{
    internal const string QuerySet = "Query";
    internal const string IdSet = "Id";

    private ItemRun<string, T>? _items;
    private DoiPaging? _paging;

    /// <summary>Words of the name, in any order.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Name { get; set; }

    /// <summary>A query in the syntax of OpenSearch.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Query { get; set; }

    /// <summary>Only accounts below this consortium, by account id.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    public string? ConsortiumId { get; set; }

    /// <summary>The year in which the account was made; two for a range.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ValidateCount(1, 2)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int[]? Year { get; set; }

    /// <summary>Changed on this day or later.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? UpdatedFrom { get; set; }

    /// <summary>Changed on this day or earlier.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [MomentTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTimeOffset? UpdatedTo { get; set; }

    /// <summary>Lists deleted accounts too.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public SwitchParameter IncludeDeleted { get; set; }

    /// <summary>Counts the DOIs of each account by state and year, with one request more for each.</summary>
    [Parameter]
    public SwitchParameter IncludeCounts { get; set; }

    /// <summary>How many accounts are read or counted at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => true;

    /// <summary>What the progress bar says is going on.</summary>
    private protected abstract string Activity { get; }

    private protected YearRange? Years => Year is null ? null : new YearRange(Year[0], Year[^1]);

    private protected DateOnly? FirstDay => DayOf(UpdatedFrom);

    private protected DateOnly? LastDay => DayOf(UpdatedTo);

    private ItemRun<string, T> Items => _items ??= new(this, Activity, ThrottleLimit, (_, account) => Receive(account));

    private DoiPaging Paging => _paging ??= new DoiPaging(PagingParameters);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // How many ids will come down the pipeline, and how many of them exist, is not known before the end.
        if (ParameterSetName == IdSet && PagingParameters.IncludeTotalCount)
            WriteObject(PagingParameters.NewTotalCount(0, 0));
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    /// <summary>Reads accounts by their ids.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="spell">Spells an id as the server has it; throws <see cref="ArgumentException"/> where it is not an id.</param>
    /// <param name="read">Reads the account.</param>
    private protected void Read(IEnumerable<string> ids, Func<string, string> spell, Func<string, CancellationToken, Task<T>> read)
    {
        foreach (var id in ids.TakeWhile(_ => !Paging.HasEnough))
        {
            if (Items.TryDo(id, () => FilterNames.Checked(() => spell(id)), out var key))
                Items.Submit(key!, id, stop => CountedAsync(read(key!, stop), stop));
        }
    }

    /// <summary>Writes the rows of a list, counted where that is wanted.</summary>
    private protected void List(Func<ListOptions, CancellationToken, IAsyncEnumerable<ListPage<T>>> start)
    {
        foreach (var row in ReadPages(start).SelectMany(static page => page.Rows))
        {
            if (IncludeCounts)
                Items.Submit(row.ToString()!, row.ToString()!, stop => CountAsync(row, stop));
            else
                WriteObject(row);
        }
    }

    /// <summary>The account with its DOIs counted.</summary>
    private protected abstract Task<T> CountAsync(T account, CancellationToken stop);

    private static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } known ? DateOnly.FromDateTime(known.DateTime) : null;

    private async Task<T> CountedAsync(Task<T> reading, CancellationToken stop)
    {
        var account = await reading.ConfigureAwait(false);
        return IncludeCounts ? await CountAsync(account, stop).ConfigureAwait(false) : account;
    }

    private void Receive(T account)
    {
        if (ParameterSetName == QuerySet || Paging.TakesNext())
            WriteObject(account);
    }
}
