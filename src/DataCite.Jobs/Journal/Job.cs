using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>
/// A run of changes with a journal. Before an item is sent, what is intended is on the disk; after it, what became of it. The same command
/// with the same journal goes on where it stopped.
/// </summary>
internal sealed class Job : IAsyncDisposable
{
    /// <summary>Begins the key of an item that is known by its content.</summary>
    public const string ContentMark = "content:";

    private readonly JobLock? _lock;
    private readonly JobWriter? _writer;
    private readonly JobIndex _index;
    private readonly TimeProvider _time;
    private FileStream? _file;

    private Job(string path, JobIndex index, JobLock? taken, JobWriter? writer, TimeProvider time)
    {
        Path = path;
        (_index, _lock, _writer, _time) = (index, taken, writer, time);
        DoneBefore = index.CountDone();
    }

    /// <summary>The journal.</summary>
    public string Path { get; }

    /// <summary>How many items earlier runs have done.</summary>
    public int DoneBefore { get; }

    /// <summary>When it was begun; null where this run begins it.</summary>
    public DateTimeOffset? Begun => _index.Header?.Begun;

    /// <summary>Whether an earlier run came to its end.</summary>
    public bool HasEnded => _index.HasEnded;

    /// <summary>How far earlier runs have read a list; null where no page is complete.</summary>
    public JobPage? LastPage => _index.LastPage;

    /// <summary>Begins a job, or goes on with it.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="header">What the job is; it has to be the same as when it was begun.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="JobException">It cannot begin or go on.</exception>
    public static Job Open(string path, JobHeader header, TimeProvider time)
    {
        JobLock? taken = null;
        try
        {
            // Somebody else's file is not even locked. Its first line is enough to know: a large journal is read once.
            if (File.Exists(path))
                header.RequireSame(ReadIndex(path, firstLines: 1).Header, path);
            taken = JobLock.TryTake(path) ?? throw InUse(path);
            // Other processes may have written before the lock was taken.
            var file = new FileStream(path, JobFile.Options(FileMode.OpenOrCreate, FileShare.ReadWrite));
            try
            {
                return new Job(path, Begin(file, path, header, time), taken, new JobWriter(file, path), time);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            taken?.Dispose();
            throw new JobException(
                JobProblem.Unwritable, $"The job '{path}' cannot be written: {(Directory.Exists(path) ? "it is a folder." : exception.Message)} Nothing was sent.", "Give -JobPath a file in a folder that you may write.", exception);
        }
        catch (JobException)
        {
            taken?.Dispose();
            throw;
        }
    }

    /// <summary>Looks at a job as -WhatIf does: nothing is written.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="header">What the job is.</param>
    /// <exception cref="JobException">It could not go on.</exception>
    public static Job Look(string path, JobHeader header)
    {
        var index = File.Exists(path) ? ReadIndex(path) : new JobIndex();
        header.RequireSame(index.Header, path);
        return new Job(path, index, taken: null, writer: null, TimeProvider.System);
    }

    /// <summary>What earlier runs have written of an item; null where it is new.</summary>
    public JobItemState? Find(string item) => _index.Find(item);

    /// <summary>What identifies the next item of the input: the second item with the same key is one of its own.</summary>
    /// <param name="key">The name or the content of the item.</param>
    /// <param name="isKnown">Whether earlier runs have had the item.</param>
    public string Enter(string key, out bool isKnown) => _index.Enter(key, out isKnown);

    /// <summary>Begins with the first item of the input again: equal items get the same entries as before.</summary>
    public void EnterAgain() => _index.EnterAgain();

    /// <summary>What identifies the items without a name that earlier runs had and this one has not, and their DOIs, in the order of the journal.</summary>
    /// <param name="which">Which of them.</param>
    public IEnumerable<(string Entry, string? Doi)> FindGone(Func<JobItemState, bool> which) => _index.FindGone(which).Select(NamesOf);

    /// <summary>The DOI of an item, as far as it is known: the made-up name of a new DOI too.</summary>
    public string? NameOf(JobItemState item) => NamesOf(item).Doi;

    /// <summary>The last intent of an item; null where it has none.</summary>
    public JobIntent? IntentOf(JobItemState item) => item.IsIntended ? (JobIntent)LineOf(item) : null;

    /// <summary>Writes what is about to be sent; ends when it is on the disk.</summary>
    /// <exception cref="JobException">It cannot be written: then nothing must be sent.</exception>
    public Task IntendAsync(JobIntent intent) => _writer!.AppendAsync(JobLine.Write(intent, _time.GetUtcNow()));

    /// <summary>Writes what became of an item; ends when it is on the disk.</summary>
    /// <exception cref="JobException">It cannot be written. The next run settles the item by asking.</exception>
    public Task RecordAsync(JobOutcome outcome) => _writer!.AppendAsync(JobLine.Write(outcome with { At = _time.GetUtcNow() }));

    /// <summary>Writes that a page of a list is on the disk.</summary>
    /// <exception cref="JobException">It cannot be written.</exception>
    public Task AddPageAsync(JobPage page) => _writer!.AppendAsync(JobLine.Write(page with { At = _time.GetUtcNow() }));

    /// <summary>Writes that an item, for which nothing was sent, is not in the input any more.</summary>
    public Task DropAsync(string item) => _writer!.AppendAsync(JobLine.WriteDrop(item, _time.GetUtcNow()));

    /// <summary>Writes that all items of the input have come.</summary>
    public Task EndAsync() => _writer!.AppendAsync(JobLine.WriteEnd(_time.GetUtcNow()));

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_writer is not null)
                await _writer.DisposeAsync().ConfigureAwait(false);
            if (_file is not null)
                await _file.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _lock?.Dispose();
        }
    }

    private (string Entry, string? Doi) NamesOf(JobItemState item) => LineOf(item) switch
    {
        JobIntent intent => (intent.Item, intent.Doi),
        JobOutcome outcome => (outcome.Item, outcome.Doi),
        var other => throw new InvalidOperationException($"An item has no line of the type {other.GetType().Name}."),
    };

    // The file stays open: a large job asks for many lines.
    private object LineOf(JobItemState item) => JobLine.Read(JobReader.LineAt(_file ??= JobFile.OpenToRead(Path), item.Offset));

    private static JobIndex ReadIndex(string path, int firstLines = int.MaxValue)
    {
        using var file = JobFile.OpenToRead(path);
        return JobIndex.Read(file, path, firstLines);
    }

    private static JobIndex Begin(FileStream file, string path, JobHeader header, TimeProvider time)
    {
        var index = JobIndex.Read(file, path);
        header.RequireSame(index.Header, path);
        // A last line that was not written to its end: what it was to say is not known, and its item is settled by asking.
        file.SetLength(index.Length);
        file.Position = index.Length;
        var now = time.GetUtcNow();
        if (index.Header is null)
            file.Write(JobLine.Write(header with { Begun = now }));
        file.Write(JobLine.Write(new JobRun(Environment.ProcessId, Environment.MachineName, now)));
        file.Flush(flushToDisk: true);
        return index;
    }

    private static JobException InUse(string path)
        => new(JobProblem.InUse, $"The job '{path}' is in use by {HolderOf(path)}. Nothing was sent.", "Wait until it has ended, or give -JobPath another file.");

    /// <summary>The process that is working on a job, in words.</summary>
    /// <param name="path">The journal.</param>
    public static string HolderOf(string path) => TryFindHolder(path) is { } run
        ? string.Create(CultureInfo.InvariantCulture, $"process {run.Process} on {PrintableText.Of(run.Machine)}, since {run.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")
        : "another process";

    private static JobRun? TryFindHolder(string path)
    {
        try
        {
            return ReadIndex(path).LastRun;
        }
        catch (Exception exception) when (exception is IOException or JobException)
        {
            return null;
        }
    }
}
