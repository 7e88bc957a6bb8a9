using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Jobs;

/// <summary>The journal of new DOIs. The name of each is on the disk before it is sent, and a second run sends the same name.</summary>
/// <param name="job">The journal.</param>
/// <param name="existing">Knows which results were there before.</param>
/// <param name="target">The state that the DOIs are to have.</param>
internal sealed class NewDoiJournal(JobSession job, ExistingDois existing, DoiState target)
{
    private readonly ChangeTally _tally = new();

    /// <summary>What identifies an item: its name, its key, or its content. The second of two equal items is one of its own.</summary>
    /// <param name="record">The item, before it gets a name.</param>
    /// <param name="name">The name that it is given; null where it is made up.</param>
    /// <param name="key">Its key; null for none.</param>
    public string EntryOf(DoiRecord record, string? name, ItemKey? key) => job.EntryOf(
        !string.IsNullOrEmpty(name) ? DoiName.TryParse(name, out var parsed, out _) ? parsed.Key : name
            : key is not null ? $"{key.Property}={key.Value}"
            : JobSession.ContentKeyOf(record));

    /// <summary>The plan of an item that an earlier run has done; null where it is not done.</summary>
    public NewDoiPlan? FindDone(string entry, DoiRecord record) => job.FindDone(entry) is { } outcome && job.FindName(entry) is { } name
        ? new NewDoiPlan(record, Naming(name), []) { Entry = entry, DoneBefore = outcome } : null;

    /// <summary>The name that an earlier run has made up for an item. No other name will do in its place: it may have been sent.</summary>
    public DoiNaming? FindNaming(string entry) => job.FindName(entry) is { } name ? Naming(name) : null;

    /// <summary>Whether an earlier run may have sent an item whose outcome is not known.</summary>
    public bool IsOpen(NewDoiPlan plan) => job.IsOpen(plan.Entry!);

    /// <summary>Sends an item: its intent is on the disk before, and its outcome after it.</summary>
    /// <param name="plan">The item.</param>
    /// <param name="send">Sends it; calls what it is given before each name that it sends.</param>
    public async Task<DoiRecord> SendAsync(NewDoiPlan plan, Func<Func<DoiRecord, Task>, Task<DoiRecord>> send)
    {
        try
        {
            var created = await send(record => job.IntendAsync(plan.Entry!, ChangeOf(record), plan.Input)).ConfigureAwait(false);
            await RecordAsync(plan, created).ConfigureAwait(false);
            return created;
        }
        catch (Exception failure)
        {
            job.PostFailure(plan.Entry!, plan.Record.Doi, _tally.Add(failure, isSent: true), failure, plan.Input);
            throw;
        }
    }

    /// <summary>Writes that a DOI is there.</summary>
    public Task RecordAsync(NewDoiPlan plan, DoiRecord record) => job.RecordAsync(
        plan.Entry!, new DoiChangeResult(ChangeOf(record), existing.Contains(record) ? DoiOutcome.Unchanged : DoiOutcome.Created) { Record = record });

    /// <summary>Writes that an item cannot be sent.</summary>
    /// <param name="entry">What identifies it; null where that is not known.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="failure">Why.</param>
    /// <param name="input">The item as it came.</param>
    public void Refuse(string? entry, string name, Exception failure, object? input)
        => job.PostFailure(entry ?? job.EntryOf(JobSession.ContentMark + PrintableText.Of(name)), null, _tally.Add(failure, isSent: false), failure, input);

    /// <summary>A warning about DOIs of items that the input has no more: they were perhaps corrected, and created twice. Null for none.</summary>
    public string? DescribeGone() => job.FindCreatedBeforeAndGone() is not { Count: > 0 } gone ? null
        : $"The job has created DOIs, or may have ({gone.Count}), whose items are not in the input any more, or have another content now: {string.Join(", ", gone.Select(static doi => PrintableText.Of(doi)))}. "
            + "Look whether they are wanted, and delete those that are not with Remove-DataCiteDoi. With -KeyProperty an item stays the same when its content changes.";

    private static DoiNaming Naming(string name) => new(DoiName.Parse(name), Start: null);

    private DoiChange ChangeOf(DoiRecord record) => new(DoiName.Parse(record.Doi!), DoiChangeAction.Create) { State = target };
}
