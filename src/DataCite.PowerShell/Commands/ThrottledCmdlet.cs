using System.ComponentModel;
using System.Management.Automation;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>A cmdlet that sends requests for each item, several items at a time, and writes results in the order of the input.</summary>
/// <typeparam name="TItem">An input item.</typeparam>
/// <typeparam name="TResult">What becomes of it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ThrottledCmdlet<TItem, TResult> : ConnectedCmdlet
    where TItem : notnull
{
    private ItemFlow<TItem, TResult>? _flow;
    private ItemDelivery<TItem, TResult>? _delivery;

    /// <summary>How many items are worked on at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>What the progress bar says is going on.</summary>
    private protected abstract string Activity { get; }

    /// <summary>How many items there will be; null where the pipeline brings them, and so until it ends.</summary>
    private protected virtual long? Total => null;

    /// <summary>Whether each output gets its input as a note property.</summary>
    private protected virtual bool NotesInput => false;

    private ItemFlow<TItem, TResult> Flow => _flow ??= Begin();

    private ItemDelivery<TItem, TResult> Delivery => _delivery ??= new ItemDelivery<TItem, TResult>(this, Receive, FindShortfall);

    /// <summary>Starts work on an item as soon as there is room; items with the same key one after the other.</summary>
    private protected void Submit(string key, TItem item, Func<CancellationToken, Task<TResult>> work)
        => Flow.Start(key, item, write: null, work, StopToken);

    /// <summary>Starts a write as soon as there is room: what may be sent and is not yet written to the pipeline stays within -ThrottleLimit.</summary>
    private protected void SubmitWrite(string name, string key, TItem item, Func<PendingWrite, Task<TResult>> work)
    {
        Flow.MakeRoom();
        var write = BeginWrite(name);
        Flow.Start(key, item, write, _ => work(write), write.Token);
    }

    /// <summary>Hands back an item that needs no request, behind those that are still under way.</summary>
    private protected void Submit(TItem item, TResult result)
    {
        if (Flow.IsIdle)
            Delivery.Pass(item, result);
        else
            Submit(string.Empty, item, _ => Task.FromResult(result));
    }

    /// <summary>Reports an item that came to nothing before it was sent, behind those that are still under way.</summary>
    private protected void Fail(TItem item, Exception exception)
    {
        if (!Delivery.TryReject(item, exception, Flow))
            Submit(string.Empty, item, _ => Task.FromException<TResult>(exception));
    }

    /// <summary>Does what comes before the request, and says whether it was done. What goes wrong is one error of that item.</summary>
    private protected bool TryDo<T>(TItem item, Func<T> work, out T? result)
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

    /// <summary>Writes what became of an item.</summary>
    private protected abstract void Receive(TItem item, TResult result);

    /// <summary>What is wrong with a result, which is written all the same; null for nothing.</summary>
    private protected virtual Exception? FindShortfall(TResult result) => null;

    /// <summary>Writes an output; with its input, if that is asked for.</summary>
    private protected void WriteResult(TItem item, object result) => Delivery.Write(item, result, NotesInput);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _flow?.Complete();
        if (!Confirmation.IsPreview)
            _delivery?.Summarise();
    }

    private ItemFlow<TItem, TResult> Begin() => new(
        ThrottleLimit, runsAhead: Words is null, WaitFor, entry => Delivery.HandBack(entry, Flow),
        new ProgressReport(Activity, TimeProvider.System, WriteProgress), () => Total);
}
