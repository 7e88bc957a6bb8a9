using System.Management.Automation;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Cmdlets;

// The writes of a cmdlet. The outcome of each is reported, however the command ends.
public abstract partial class DataCiteCmdlet
{
    private readonly WriteLedger _ledger = new();

    /// <summary>What the cmdlet does to the server; null for one that only reads.</summary>
    internal virtual WriteWords? Words => null;

    /// <summary>The parameters that lead a command to the same system, with a space before them; empty for the session's connection.</summary>
    private protected virtual string ConnectionArguments => string.Empty;

    /// <summary>Takes note of a write, and names it in the verbose stream before anything is sent.</summary>
    internal PendingWrite BeginWrite(string name, string? onCommandLine = null)
    {
        WriteVerbose($"{Words!.Doing} {name}.");
        return _ledger.Open(name, onCommandLine);
    }

    /// <summary>Notes that the outcome of a write was reported.</summary>
    internal void EndWrite(PendingWrite? write)
    {
        if (write is not null)
            _ledger.Close(write);
    }

    /// <summary>Waits for a write. When the pipeline is stopped, its outcome is reported later.</summary>
    /// <exception cref="PipelineStoppedException">The user stopped the pipeline.</exception>
    private protected T AwaitWrite<T>(PendingWrite write, Func<PendingWrite, Task<T>> work)
    {
        var task = Task.Run(() => work(write));
        write.Work = task;
        return Await(task);
    }

    /// <summary>
    /// Names the writes that were not reported, when the command ends before it could write their results. Those under way
    /// get a little time to end.
    /// </summary>
    internal void TellUntoldWrites()
    {
        _ledger.End();
        if (_ledger.Drain() is not { Count: > 0 } writes)
            return;
        foreach (var message in UntoldWrites.Describe(MyInvocation.MyCommand.Name, Words!, writes, ConnectionArguments))
            WarnAnyhow(message);
    }

    // A cmdlet that was stopped cannot write to its streams, and one that others have ended not always. The host still can.
    private void WarnAnyhow(string message)
    {
        try
        {
            if (!IsStopping)
            {
                WriteWarning(message);
                return;
            }
        }
        catch (Exception exception) when (exception is RuntimeException or InvalidOperationException)
        {
            // -WarningAction Stop, or a stream that goes to a command that has ended.
        }

        try
        {
            Host?.UI?.WriteWarningLine(message);
        }
        catch (Exception exception) when (exception is RuntimeException or NotImplementedException or InvalidOperationException or NotSupportedException or IOException)
        {
            // It cannot be reported: the host has no place to show it.
        }
    }
}
