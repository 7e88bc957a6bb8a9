using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Jobs;

namespace DataCite.PowerShell.Cmdlets;

// What is different with a journal: items that earlier runs have done, or may have sent.
internal sealed partial class ChangeRun
{
    private void Skip(ChangeItem item, DoiOutcome outcome)
    {
        var what = $"{PrintableText.Of(item.Name.Value)} is done already: {outcome}, in an earlier run of the job.";
        _tally.Add(outcome);
        if (cmdlet.Confirmation.IsPreview)
            cmdlet.Confirmation.Preview($"Nothing to do: {what}");
        else
            cmdlet.WriteVerbose(what);
    }

    // What an earlier run may have sent is looked for in the DOI as it is now.
    private bool IsSettled(ChangeItem item, JobSession job, Task<(DoiRecord Record, long When)> reading)
    {
        if (!TryFind(reading, out var now) || (now is null && !TryFind(Task.Run(() => ReadAsync(item)), out now)))
            return false;
        // What is known to have failed is tried again. But a draft that an earlier run was to delete is not there: it is gone, whatever was answered.
        if (now is not null && !job.IsOpen(item.Entry!))
            return false;
        if ((job.Settle(item.Entry!, now) ?? FindCreated(item, job, now)) is not { } result)
            return false;
        if (cmdlet.Confirmation.IsPreview)
            cmdlet.Confirmation.Preview($"Nothing to do: {PrintableText.Of(item.Name.Value)} is done already: {result.Outcome}, in an earlier run of the job.");
        else
            HandBack(item, result);
        return true;
    }

    // A DOI that an earlier run was about to create, and that has all that was meant.
    private DoiChangeResult? FindCreated(ChangeItem item, JobSession job, DoiRecord? now)
    {
        if (now is null || !job.WasToBeCreated(item.Entry!) || ReferenceEquals(now, FindMissing(item)))
            return null;
        var change = Plan(item, now);
        return change.Action is DoiChangeAction.None ? new DoiChangeResult(change, DoiOutcome.Created) { Record = now } : null;
    }

    // A draft that is not there was perhaps deleted. Nothing proves that such an answer is the server's own: it is asked twice.
    private bool TryFind(Task<(DoiRecord Record, long When)> reading, out DoiRecord? found)
    {
        found = null;
        try
        {
            found = cmdlet.AwaitRead(reading).Record;
            return true;
        }
        catch (ResourceNotFoundException)
        {
            return true;
        }
        catch (Exception failure) when (Errors.ErrorRecords.IsOfItem(failure))
        {
            return false;
        }
    }

    private void HandBack(ChangeItem item, DoiChangeResult result)
    {
        if (Job is not { } job)
            Items.Submit(item.Target, result);
        else
            Items.Submit(item.Name.Key, item.Target, async _ =>
            {
                await job.RecordAsync(item.Entry!, result, item.Target).ConfigureAwait(false);
                return result;
            });
    }
}
