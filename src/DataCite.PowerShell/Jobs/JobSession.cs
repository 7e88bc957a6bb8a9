using System.Management.Automation;
using System.Security.Cryptography;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;
using Job = DataCite.Jobs.Job;

namespace DataCite.PowerShell.Jobs;

/// <summary>The journal of a cmdlet with -JobPath: which items are done, what is about to be sent, and what became of it.</summary>
internal sealed class JobSession : IDisposable
{
    private readonly Job _job;
    private readonly bool _isPreview;
    // How long a disk may take to write what is left.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private CmdletInputException? _failure;
    private bool _hasNew;

    private JobSession(Job job, bool isPreview) => (_job, _isPreview) = (job, isPreview);

    // Two of a million items have the same 80 bits once in a trillion jobs.
    private const int ContentHashBytes = 10;

    /// <summary>Begins the key of an item that is known by its content.</summary>
    public const string ContentMark = Job.ContentMark;

    /// <summary>The file.</summary>
    public string Path => _job.Path;

    /// <summary>Where an item is in a file; null where items come from no file.</summary>
    public Func<object?, string?> PlaceOf { get; set; } = static _ => null;

    /// <summary>How many items earlier runs have done.</summary>
    public int DoneBefore => _job.DoneBefore;

    /// <summary>Why the journal cannot be written any more; null where it can.</summary>
    public CmdletInputException? Failure => _failure;

    /// <summary>How to go on with the job, for the error that ends the command.</summary>
    public string HowToGoOn => $"The job '{_job.Path}' holds what is done: run the same command again, and it goes on where it stopped.";

    /// <summary>Begins a job, or goes on with it; under -WhatIf only looks at it.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="command">The name of the cmdlet.</param>
    /// <param name="connection">The account and the system.</param>
    /// <param name="isPreview">Whether nothing is written.</param>
    /// <exception cref="CmdletInputException">The job cannot begin or go on.</exception>
    public static JobSession Open(string path, string command, DataCiteConnection connection, bool isPreview)
    {
        var header = new JobHeader(command, AccountOf(connection), connection.Uri.AbsoluteUri);
        return new JobSession(Guarded(() => isPreview ? Job.Look(path, header) : Job.Open(path, header, TimeProvider.System)), isPreview);
    }

    /// <summary>The account of a connection, as journals and plans name it.</summary>
    public static string AccountOf(DataCiteConnection connection) => connection.AccountId ?? connection.AccountName ?? connection.Name;

    /// <summary>What identifies an item in the journal: the second item with the same key is one of its own.</summary>
    public string EntryOf(string key)
    {
        var entry = _job.Enter(key, out var isKnown);
        _hasNew |= !isKnown && entry.StartsWith(ContentMark, StringComparison.Ordinal);
        return entry;
    }

    /// <summary>What identifies an item of which nothing is known but its place in a file. It takes the place of no other.</summary>
    public string EntryOfPlace(string place) => _job.Enter(ContentMark + place, out _);

    /// <summary>
    /// The DOIs that earlier runs have created, or may have, for items that are known by their content, and that did not come this time; empty
    /// where no new item came in their place.
    /// </summary>
    public IReadOnlyList<string> FindCreatedBeforeAndGone()
        => !_hasNew ? [] : Guarded<IReadOnlyList<string>>(() => [.. _job.FindGone(static item => item.IsOpen || item.Outcome is DoiOutcome.Created).Select(static item => item.Doi).OfType<string>()]);

    /// <summary>What an earlier run has made of an item; null where it is not done.</summary>
    public DoiOutcome? FindDone(string entry) => _job.Find(entry) is { IsDone: true } state ? state.Outcome : null;

    /// <summary>The name that an earlier run has made up for an item; null where there is no such run.</summary>
    public string? FindName(string entry) => _job.Find(entry) is { } state ? Guarded(() => _job.NameOf(state)) : null;

    /// <summary>Whether an earlier run may have sent something for an item whose outcome is not known.</summary>
    public bool IsOpen(string entry) => _job.Find(entry) is { IsOpen: true };

    /// <summary>Whether an earlier run was about to send an item.</summary>
    public bool WasIntended(string entry) => _job.Find(entry) is { IsIntended: true };

    /// <summary>Whether an earlier run was about to create the DOI of an item.</summary>
    public bool WasToBeCreated(string entry) => Guarded(() => _job.IntentOf(_job.Find(entry)!.Value)) is { Action: DoiChangeAction.Create };

    /// <summary>Begins with the first item again: equal items get the same entries as before.</summary>
    public void BeginAgain() => _job.EnterAgain();

    /// <summary>What identifies a record without a name: its content.</summary>
    public static string ContentKeyOf(DoiRecord record) => ContentMark + Convert.ToHexString(SHA256.HashData(record.ToUtf8Json().Span).AsSpan(0, ContentHashBytes));

    /// <summary>What became of an item that an earlier run may have sent; null where it has to be tried again.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="now">The DOI as it was just read by its name; null where it does not exist.</param>
    public DoiChangeResult? Settle(string entry, DoiRecord? now)
        => Guarded(() => _job.IntentOf(_job.Find(entry)!.Value)) is { } intent && JobSettlement.Settle(intent, now) is { } outcome
            ? new DoiChangeResult(new DoiChange(DoiName.Parse(intent.Doi), intent.Action) { State = intent.State, Edits = intent.Edits, Repository = intent.Repository, Base = now }, outcome) { Record = now }
            : null;

    /// <summary>Writes what is about to be sent; ends when it is on the disk.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="change">What is sent.</param>
    /// <param name="input">The item as it came.</param>
    /// <exception cref="CmdletInputException">It cannot be written: then nothing must be sent.</exception>
    public async Task IntendAsync(string entry, DoiChange change, object? input)
    {
        try
        {
            await _job.IntendAsync(JobIntent.Of(entry, change) with { Input = JobInput.WriteUnlessName(input), Place = PlaceOf(input) }).ConfigureAwait(false);
        }
        catch (JobException exception)
        {
            throw _failure = Of(exception);
        }
    }

    /// <summary>Writes what became of an item; ends when it is on the disk, or <see cref="Failure"/> says why not.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="input">The item as it came.</param>
    public Task RecordAsync(string entry, DoiChangeResult result, object? input = null) => RecordAsync(new JobOutcome(entry, result.Outcome)
    {
        Doi = result.Doi,
        Place = PlaceOf(input),
        Saved = SavedAt(result.Record),
        Kept = result.Differences.Count == 0 || result.Change.Base is null ? null
            : EditApplication.Apply(ComparableRecord.Of(RecordComparison.Apply(result.Change.Base, result.Change.Edits)), result.Differences),
    });

    /// <summary>Writes what was found at an item that nothing was sent for.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="doi">Its DOI.</param>
    /// <param name="message">What was found, in words.</param>
    public Task RecordAsync(string entry, string doi, string message) => RecordAsync(new JobOutcome(entry, DoiOutcome.Unchanged) { Doi = doi, Message = message });

    /// <summary>Writes that an item has failed.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="doi">Its DOI; null where it has none.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="failure">Why.</param>
    /// <param name="input">The item as it came.</param>
    public void PostFailure(string entry, string? doi, DoiOutcome outcome, Exception failure, object? input)
    {
        // What was stopped before it was sent has no outcome: the next run tries it.
        if (failure is OperationCanceledException || ErrorRecords.IsFinal(failure))
            return;
        _ = RecordAsync(new JobOutcome(entry, outcome)
        {
            Doi = doi,
            Error = ErrorRecords.From(failure, null).FullyQualifiedErrorId,
            Message = ErrorRecords.Describe(failure),
            Place = PlaceOf(input),
            Input = JobInput.Write(input),
        });
    }

    /// <summary>Writes that all items of the input have come. Lines are written one after the other: what was posted is written before.</summary>
    public async Task EndAsync()
    {
        if (_isPreview || _failure is not null)
            return;
        // An item that was refused and then corrected has another content now: what was refused is not in the input any more.
        foreach (var entry in Guarded<string[]>(() => [.. _job.FindGone(static item => item is { IsOpen: false, Outcome: DoiOutcome.Refused or DoiOutcome.Failed }).Select(static item => item.Entry)]))
            await GuardedAsync(_job.DropAsync(entry)).ConfigureAwait(false);
        await GuardedAsync(_job.EndAsync()).ConfigureAwait(false);
    }

    /// <summary>Closes the journal, when what was posted is written.</summary>
    public void Dispose() => BoundedWait.For(Task.Run(async () => await _job.DisposeAsync().ConfigureAwait(false)), Patience);

    private static DateTimeOffset? SavedAt(DoiRecord? record)
    {
        try
        {
            return record?.Updated;
        }
        catch (MetadataFormatException)
        {
            // A time that cannot be read says nothing.
            return null;
        }
    }

    private Task RecordAsync(JobOutcome outcome) => _isPreview ? Task.CompletedTask : GuardedAsync(_job.RecordAsync(outcome));

    private async Task GuardedAsync(Task writing)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        catch (JobException exception)
        {
            _failure = Of(exception);
        }
    }

    /// <summary>Does something with a journal; what is wrong with it is an error that ends the command.</summary>
    /// <exception cref="CmdletInputException">The journal cannot be read or written.</exception>
    internal static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (JobException exception)
        {
            throw Of(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CmdletInputException(ErrorIds.JobUnreadable, ErrorCategory.ReadError, $"The job cannot be read: {exception.Message}", "Check the path of the job.", exception) { IsFinal = true };
        }
    }

    /// <summary>The error of a job that cannot begin or go on.</summary>
    internal static CmdletInputException Of(JobException exception) => new(
        exception.Kind switch
        {
            JobProblem.Foreign => ErrorIds.JobForeign,
            JobProblem.InUse => ErrorIds.JobInUse,
            JobProblem.Unwritable => ErrorIds.JobUnwritable,
            JobProblem.Incomplete => ErrorIds.ListInterrupted,
            JobProblem.Taken => ErrorIds.FileExists,
            _ => ErrorIds.JobUnreadable,
        },
        exception.Kind switch
        {
            JobProblem.Foreign => ErrorCategory.InvalidArgument,
            JobProblem.InUse => ErrorCategory.ResourceBusy,
            JobProblem.Unwritable => ErrorCategory.WriteError,
            JobProblem.Incomplete => ErrorCategory.InvalidResult,
            JobProblem.Taken => ErrorCategory.ResourceExists,
            _ => ErrorCategory.InvalidData,
        },
        exception.Message, exception.Advice, exception.InnerException)
    {
        IsFinal = true,
    };
}
