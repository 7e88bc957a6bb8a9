using System.ComponentModel;
using System.Management.Automation;
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
    private const string InputItem = nameof(InputItem);

    private OrderedWindow<TItem, TResult>? _window;
    private ProgressReport? _progress;
    private long _done;
    private bool _isHandedOn;

    /// <summary>How many items are worked on at the same time. The rate limit holds all the same.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>What the progress bar says is going on.</summary>
    private protected abstract string Activity { get; }

    /// <summary>How many items there will be; null where the pipeline brings them, and so until it ends.</summary>
    private protected virtual long? Total => null;

    /// <summary>Whether each output gets its input as a note property.</summary>
    private protected virtual bool NotesInput => false;

    /// <summary>Starts work on an item as soon as there is room; items with the same key one after the other.</summary>
    private protected void Submit(string key, TItem item, Func<CancellationToken, Task<TResult>> work)
        => Start(MakeRoom(), key, item, write: null, work, StopToken);

    /// <summary>Starts a write as soon as there is room: what may have been sent and is not yet written to the pipeline stays within -ThrottleLimit.</summary>
    /// <param name="name">What is written, for messages.</param>
    /// <param name="key">Writes with the same key are done one after the other.</param>
    /// <param name="item">The input item.</param>
    /// <param name="work">Does it; has to say so before the request leaves.</param>
    private protected void SubmitWrite(string name, string key, TItem item, Func<PendingWrite, Task<TResult>> work)
    {
        var window = MakeRoom();
        var write = BeginWrite(name);
        Start(window, key, item, write, _ => work(write), write.Token);
    }

    /// <summary>Hands back an item that needs no request, behind those that are still under way.</summary>
    private protected void Submit(TItem item, TResult result)
    {
        if (_window is null or { IsEmpty: true })
            Receive(item, result);
        else
            Submit(string.Empty, item, _ => Task.FromResult(result));
    }

    /// <summary>Reports an item that came to nothing before it was sent, behind those that are still under way.</summary>
    private protected void Fail(TItem item, Exception exception)
    {
        if (_window is null or { IsEmpty: true })
            Report(exception, item);
        else if (EndsAtErrors)
            End(_window, ErrorRecords.From(exception, item));
        else
            Submit(string.Empty, item, _ => Task.FromException<TResult>(exception));
    }

    /// <summary>Does what comes before the request. What goes wrong, in whatever way, is one error of that item.</summary>
    /// <returns>Whether it was done.</returns>
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
    private protected void WriteResult(TItem item, object result)
    {
        if (NotesInput)
        {
            var noted = PSObject.AsPSObject(result);
            noted.Properties.Add(new PSNoteProperty(InputItem, item));
            result = noted;
        }

        _isHandedOn = !IsStopping;
        WriteObject(result);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (_window is { IsEmpty: false })
            HandBackOldest(_window);

        _progress?.Complete();
    }

    private OrderedWindow<TItem, TResult> MakeRoom()
    {
        _window ??= new OrderedWindow<TItem, TResult>(ThrottleLimit, runsAhead: Words is null);
        _progress ??= new ProgressReport(Activity, TimeProvider.System, WriteProgress);
        while (_window.IsFull)
        {
            WaitFor(_window.NextRoom);
            HandBackFinished(_window);
        }

        return _window;
    }

    private void Start(
        OrderedWindow<TItem, TResult> window, string key, TItem item, PendingWrite? write, Func<CancellationToken, Task<TResult>> work, CancellationToken stop)
    {
        window.Add(key, item, write, work, stop);
        // One at a time: the result is written while the item is still the one in hand, as -PipelineVariable needs it.
        if (ThrottleLimit == 1)
            HandBackOldest(window);
        else
            HandBackFinished(window);
    }

    private void HandBackFinished(OrderedWindow<TItem, TResult> window)
    {
        while (!window.IsEmpty && window.Oldest.Work.IsCompleted)
            HandBackOldest(window);
    }

    private void HandBackOldest(OrderedWindow<TItem, TResult> window)
    {
        WaitFor(window.Oldest.Work);
        var entry = window.Take();
        _progress?.Update(++_done, Total);
        if (entry.Failure is { } failure)
            HandBackFailure(window, entry, failure);
        else if (Deliver(entry) is { } shortfall)
            HandBackFailure(window, entry, shortfall);
    }

    private void HandBackFailure(OrderedWindow<TItem, TResult> window, OrderedWindow<TItem, TResult>.Entry entry, Exception failure)
    {
        var record = RecordOf(entry, failure);
        try
        {
            if (EndsAtErrors || EndsCommand(record))
                End(window, record);
            else
                WriteError(record);
        }
        finally
        {
            // A cmdlet that was stopped could not write it.
            if (!IsStopping)
                EndWrite(entry.Write);
        }
    }

    /// <summary>
    /// Reports an error that ends the pipeline, after the results of what is still under way: a DOI that was created meanwhile must not
    /// be lost, nor one that may have been.
    /// </summary>
    private void End(OrderedWindow<TItem, TResult> window, ErrorRecord last)
    {
        while (!window.IsEmpty)
        {
            WaitFor(window.Oldest.Work);
            var entry = window.Take();
            if ((entry.Failure ?? Deliver(entry)) is { } failure)
                ReportAside(RecordOf(entry, failure));
            EndWrite(entry.Write);
        }

        if (EndsCommand(last))
            ThrowTerminatingError(last);
        WriteError(last);
    }

    // What comes beside the error that ends the pipeline.
    private void ReportAside(ErrorRecord record)
    {
        if (EndsCommand(record))
            WriteVerbose($"{record.TargetObject}: {record}");
        else if (!EndsAtErrors)
            WriteError(record);
        else if (ErrorRecords.IsUncertain(record))
            WriteWarning(record.ToString());
        else
            WriteVerbose($"{record.TargetObject}: {record}");
    }

    /// <summary>Writes a result, and gives what is wrong with it. When that ends the pipeline, tells of the others before it goes.</summary>
    private Exception? Deliver(OrderedWindow<TItem, TResult>.Entry entry)
    {
        var result = entry.Work.GetAwaiter().GetResult();
        _isHandedOn = false;
        try
        {
            Receive(entry.Item, result);
        }
        catch (Exception) when (entry.Write is not null)
        {
            // A later command has failed or has had enough, and has this one; or the user has stopped all of them, and nobody knows.
            entry.Write.WasInHand = _isHandedOn;
            if (IsStopping)
                throw;
            if (_isHandedOn)
                EndWrite(entry.Write);
            TellUntoldWrites();
            throw;
        }

        var shortfall = FindShortfall(result);
        if (shortfall is null)
            EndWrite(entry.Write);
        return shortfall;
    }

    // What is wrong with a result that came is certain.
    private ErrorRecord RecordOf(OrderedWindow<TItem, TResult>.Entry entry, Exception failure)
        => RecordOf(failure, entry.Item, entry.Work.IsCompletedSuccessfully ? null : entry.Write);
}
