using System.Management.Automation;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>Writes what became of the items of a cmdlet, so that none is lost, whatever ends the pipeline meanwhile.</summary>
/// <typeparam name="TItem">An input item.</typeparam>
/// <typeparam name="TResult">What became of it.</typeparam>
/// <param name="cmdlet">The cmdlet that writes.</param>
/// <param name="receive">Writes a result.</param>
/// <param name="findShortfall">What is wrong with a result that was written; null for nothing.</param>
internal sealed class ItemDelivery<TItem, TResult>(ConnectedCmdlet cmdlet, Action<TItem, TResult> receive, Func<TResult, Exception?> findShortfall)
    where TItem : notnull
{
    private const string InputItem = nameof(InputItem);
    private const string Tag = "DataCite";

    private readonly WriteTally _tally = new();
    private bool _isHandedOn;

    /// <summary>After how many errors the command ends; null for no limit.</summary>
    public int? MaxErrors { get; init; }

    private bool IsAtLimit => MaxErrors is { } limit && _tally.Failed >= limit;

    /// <summary>Writes an output; with its input as a note property, if that is asked for.</summary>
    public void Write(TItem item, object result, bool notesInput)
    {
        if (notesInput)
        {
            var noted = PSObject.AsPSObject(result);
            noted.Properties.Add(new PSNoteProperty(InputItem, item));
            result = noted;
        }

        _isHandedOn = !cmdlet.IsStopping;
        cmdlet.WriteObject(result);
    }

    /// <summary>Writes the result of an item for which nothing was sent.</summary>
    public void Pass(TItem item, TResult result)
    {
        receive(item, result);
        _tally.AddDone(write: null);
    }

    /// <summary>Reports an item for which nothing was sent, unless that has to wait for the items before it.</summary>
    public bool TryReject(TItem item, Exception exception, ItemFlow<TItem, TResult> before)
    {
        if (!before.IsIdle && !cmdlet.EndsAtErrors)
            return false;
        _tally.AddFailed();
        if (before.IsIdle)
            cmdlet.Report(exception, item);
        else
            End(before, cmdlet.RecordOf(exception, item, write: null));
        if (IsAtLimit)
            End(before, TooManyErrors());
        return true;
    }

    /// <summary>Says how many items came to which end, in the information stream and with -Verbose, for a cmdlet that changes something.</summary>
    public void Summarise()
    {
        if (cmdlet.Words is not { } words || _tally.Describe(words) is not { } summary)
            return;
        cmdlet.WriteInformation(summary, [Tag]);
        cmdlet.WriteVerbose(summary);
    }

    /// <summary>Writes the result or the error of an item.</summary>
    /// <param name="entry">The item; its work has ended.</param>
    /// <param name="rest">The items after it, should its error end the pipeline.</param>
    public void HandBack(OrderedWindow<TItem, TResult>.Entry entry, ItemFlow<TItem, TResult> rest)
    {
        if (FailureOf(entry) is not { } failure)
            return;
        var record = RecordOf(entry, failure);
        try
        {
            if (cmdlet.EndsAtErrors || ConnectedCmdlet.EndsCommand(record))
                End(rest, record);
            else
                cmdlet.WriteError(record);
            if (IsAtLimit)
                End(rest, TooManyErrors());
        }
        finally
        {
            // A cmdlet that was stopped could not write it.
            if (!cmdlet.IsStopping)
                cmdlet.EndWrite(entry.Write);
        }
    }

    /// <summary>
    /// Reports an error that ends the pipeline, after the results of what is still under way: a DOI that was created meanwhile must not
    /// be lost, nor one that may have been.
    /// </summary>
    public void End(ItemFlow<TItem, TResult> rest, ErrorRecord last)
    {
        foreach (var entry in rest.TakeRest())
        {
            if (FailureOf(entry) is { } failure)
                ReportAside(RecordOf(entry, failure));
            cmdlet.EndWrite(entry.Write);
        }

        if (ConnectedCmdlet.EndsCommand(last))
            cmdlet.ThrowTerminatingError(last);
        cmdlet.WriteError(last);
    }

    private ErrorRecord TooManyErrors() => cmdlet.RecordOf(
        new CmdletInputException(
            ErrorIds.TooManyErrors, ErrorCategory.LimitsExceeded, $"{_tally.Failed} items have failed, and -MaxErrors is {MaxErrors}: the items after them were not sent.",
            "Correct the cause, and run the command again.") { IsFinal = true },
        null, write: null);

    // What comes beside the error that ends the pipeline.
    private void ReportAside(ErrorRecord record)
    {
        if (!ConnectedCmdlet.EndsCommand(record) && !cmdlet.EndsAtErrors)
            cmdlet.WriteError(record);
        else if (ErrorRecords.IsUncertain(record))
            cmdlet.WriteWarning(record.ToString());
        else
            cmdlet.WriteVerbose($"{record.TargetObject}: {record}");
    }

    private Exception? FailureOf(OrderedWindow<TItem, TResult>.Entry entry)
    {
        var failure = entry.Failure ?? Deliver(entry);
        if (failure is null)
            _tally.AddDone(entry.Write);
        else
            _tally.AddFailed();
        return failure;
    }

    /// <summary>Writes a result, and gives what is wrong with it. When that ends the pipeline, reports the others first.</summary>
    private Exception? Deliver(OrderedWindow<TItem, TResult>.Entry entry)
    {
        var result = BoundedWait.ResultOf(entry.Work);
        _isHandedOn = false;
        try
        {
            receive(entry.Item, result);
        }
        catch (Exception) when (entry.Write is not null)
        {
            // A later command has failed or has had enough, and has this one; or the user has stopped all of them, and nobody knows.
            entry.Write.WasInHand = _isHandedOn;
            if (cmdlet.IsStopping)
                throw;
            if (_isHandedOn)
                cmdlet.EndWrite(entry.Write);
            cmdlet.TellUntoldWrites();
            throw;
        }

        var shortfall = findShortfall(result);
        if (shortfall is null)
            cmdlet.EndWrite(entry.Write);
        return shortfall;
    }

    // What is wrong with a result that came is certain.
    private ErrorRecord RecordOf(OrderedWindow<TItem, TResult>.Entry entry, Exception failure)
        => cmdlet.RecordOf(failure, entry.Item, entry.Work.IsCompletedSuccessfully ? null : entry.Write);
}
