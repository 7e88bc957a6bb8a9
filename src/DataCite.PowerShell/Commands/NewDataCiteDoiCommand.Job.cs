using System.Security.Cryptography;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

// The journal of new DOIs. The name of each is on the disk before it is sent, and a second run sends the same name.
public sealed partial class NewDataCiteDoiCommand
{
    // Two of a million items have the same 80 bits once in a trillion jobs.
    private const int ContentHashBytes = 10;

    private readonly ChangeTally _tally = new();
    private string? _entry;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OpenJob(JobPath);
    }

    // What the input has no more was perhaps corrected, and created twice.
    private void WarnOfItemsThatAreGone()
    {
        if (Job?.FindCreatedBeforeAndGone() is { Count: > 0 } gone)
            WriteWarning(
                $"The job has created DOIs ({gone.Count}) whose items are not in the input any more, or have another content now: {string.Join(", ", gone.Select(static doi => PrintableText.Of(doi)))}. "
                + "Look whether they are wanted, and delete those that are not with Remove-DataCiteDoi. With -KeyProperty an item stays the same when its content changes.");
    }

    private bool TryPlan(SourceItem item, object target, out NewDoiPlan? plan) => Items.TryDo(
        target,
        () =>
        {
            _entry = null;
            try
            {
                return Plan(item);
            }
            catch (Exception failure) when (Job is not null && ErrorRecords.IsOfItem(failure))
            {
                Job.PostFailure(_entry ?? Job.EntryOf(JobSession.ContentMark + PrintableText.Of(item.Name)), null, _tally.Add(failure, isSent: false), failure, target);
                throw;
            }
        },
        out plan);

    // Its name, its key, or its content: the second of two equal items is one of its own.
    private string EntryOf(DoiRecord record, ItemKey? key)
    {
        var name = string.IsNullOrEmpty(Doi) ? record.Doi : Doi;
        if (!string.IsNullOrEmpty(name))
            return Job!.EntryOf(DoiName.TryParse(name, out var parsed, out _) ? parsed.Key : name);
        if (GivenSuffix is { Length: > 0 } suffix)
            return Job!.EntryOf($"{Prefix ?? record.Prefix}/{suffix}");
        return Job!.EntryOf(key is not null ? $"{key.Property}={key.Value}" : JobSession.ContentMark + Convert.ToHexString(SHA256.HashData(record.ToUtf8Json().Span).AsSpan(0, ContentHashBytes)));
    }

    // No other name will do in its place: the earlier run may have sent it.
    private DoiNaming? NameOfEarlierRun(DoiRecord record)
        => _entry is not null && string.IsNullOrEmpty(record.Doi) && Job!.FindName(_entry) is { } name ? new DoiNaming(DoiName.Parse(name), Start: null) : null;

    private bool IsDone(NewDoiPlan plan)
    {
        if (plan.DoneBefore is not { } outcome)
            return false;
        var what = $"{PrintableText.Of(plan.Naming.Name.Value)} is done already: {outcome}, in an earlier run of the job.";
        if (Confirmation.IsPreview)
            Confirmation.Preview($"Nothing to do: {what}");
        else
            WriteVerbose(what);
        return true;
    }

    // What an earlier run may have sent is looked for: with the same content it is the DOI that was meant.
    private bool IsSettled(NewDoiPlan plan, object target)
    {
        if (plan.Entry is null || !Job!.IsOpen(plan.Entry) || !Items.TryDo(target, () => Await(stop => ExistingDois.ReadAsync(Client, plan.Naming.Name, stop)), out var there))
            return false;
        if (there is null || RecordComparison.Compare(plan.Record, there).Count > 0)
            return false;
        if (Confirmation.IsPreview)
        {
            Confirmation.Preview($"Nothing to do: {DoiDeed.Of(there)} was created by an earlier run of the job.");
            return true;
        }

        Items.Submit(plan.Naming.Name.Key, target, async _ =>
        {
            await Job.RecordAsync(plan.Entry, ResultOf(plan, there)).ConfigureAwait(false);
            return there;
        });
        return true;
    }

    private async Task<DoiRecord> JournaledAsync(NewDoiPlan plan, Func<Func<DoiRecord, Task>?, Task<DoiRecord>> send)
    {
        if (Job is null || plan.Entry is null)
            return await send(null).ConfigureAwait(false);
        // The pipeline goes on meanwhile.
        var input = plan.Input;
        try
        {
            var created = await send(record => Job.IntendAsync(plan.Entry, ChangeOf(record), input)).ConfigureAwait(false);
            await Job.RecordAsync(plan.Entry, ResultOf(plan, created)).ConfigureAwait(false);
            return created;
        }
        catch (Exception failure)
        {
            Job.PostFailure(plan.Entry, plan.Record.Doi, _tally.Add(failure, isSent: true), failure, input);
            throw;
        }
    }

    private DoiChangeResult ResultOf(NewDoiPlan plan, DoiRecord record)
        => new(ChangeOf(plan.Record) with { Base = null }, _existing.Contains(record) ? DoiOutcome.Unchanged : DoiOutcome.Created) { Record = record };

    private DoiChange ChangeOf(DoiRecord record) => new(DoiName.Parse(record.Doi!), DoiChangeAction.Create) { State = Target };
}
