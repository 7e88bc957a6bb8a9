using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>
/// Changes DOIs in three steps: each is read by its name, several ahead; compared, checked and asked about on the thread of the pipeline, in
/// the order of the input; and sent, several at a time. Under -WhatIf the third step is left out.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="activity">What the progress bar says is going on.</param>
/// <param name="throttleLimit">How many DOIs are read, and how many are written, at the same time.</param>
internal sealed partial class ChangeRun(ConnectedCmdlet cmdlet, string activity, int throttleLimit)
{
    /// <summary>After this time a DOI is read again before it is changed: a question may wait for an answer.</summary>
    private static readonly TimeSpan LongestSinceRead = TimeSpan.FromSeconds(30);

    // Results of a run with a journal that wait for each item in flight, and the items that are read ahead.
    private const int LongestWaitingResults = 18;

    private readonly ChangeTally _tally = new();
    private readonly ChangePreview _preview = new();
    private int _changes;
    private readonly Queue<string> _recent = new();
    private ReadAhead<ChangeItem, (DoiRecord Record, long When)>? _ahead;
    private ItemRun<object, DoiChangeResult>? _items;

    /// <summary>Makes the change of a DOI that was read; on the thread of the pipeline.</summary>
    public required Func<ChangeItem, DoiRecord, DoiChange> Plan { get; init; }

    /// <summary>What is about to happen, in a sentence for the question.</summary>
    public required Func<DoiChange, string> Describe { get; init; }

    /// <summary>How much a change is asked about.</summary>
    public required Func<DoiChange, ConfirmImpact> Impact { get; init; }

    /// <summary>What stands for a DOI that does not exist; null for an error.</summary>
    public Func<ChangeItem, DoiRecord?> FindMissing { get; init; } = static _ => null;

    /// <summary>The journal; null for none.</summary>
    public JobSession? Job { get; init; }

    /// <summary>After how many errors the command ends; null for no limit.</summary>
    public int? MaxErrors { get; init; }

    /// <summary>After how many changes the command ends; null for no limit.</summary>
    public int? MaxChanges { get; init; }

    /// <summary>How many changes are shown under -WhatIf, and counts follow; null for all, without counts.</summary>
    public int? MaxShown { get; init; }

    /// <summary>Whether the changed records are written.</summary>
    public bool PassThru { get; init; }

    /// <summary>Whether one summary is written at the end.</summary>
    public bool Summary { get; init; }

    /// <summary>Whether each output gets its input as a note property.</summary>
    public bool NotesInput { get; init; }

    /// <summary>How many items there will be; null where the pipeline brings them.</summary>
    public Func<long?> Total { get; init; } = static () => null;

    private ReadAhead<ChangeItem, (DoiRecord Record, long When)> Ahead => _ahead ??= new(throttleLimit, Decide);

    private ItemRun<object, DoiChangeResult> Items => _items ??= new(cmdlet, activity, throttleLimit, Receive)
    {
        NotesInput = NotesInput && PassThru,
        Total = Total,
        HasJournal = Job is not null,
        MaxErrors = MaxErrors,
    };

    /// <summary>Takes an item.</summary>
    /// <param name="target">What errors point to.</param>
    /// <param name="item">Makes the item; a name that is not a DOI is an error of it.</param>
    public void Add(object target, Func<ChangeItem> item)
    {
        if (!TryDo(target, null, () => Name(item), out var known))
            return;
        if (Job is { } job)
        {
            if (!known!.HasOwnEntry)
                known = known with { Entry = job.EntryOf(known.Entry ?? known.Name.Key) };
            if (job.FindDone(known.Entry!) is { } outcome)
            {
                Skip(known, outcome);
                return;
            }
        }

        WaitForEarlier(known!.Name.Key);
        Ahead.Add(known, () => ReadAsync(known));
    }

    /// <summary>Reports an item that cannot be used, before the first one is sent.</summary>
    /// <param name="target">What the error points to.</param>
    /// <param name="failure">Why.</param>
    public void Refuse(object target, Exception failure)
    {
        _tally.Add(failure, isSent: false);
        TellRefused(target, failure);
        Items.Fail(target, failure);
    }

    /// <summary>Writes into the journal that an item was refused.</summary>
    /// <param name="entry">What identifies the item in the journal.</param>
    /// <param name="doi">Its DOI; null where it has none.</param>
    /// <param name="target">The item as it came.</param>
    /// <param name="failure">Why.</param>
    public void RecordRefused(string entry, DoiName? doi, object target, Exception failure)
        => Job?.PostFailure(entry, doi?.Value, DoiOutcome.Refused, failure, target);

    /// <summary>Waits for all items, and writes the summary.</summary>
    public void Complete()
    {
        _ahead?.Complete();
        _items?.Complete();
        if (MaxShown is not null && cmdlet.Confirmation.IsPreview)
            cmdlet.Confirmation.Preview(_preview.Describe(MaxChanges));
        if (Summary && !cmdlet.Confirmation.IsPreview)
            cmdlet.WriteObject(_tally.Summarise());
    }

    // The error of an item without a name is reported behind those of the items before it.
    private ChangeItem Name(Func<ChangeItem> item)
    {
        try
        {
            return item();
        }
        catch (Exception failure) when (ErrorRecords.IsOfItem(failure))
        {
            _ahead?.Complete();
            throw;
        }
    }

    // A DOI that comes twice is read again after its first change. What came long before is done: both steps have room for so many only.
    private void WaitForEarlier(string key)
    {
        if (_recent.Contains(key))
        {
            _ahead?.Complete();
            _items?.Drain();
            _recent.Clear();
        }

        _recent.Enqueue(key);
        // With a journal, results may wait behind a slow item: many more may have come since it was sent.
        if (_recent.Count > (Job is null ? 2 : LongestWaitingResults) * (throttleLimit + 1))
            _recent.Dequeue();
    }

    private async Task<(DoiRecord Record, long When)> ReadAsync(ChangeItem item)
    {
        try
        {
            return (await cmdlet.Client.GetDoiAsync(item.Name, cmdlet.StopToken).ConfigureAwait(false), TimeProvider.System.GetTimestamp());
        }
        catch (ResourceNotFoundException) when (FindMissing(item) is { } missing)
        {
            return (missing, TimeProvider.System.GetTimestamp());
        }
    }

    private void Decide(ChangeItem item, Task<(DoiRecord Record, long When)> reading)
    {
        if (Job is { } job && job.WasIntended(item.Entry!) && IsSettled(item, job, reading))
            return;
        if (!TryDo(item.Target, item, () => cmdlet.AwaitRead(reading), out var read) || !TryPlan(item, read.Record, out var change))
            return;
        foreach (var finding in change!.Findings)
            cmdlet.WriteVerbose($"{PrintableText.Of(change.Doi)}: {finding}");
        // A preview shows all.
        if (!cmdlet.Confirmation.IsPreview && change.Action is not DoiChangeAction.None && !TryDo(item.Target, item, RequireRoom, out _))
            return;
        if (cmdlet.Confirmation.IsPreview && MaxShown is { } most && _preview.Count(change) > most)
            return;
        while (change.Action is not DoiChangeAction.None)
        {
            if (!cmdlet.IsConfirmed(Describe(change), Impact(change)))
                return;
            if (TimeProvider.System.GetElapsedTime(read.When) <= LongestSinceRead)
            {
                Send(item, change);
                return;
            }

            var agreed = change;
            if (!TryDo(item.Target, item, () => cmdlet.AwaitRead(Task.Run(() => ReadAsync(item))), out read) || !TryPlan(item, read.Record, out change))
                return;
            if (change!.Action == agreed.Action && change.Edits.SequenceEqual(agreed.Edits))
            {
                Send(item, change);
                return;
            }
        }

        if (cmdlet.Confirmation.IsPreview)
            cmdlet.Confirmation.Preview(ChangeDeed.Nothing(change));
        else
            HandBack(item, new DoiChangeResult(change, DoiOutcome.Unchanged) { Record = change.Base });
    }

    // More changes than were expected: perhaps it is not the file that was meant.
    private bool RequireRoom() => _changes++ < MaxChanges || MaxChanges is null ? true : throw new CmdletInputException(
        ErrorIds.TooManyChanges, ErrorCategory.LimitsExceeded, $"{MaxChanges} DOIs were changed or are being changed, and -MaxChanges is {MaxChanges}: the items after them were not sent.",
        "Look at what the file would change with -WhatIf, and give a larger number if that is meant.") { IsFinal = true };

    private void Send(ChangeItem item, DoiChange change) => Items.SubmitWrite(item.Name.Value, item.Name.Key, item.Target, async write =>
    {
        try
        {
            if (Job is not null)
                await Job.IntendAsync(item.Entry!, change, item.Target).ConfigureAwait(false);
            var result = await cmdlet.ClientFor(write).ApplyChangeAsync(change, write.Token).ConfigureAwait(false);
            if (Job is not null)
                await Job.RecordAsync(item.Entry!, result, item.Target).ConfigureAwait(false);
            return result;
        }
        catch (Exception failure)
        {
            // Counted with a journal and without.
            var outcome = _tally.Add(failure, isSent: true);
            Job?.PostFailure(item.Entry!, item.Name.Value, outcome, failure, item.Target);
            throw;
        }
    });

    private bool TryPlan(ChangeItem item, DoiRecord read, out DoiChange? change) => TryDo(item.Target, item, () => ChangeCheck.Require(Plan(item, read)), out change);

    private bool TryDo<T>(object target, ChangeItem? item, Func<T> work, out T? result) => Items.TryDo(
        target,
        () =>
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (ErrorRecords.IsOfItem(failure))
            {
                var outcome = _tally.Add(failure, isSent: false);
                Job?.PostFailure(item?.Entry ?? Job.EntryOf(PrintableText.Of(target.ToString())), item?.Name.Value, outcome, failure, target);
                TellRefused(target, failure);
                throw;
            }
        },
        out result);

    private void TellRefused(object target, Exception failure)
    {
        _preview.CountRefused();
        if (cmdlet.Confirmation.IsPreview)
            cmdlet.Confirmation.Preview($"Refused: {At(PrintableText.Of(target.ToString()), ErrorRecords.Describe(failure))}");
    }

    // What is wrong with a row says itself where the row is.
    private static string At(string place, string problem) => problem.StartsWith(place, StringComparison.Ordinal) ? problem : $"{place}: {problem}";

    private void Receive(object item, DoiChangeResult result)
    {
        _tally.Add(result);
        var doi = PrintableText.Of(result.Doi);
        if (result.Outcome is DoiOutcome.Unchanged)
            cmdlet.WriteVerbose($"{doi} has the state and the values asked for already; nothing is sent.");
        foreach (var edit in result.Outcome is DoiOutcome.Unchanged ? [] : result.Edits)
            cmdlet.WriteVerbose($"{doi}: {ChangeDeed.Line(edit)}");
        foreach (var edit in result.Differences)
            cmdlet.WriteWarning($"{doi}: DataCite did not keep a value as it was sent. {ChangeDeed.Line(edit)}");
        if (result is { Outcome: not DoiOutcome.Unchanged, Change.State: DoiState.Registered or DoiState.Findable, Record: { Registered: null } record })
            cmdlet.WriteWarning(StateWords.NotYetResolving(record));
        // Of a draft that was deleted, what it was.
        if (PassThru && (result.Record ?? (result.Outcome is DoiOutcome.Deleted ? result.Change.Base : null)) is { } shown)
            Items.WriteResult(item, shown);
    }
}
