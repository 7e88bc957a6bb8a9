using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Reads a journal to show what the job has done.</summary>
internal sealed class JobReport
{
    // The lines stay in the file until an item is asked for: a job may have very many.
    private readonly TextMarkTable<JobReportPlace> _items = new();
    private readonly JobHeader _header;
    private readonly string _path;
    private DateTimeOffset _last;
    private bool _hasEnded;
    private int _rows;

    private JobReport(string path, JobHeader header) => (_path, _header, _last) = (path, header, header.Begun);

    /// <summary>The items, in the order in which they first came, each once. They are read from the journal as they are asked for.</summary>
    public IEnumerable<JobItem> Items => Read(static _ => true);

    /// <summary>The items that are not done.</summary>
    public IEnumerable<JobItem> Failed => Read(static item => !IsDone(item));

    /// <summary>Reads a journal, also while a process works on it.</summary>
    /// <exception cref="JobException">It is not a journal, or a newer version has written it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static JobReport Read(string path)
    {
        using var file = JobFile.OpenToRead(path);
        var index = JobIndex.Read(file, path);
        var report = new JobReport(path, index.Header ?? throw new JobException(
            JobProblem.Unreadable, $"'{path}' is empty: its job was stopped before it began.", "Run the command again."));
        file.Position = 0;
        foreach (var (offset, line) in JobReader.Lines(file))
        {
            if (offset >= index.Length)
                break;
            report.Take(JobLine.Read(line.Span), offset);
        }

        return report;
    }

    /// <summary>The items, counted.</summary>
    public JobSummary Summarise()
    {
        int Count(DoiOutcome? outcome) => _items.Values.Count(item => item.IsKnown && item.Outcome == outcome);
        return new JobSummary(_path, _header)
        {
            Time = _last > _header.Begun ? _last - _header.Begun : TimeSpan.Zero,
            Total = _items.Values.Count(static item => item.IsKnown) + _rows,
            Created = Count(DoiOutcome.Created),
            Updated = Count(DoiOutcome.Updated),
            StateChanged = Count(DoiOutcome.StateChanged),
            Deleted = Count(DoiOutcome.Deleted),
            Transferred = Count(DoiOutcome.Transferred),
            Unchanged = Count(DoiOutcome.Unchanged),
            Refused = Count(DoiOutcome.Refused),
            Failed = Count(DoiOutcome.Failed),
            Conflict = Count(DoiOutcome.Conflict),
            Uncertain = Count(DoiOutcome.Uncertain) + Count(null),
            Incomplete = !_hasEnded || _items.Values.Any(static item => item.IsKnown && !IsDone(item)),
        };
    }

    private static bool IsDone(JobReportPlace item) => item.Outcome is { } outcome && JobOutcome.IsDone(outcome);

    private void Take(object line, long offset)
    {
        switch (line)
        {
            case JobRun run:
                (_hasEnded, _last) = (false, Later(run.At));
                break;
            case JobPage page:
                (_rows, _last) = ((int)Math.Min(page.Rows, int.MaxValue), Later(page.At));
                break;
            case JobIntent intent:
                _items.At(intent.Item).TakeIntent(offset);
                break;
            case JobOutcome outcome:
                _items.At(outcome.Item).TakeOutcome(outcome.Outcome, offset);
                _last = Later(outcome.At);
                break;
            case JobDrop drop:
                _items.At(drop.Item) = default;
                break;
            case DateTimeOffset end:
                (_hasEnded, _last) = (true, Later(end));
                break;
        }
    }

    private IEnumerable<JobItem> Read(Func<JobReportPlace, bool> isMeant)
    {
        using var file = JobFile.OpenToRead(_path);
        foreach (var place in _items.Values.Where(place => place.IsKnown && isMeant(place)))
        {
            var intent = place.Intent > 0 ? (JobIntent)JobLine.Read(JobReader.LineAt(file, place.Intent)) : null;
            var outcome = place.LastOutcome > 0 ? (JobOutcome)JobLine.Read(JobReader.LineAt(file, place.LastOutcome)) : null;
            yield return JobItem.Of(intent, outcome, isUnderWay: place.Outcome is null);
        }
    }

    private DateTimeOffset Later(DateTimeOffset at) => at > _last ? at : _last;
}
