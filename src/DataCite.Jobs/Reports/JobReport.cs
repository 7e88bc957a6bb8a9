using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Reads a journal to show what the job has done.</summary>
internal sealed class JobReport
{
    private readonly Dictionary<string, JobItem> _items = new(StringComparer.Ordinal);
    private readonly JobHeader _header;
    private readonly string _path;
    private DateTimeOffset _last;
    private bool _hasEnded;
    private int _rows;

    private JobReport(string path, JobHeader header) => (_path, _header, _last) = (path, header, header.Begun);

    /// <summary>The items, in the order in which they first came, each once.</summary>
    public IReadOnlyCollection<JobItem> Items => _items.Values;

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
            report.Take(JobLine.Read(line.Span));
        }

        return report;
    }

    /// <summary>The items, counted.</summary>
    public JobSummary Summarise()
    {
        int Count(DoiOutcome outcome) => _items.Values.Count(item => item.Outcome == outcome);
        var open = _items.Values.Count(static item => item.Outcome is null);
        return new JobSummary(_path, _header)
        {
            Time = _last > _header.Begun ? _last - _header.Begun : TimeSpan.Zero,
            Total = _items.Count + _rows,
            Created = Count(DoiOutcome.Created),
            Updated = Count(DoiOutcome.Updated),
            StateChanged = Count(DoiOutcome.StateChanged),
            Deleted = Count(DoiOutcome.Deleted),
            Transferred = Count(DoiOutcome.Transferred),
            Unchanged = Count(DoiOutcome.Unchanged),
            Refused = Count(DoiOutcome.Refused),
            Failed = Count(DoiOutcome.Failed),
            Conflict = Count(DoiOutcome.Conflict),
            Uncertain = Count(DoiOutcome.Uncertain) + open,
            Incomplete = !_hasEnded || _items.Values.Any(static item => item.Outcome is not { } outcome || !JobOutcome.IsDone(outcome)),
        };
    }

    private void Take(object line)
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
                var begun = Of(intent.Item);
                begun.Doi = PrintableText.Of(intent.Doi);
                begun.Action = intent.Action;
                begun.Place = PlaceOf(intent.Place) ?? begun.Place;
                begun.Outcome = null;
                begun.Input = intent.Input;
                begun.Edits = string.Join(Environment.NewLine, EditsOf(intent));
                break;
            case JobOutcome outcome:
                var ended = Of(outcome.Item);
                ended.Doi = outcome.Doi is null ? ended.Doi : PrintableText.Of(outcome.Doi);
                (ended.Outcome, ended.Error, ended.At, ended.Input) = (outcome.Outcome, outcome.Error, outcome.At, outcome.Input ?? ended.Input);
                ended.Place = PlaceOf(outcome.Place) ?? ended.Place;
                ended.Message = outcome.Message is null ? null : PrintableText.Of(outcome.Message);
                _last = Later(outcome.At);
                break;
            case JobDrop drop:
                _items.Remove(drop.Item);
                break;
            case DateTimeOffset end:
                (_hasEnded, _last) = (true, Later(end));
                break;
        }
    }

    private static string? PlaceOf(string? place) => place is null ? null : PrintableText.Of(place);

    private DateTimeOffset Later(DateTimeOffset at) => at > _last ? at : _last;

    private static IEnumerable<string> EditsOf(JobIntent intent)
    {
        foreach (var edit in intent.Edits)
            yield return edit.ToString();
        if (intent.State is { } state && intent.Action is DoiChangeAction.Update)
            yield return $"state: {intent.StateBefore} → {state}";
        if (intent.Action is DoiChangeAction.Transfer)
            yield return PrintableText.Of($"repository: {intent.Before?["repository"]} → {intent.Repository}");
    }

    private JobItem Of(string item)
    {
        if (!_items.TryGetValue(item, out var known))
            _items.Add(item, known = new JobItem(item));
        return known;
    }
}
