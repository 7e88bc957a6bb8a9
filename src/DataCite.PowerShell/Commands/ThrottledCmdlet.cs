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
    private OrderedWindow<TItem, TResult>? _window;
    private ProgressReport? _progress;
    private long _done;

    /// <summary>How many items are worked on at the same time. The rate limit holds all the same.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>What the progress bar says is going on.</summary>
    private protected abstract string Activity { get; }

    /// <summary>Starts work on an item as soon as there is room; items with the same key one after the other.</summary>
    private protected void Submit(string key, TItem item, Func<CancellationToken, Task<TResult>> work)
    {
        _window ??= new OrderedWindow<TItem, TResult>(ThrottleLimit);
        _progress ??= new ProgressReport(Activity, TimeProvider.System, WriteProgress);
        while (_window.IsFull)
        {
            WaitFor(_window.NextRoom);
            HandBackFinished(_window);
        }

        _window.Add(key, item, work, StopToken);
        HandBackFinished(_window);
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
            End(_window, item, exception);
        else
            Submit(string.Empty, item, _ => Task.FromException<TResult>(exception));
    }

    /// <summary>Writes what became of an item.</summary>
    private protected abstract void Receive(TItem item, TResult result);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (_window is { IsEmpty: false })
            HandBackOldest(_window);

        _progress?.Complete();
    }

    private void HandBackFinished(OrderedWindow<TItem, TResult> window)
    {
        while (!window.IsEmpty && window.Oldest.Work.IsCompleted)
            HandBackOldest(window);
    }

    private void HandBackOldest(OrderedWindow<TItem, TResult> window)
    {
        var entry = window.Take();
        TResult result;
        try
        {
            result = Await(entry.Work);
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            if (EndsAtErrors || ErrorRecords.IsFinal(exception))
                End(window, entry.Item, exception);
            else
                Report(exception, entry.Item);
            return;
        }
        finally
        {
            _progress?.Update(++_done, null);
        }

        Receive(entry.Item, result);
    }

    /// <summary>
    /// Reports an error that ends the pipeline, after the results of what is still under way: a DOI that was created meanwhile must not
    /// be lost.
    /// </summary>
    private void End(OrderedWindow<TItem, TResult> window, TItem item, Exception exception)
    {
        while (!window.IsEmpty)
        {
            WaitFor(window.Oldest.Work);
            var entry = window.Take();
            if (entry.Work.IsCompletedSuccessfully)
                Receive(entry.Item, Await(entry.Work));
            else
                WriteVerbose($"{entry.Item}: {entry.Work.Exception?.GetBaseException().Message}");
        }

        Report(exception, item);
    }
}
