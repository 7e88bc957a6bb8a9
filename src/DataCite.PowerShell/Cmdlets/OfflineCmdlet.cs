using System.ComponentModel;
using System.Management.Automation;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that works on what it is given alone, without a network. Long work looks at <see cref="StopToken"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OfflineCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    protected CancellationToken StopToken => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds; called when the pipeline has ended, however it ended.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stop.Dispose();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Runs the work on one item; when it cannot be done, that is one error, and the others go on.</summary>
    /// <exception cref="PipelineStoppedException">The user stopped the pipeline.</exception>
    private protected void Attempt(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            WriteError(ErrorRecords.From(exception, target));
        }
    }
}
