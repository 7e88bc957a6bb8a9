using System.ComponentModel;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet over asynchronous work. The pipeline thread waits in <see cref="WaitFor"/>, here and nowhere else, and says meanwhile what
/// other threads have to say; stopping the pipeline ends the wait at once, whatever the work does.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class DataCiteCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly NoteQueue _notes = new();
    private Confirmation? _confirmation;
    private readonly WaitReport _waits;
    private volatile bool _stopping;

    /// <summary>A cmdlet that has not begun.</summary>
    protected DataCiteCmdlet() => _waits = new WaitReport(TimeProvider.System, WriteProgress);

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    protected internal CancellationToken StopToken => _stop.Token;

    /// <summary>Whether the user has stopped the pipeline, however far word of that has come.</summary>
    internal bool IsStopping => _stopping || Stopping;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds; called when the pipeline has ended, however it ended.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        TellUntoldWrites();
        // What is still under way when a later command has had enough (Select-Object -First) is not wanted any more.
        _stop.Cancel();
        _stop.Dispose();
    }

    /// <summary>Whether the next error ends the pipeline: by -ErrorAction Stop, or by the session's preference.</summary>
    internal bool EndsAtErrors => LanguagePrimitives.TryConvertTo<ActionPreference>(
        MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var given) ? given : GetVariableValue("ErrorActionPreference"), out var preference)
        && preference == ActionPreference.Stop;

    /// <summary>Who asks for confirmation.</summary>
    internal Confirmation Confirmation => _confirmation ??= new Confirmation(this);

    /// <summary>Asks for confirmation in PowerShell's own words.</summary>
    private protected bool IsConfirmed(string target, string action) => OrTerminate(() => Confirmation.IsGiven(target, action), target);

    /// <summary>Asks for confirmation of something that is described in a sentence, by its own impact.</summary>
    internal bool IsConfirmed(string description, ConfirmImpact impact) => OrTerminate(() => Confirmation.IsGiven(description, impact));

    /// <summary>Ends the cmdlet with an error record that has an id and advice, instead of a bare exception.</summary>
    private protected T OrTerminate<T>(Func<T> work, object? target = null)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            ThrowTerminatingError(ErrorRecords.From(exception, target));
            throw;
        }
    }

    /// <summary>Does work on this thread that looks at <see cref="StopToken"/>.</summary>
    /// <exception cref="PipelineStoppedException">The user stopped the pipeline.</exception>
    private protected void UntilStopped(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_stopping)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        // Who stops a second time does not want to wait.
        _ledger.End(now: _stopping);
        _stopping = true;
        _stop.Cancel();
        _notes.Wake();
    }

    /// <summary>Lets the pipeline thread run <paramref name="note"/> when it next waits; callable from any thread.</summary>
    protected void Post(Action note) => _notes.Post(note);

    /// <inheritdoc cref="VerboseLines"/>
    internal new void WriteVerbose(string text) => VerboseLines.Write(this, text);

    /// <summary>Says what the client does: one line for each request, wait and repetition, for -Debug also the address and why; and shows long waits.</summary>
    private protected void Tell(ClientNotice notice) => Post(() =>
    {
        WriteVerbose(notice.Message);
        _waits.Take(notice);
        if (notice is { Kind: NoticeKind.RequestSent, Address: { } address })
            WriteDebug($"{notice.Method} {address}");
        if (notice.Failure is { } failure)
            WriteDebug($"{failure.GetType().Name}: {failure.Message} (request {failure.RequestId ?? "without an answer"})");
    });

    /// <summary>Waits for <paramref name="work"/>, which runs on another thread, and gives its result or throws its exception.</summary>
    /// <exception cref="PipelineStoppedException">The user stopped the pipeline. Never for a time-out.</exception>
    protected T Await<T>(Func<CancellationToken, Task<T>> work)
        // Task.Run, because a graphical host may have a synchronization context on this thread.
        => Await(Task.Run(() => work(StopToken)));

    /// <summary>Waits for a task that was started before, and gives its result or throws its exception.</summary>
    /// <exception cref="PipelineStoppedException">The user stopped the pipeline. Never for a time-out.</exception>
    protected T Await<T>(Task<T> task)
    {
        WaitFor(task);
        try
        {
            return BoundedWait.ResultOf(task);
        }
        catch (OperationCanceledException) when (_stopping)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <inheritdoc cref="Await{T}(Task{T})"/>
    internal T AwaitRead<T>(Task<T> task) => Await(task);

    /// <inheritdoc cref="Await{T}(Func{CancellationToken, Task{T}})"/>
    protected void Await(Func<CancellationToken, Task> work) => Await(async token =>
    {
        await work(token).ConfigureAwait(false);
        return true;
    });

    /// <summary>Walks an asynchronous sequence on the pipeline thread. Meant for pages, not for single items: each step costs a thread switch.</summary>
    protected IEnumerable<T> Enumerate<T>(Func<CancellationToken, IAsyncEnumerable<T>> start)
    {
        var items = start(StopToken).GetAsyncEnumerator(StopToken);
        Task<bool> step = Task.FromResult(true);
        try
        {
            // The step is the task that Await waits for: one that has not begun yet when the pipeline stops is waited for as well.
            while (Await(step = Task.Run(() => items.MoveNextAsync().AsTask())))
                yield return items.Current;
        }
        finally
        {
            // When the pipeline stops, the step in hand may still be winding down; the sequence must not be disposed before it has.
            var dispose = DisposeAfter(step, items);
            if (!_stopping)
                WaitFor(dispose);
        }
    }

    /// <summary>Waits until <paramref name="task"/> has ended in any way, saying meanwhile what there is to say.</summary>
    /// <exception cref="PipelineStoppedException">The user stopped the pipeline.</exception>
    protected internal void WaitFor(Task task)
    {
        _ = task.ContinueWith(
            static (_, notes) => ((NoteQueue)notes!).Wake(), _notes, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        while (_notes.TakeUnless(() => task.IsCompleted || _stopping, _waits.IsShown ? _waits.Renew : null, WaitReport.Interval) is { } note && !_stopping)
            note();
        if (_stopping)
            throw new PipelineStoppedException();
    }

    private static async Task DisposeAfter<T>(Task step, IAsyncEnumerator<T> items)
    {
        await Task.WhenAny(step).ConfigureAwait(false);
        await items.DisposeAsync().ConfigureAwait(false);
    }
}
