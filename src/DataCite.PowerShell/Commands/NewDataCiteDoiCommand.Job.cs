using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

// What is different with a journal.
public sealed partial class NewDataCiteDoiCommand
{
    private NewDoiJournal? _journal;
    private string? _entry;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OpenJob(JobPath);
        _journal = Job is null ? null : new NewDoiJournal(Job, _existing, Target);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _items?.Complete();
        EndJob();
        if (_journal?.DescribeGone() is { } warning)
            WriteWarning(warning);
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
            catch (Exception failure) when (_journal is not null && ErrorRecords.IsOfItem(failure))
            {
                _journal.Refuse(_entry, item.Name, failure, target);
                throw;
            }
        },
        out plan);

    // The name that the item is given; null where it is made up.
    private string? GivenName(DoiRecord record)
        => !string.IsNullOrEmpty(Doi) ? Doi : !string.IsNullOrEmpty(record.Doi) ? record.Doi : GivenSuffix is { Length: > 0 } suffix ? $"{Prefix ?? record.Prefix}/{suffix}" : null;

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
        if (_journal is not { } journal || !journal.IsOpen(plan) || !Items.TryDo(target, () => Await(stop => ExistingDois.ReadAsync(Client, plan.Naming.Name, stop)), out var there))
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
            await journal.RecordAsync(plan, there).ConfigureAwait(false);
            return there;
        });
        return true;
    }
}
