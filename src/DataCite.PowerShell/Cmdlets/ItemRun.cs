using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>Sends requests for each item of a cmdlet, several items at a time, and writes results in the order of the input.</summary>
/// <typeparam name="TItem">An input item.</typeparam>
/// <typeparam name="TResult">What becomes of it.</typeparam>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="activity">What the progress bar says is going on.</param>
/// <param name="throttleLimit">How many items are worked on at the same time.</param>
/// <param name="receive">Writes what became of an item.</param>
internal sealed class ItemRun<TItem, TResult>(ConnectedCmdlet cmdlet, string activity, int throttleLimit, Action<TItem, TResult> receive)
    where TItem : notnull
{
    private ItemFlow<TItem, TResult>? _flow;
    private ItemDelivery<TItem, TResult>? _delivery;

    /// <summary>What the progress bar says is going on.</summary>
    public string Activity => activity;

    /// <summary>What is wrong with a result that is written nevertheless; null when nothing is wrong.</summary>
    public Func<TResult, Exception?> FindShortfall { get; init; } = static _ => null;

    /// <summary>How many items there will be; null where the pipeline brings them, and so until it ends.</summary>
    public Func<long?> Total { get; init; } = static () => null;

    /// <summary>Whether each output gets its input as a note property.</summary>
    public bool NotesInput { get; init; }

    /// <summary>Whether finished items may wait for those before them although they are writes: a journal holds their names.</summary>
    public bool HasJournal { get; init; }

    /// <summary>After how many errors the command ends; null for no limit.</summary>
    public int? MaxErrors { get; init; }

    private ItemFlow<TItem, TResult> Flow => _flow ??= new(
        throttleLimit, runsAhead: cmdlet.Words is null || HasJournal, cmdlet.WaitFor, entry => Delivery.HandBack(entry, Flow),
        new ProgressReport(activity, TimeProvider.System, cmdlet.WriteProgress), Total);

    private ItemDelivery<TItem, TResult> Delivery => _delivery ??= new(cmdlet, receive, FindShortfall) { MaxErrors = MaxErrors };

    /// <summary>Starts work on an item as soon as there is room; items with the same key one after the other.</summary>
    public void Submit(string key, TItem item, Func<CancellationToken, Task<TResult>> work) => Flow.Start(key, item, write: null, work, cmdlet.StopToken);

    /// <summary>Starts a write as soon as there is room: what may be sent and is not yet written to the pipeline stays within -ThrottleLimit.</summary>
    public void SubmitWrite(string name, string key, TItem item, Func<PendingWrite, Task<TResult>> work)
    {
        Flow.MakeRoom();
        var write = cmdlet.BeginWrite(name);
        Flow.Start(key, item, write, _ => work(write), write.Token);
    }

    /// <summary>Hands back an item that needs no request, behind those that are still under way.</summary>
    public void Submit(TItem item, TResult result)
    {
        if (Flow.IsIdle)
            Delivery.Pass(item, result);
        else
            Submit(string.Empty, item, _ => Task.FromResult(result));
    }

    /// <summary>Reports an item that came to nothing before it was sent, behind those that are still under way.</summary>
    public void Fail(TItem item, Exception exception)
    {
        if (!Delivery.TryReject(item, exception, Flow))
            Submit(string.Empty, item, _ => Task.FromException<TResult>(exception));
    }

    /// <summary>Does what comes before the request, and says whether it was done. What goes wrong is one error of that item.</summary>
    public bool TryDo<T>(TItem item, Func<T> work, out T? result)
    {
        try
        {
            result = work();
            return true;
        }
        catch (Exception exception) when (ErrorRecords.IsOfItem(exception))
        {
            Fail(item, exception);
            result = default;
            return false;
        }
    }

    /// <summary>Writes an output; with its input, if that is asked for.</summary>
    public void WriteResult(TItem item, object result) => Delivery.Write(item, result, NotesInput);

    /// <summary>Waits for the items that are under way.</summary>
    public void Drain() => _flow?.Drain();

    /// <summary>Waits for all items, and says what came of them.</summary>
    public void Complete()
    {
        _flow?.Complete();
        if (!cmdlet.Confirmation.IsPreview)
            _delivery?.Summarise();
    }
}
