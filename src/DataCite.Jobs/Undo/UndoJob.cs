using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>
/// The items of a job that changed something or may have, the last one first. What was sent and what it replaced stays in the journal until an item is
/// asked for: a job may have very many items, and each replaces a whole record at worst.
/// </summary>
internal sealed class UndoJob : IDisposable
{
    private readonly FileStream _file;
    private readonly List<Place> _places = [];

    private UndoJob(FileStream file, JobHeader header) => (_file, Header) = (file, header);

    /// <summary>What the job is.</summary>
    public JobHeader Header { get; }

    /// <summary>How many items there are.</summary>
    public int Count => _places.Count;

    /// <summary>The items, each read when it is asked for.</summary>
    public IEnumerable<UndoItem> Items => _places.Select(Read);

    /// <summary>Opens the journal of a job.</summary>
    /// <param name="path">The journal.</param>
    /// <exception cref="JobException">It is not a journal.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static UndoJob Open(string path)
    {
        var file = JobFile.OpenToRead(path);
        try
        {
            var index = JobIndex.Read(file, path);
            var job = new UndoJob(file, index.Header ?? throw new JobException(JobProblem.Unreadable, $"'{path}' is empty: its job has changed nothing.", "Give the journal of a job that has run."));
            file.Position = 0;
            job.FindItems(JobReader.Lines(file).TakeWhile(line => line.Offset < index.Length));
            return job;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Leaves out items that are not meant.</summary>
    /// <returns>How many.</returns>
    public int Keep(Predicate<UndoItem> isMeant) => _places.RemoveAll(place => !isMeant(Read(place)));

    public void Dispose() => _file.Dispose();

    private void FindItems(IEnumerable<(long Offset, ReadOnlyMemory<byte> Line)> lines)
    {
        var intents = new Dictionary<string, (long Offset, int Run)>(StringComparer.Ordinal);
        var uncertain = new Dictionary<string, int>(StringComparer.Ordinal);
        // The server may have done what it answered with an error. A later run finds that out, and does not send it again.
        var failed = new Dictionary<string, (long Offset, int Run)>(StringComparer.Ordinal);
        var runs = 0;
        foreach (var (offset, line) in lines)
        {
            switch (JobLine.Read(line.Span))
            {
                case JobRun:
                    runs++;
                    break;
                case JobIntent intent:
                    intents[intent.Item] = (offset, runs);
                    failed.Remove(intent.Item);
                    break;
                case JobOutcome { Outcome: DoiOutcome.Created or DoiOutcome.Updated or DoiOutcome.StateChanged or DoiOutcome.Deleted or DoiOutcome.Transferred or DoiOutcome.Uncertain } outcome
                    when intents.Remove(outcome.Item, out var sent) || failed.Remove(outcome.Item, out sent):
                    Replace(outcome.Item);
                    if (outcome.Outcome is DoiOutcome.Uncertain)
                        uncertain[outcome.Item] = _places.Count;
                    _places.Add(new Place(sent.Offset, offset));
                    break;
                // A later run that failed before it sent anything says nothing about what an earlier one may have sent.
                case JobOutcome outcome when intents.TryGetValue(outcome.Item, out var sent) && sent.Run == runs:
                    intents.Remove(outcome.Item);
                    failed[outcome.Item] = sent;
                    break;
            }
        }

        foreach (var (item, open) in intents)
        {
            Replace(item);
            _places.Add(new Place(open.Offset, null));
        }

        _places.RemoveAll(static place => place == default);
        _places.Reverse();

        // A later run has sent again what was uncertain: it is one item.
        void Replace(string item)
        {
            if (uncertain.Remove(item, out var before))
                _places[before] = default;
        }
    }

    private UndoItem Read(Place place)
    {
        var intent = (JobIntent)JobLine.Read(JobReader.LineAt(_file, place.Intent));
        var outcome = place.Outcome is { } offset ? (JobOutcome)JobLine.Read(JobReader.LineAt(_file, offset)) : null;
        return new UndoItem(intent.Item, DoiName.Parse(outcome?.Doi ?? intent.Doi), intent, outcome);
    }

    // Where the lines of an item begin; without an outcome it was under way when the job was stopped.
    private readonly record struct Place(long Intent, long? Outcome);
}
