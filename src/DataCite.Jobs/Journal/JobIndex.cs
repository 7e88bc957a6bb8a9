namespace DataCite.Jobs;

/// <summary>What a journal holds, item by item.</summary>
internal sealed class JobIndex
{
    private const string NotAJobAdvice = "Give the journal of a job, or the name of a file that does not exist yet to begin one.";

    private readonly Dictionary<string, JobItemState> _items = new(StringComparer.Ordinal);
    private int _runs;

    /// <summary>What the job is; null where the file is new, or its first line was not written to its end.</summary>
    public JobHeader? Header { get; private set; }

    /// <summary>Who works on it, or was the last to do so.</summary>
    public JobRun? LastRun { get; private set; }

    /// <summary>How far a list is; null where no page is complete.</summary>
    public JobPage? LastPage { get; private set; }

    /// <summary>Whether the last run came to its end.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The end of the last whole line.</summary>
    public long Length { get; private set; }

    /// <summary>The items, in the order in which they first came.</summary>
    public IReadOnlyDictionary<string, JobItemState> Items => _items;

    /// <summary>Reads a journal.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    /// <param name="path">Its name, for errors.</param>
    /// <exception cref="JobException">It is not a journal, or a newer version has written it.</exception>
    public static JobIndex Read(Stream stream, string path)
    {
        var index = new JobIndex();
        var number = 0;
        foreach (var (offset, line) in JobReader.Lines(stream))
        {
            number++;
            try
            {
                index.Take(JobLine.Read(line.Span), offset, line.Length, number);
            }
            catch (FormatException exception)
            {
                throw new JobException(
                    JobProblem.Unreadable, number == 1 ? NotAJob(path) : $"Line {number} of '{path}' is not readable. {exception.Message} The file is unchanged.",
                    number == 1 ? NotAJobAdvice : "Restore the file from a copy, or begin a new job.", exception);
            }

            index.Length = offset + line.Length + 1;
        }

        if (number == 0 && !IsBeginning(stream))
            throw new JobException(JobProblem.Unreadable, NotAJob(path), NotAJobAdvice);
        return index;
    }

    private static string NotAJob(string path) => $"'{path}' is not the journal of a job. The file is unchanged.";

    // A first line that was not written to its end, on a full disk for one. Anything else is somebody's file.
    private static bool IsBeginning(Stream stream)
    {
        var expected = "{\"dataCiteJob\":"u8;
        stream.Position = 0;
        Span<byte> start = stackalloc byte[expected.Length];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return expected.StartsWith(start[..length]);
    }

    private void Take(object line, long offset, int length, int number)
    {
        if (line is JobHeader != (number == 1))
            throw new FormatException("A journal has one first line.");
        switch (line)
        {
            case JobHeader header:
                Header = header;
                break;
            case JobRun run:
                (LastRun, HasEnded, _runs) = (run, false, _runs + 1);
                break;
            case JobPage page:
                LastPage = page;
                break;
            case JobIntent intent:
                Of(intent.Item).Take(intent, offset, length, _runs);
                break;
            case JobOutcome outcome:
                Of(outcome.Item).Take(outcome, _runs);
                break;
            case JobDrop drop:
                _items.Remove(drop.Item);
                break;
            default:
                HasEnded = true;
                break;
        }
    }

    private JobItemState Of(string item)
    {
        if (!_items.TryGetValue(item, out var state))
            _items.Add(item, state = new JobItemState());
        return state;
    }
}
