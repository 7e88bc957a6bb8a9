using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>What a journal holds, item by item.</summary>
internal sealed class JobIndex
{
    private const string NotAJobAdvice = "Give the journal of a job, or the name of a file that does not exist yet to begin one.";

    // An item needs 20 bytes, and 5 to 7 to find it: a job may have a million.
    private readonly TextMarkTable<JobItemState> _items = new();

    // How often more the input has had a key: few have it twice.
    private TextMarkTable<int> _repetitions = new();
    private long _run;

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

    /// <summary>How many items are done.</summary>
    public int CountDone() => _items.Values.Count(static item => item.IsDone);

    /// <summary>What the journal says of an item; null where it says nothing.</summary>
    public JobItemState? Find(string item) => _items.Find(item) is { IsKnown: true } state ? state : null;

    /// <summary>The items without a name that the input of this run does not have, in the order in which they first came.</summary>
    /// <param name="which">Which of them.</param>
    public IEnumerable<JobItemState> FindGone(Func<JobItemState, bool> which)
        => _items.Values.Where(item => item is { IsKnown: true, IsNameless: true, IsSeen: false } && which(item));

    /// <summary>What identifies the next item of the input: the second item with the same key is one of its own.</summary>
    /// <param name="key">The name or the content of the item.</param>
    /// <param name="isKnown">Whether the journal has the item.</param>
    public string Enter(string key, out bool isKnown)
    {
        ref var first = ref _items.At(key);
        if (!first.IsEntered)
        {
            isKnown = first.IsKnown;
            first.IsEntered = first.IsSeen = true;
            return key;
        }

        var entry = string.Create(CultureInfo.InvariantCulture, $"{key} ({++_repetitions.At(key) + 1})");
        isKnown = _items.Find(entry).IsKnown;
        // What the journal does not have is not looked for again.
        if (isKnown)
            _items.At(entry).IsSeen = true;
        return entry;
    }

    /// <summary>Begins with the first item of the input again: equal items get the same entries as before.</summary>
    public void EnterAgain()
    {
        _items.ChangeAll(static item => item with { IsEntered = false });
        _repetitions = new TextMarkTable<int>();
    }

    /// <summary>Reads a journal.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    /// <param name="path">Its name, for errors.</param>
    /// <param name="firstLines">How many lines are read; all when left out.</param>
    /// <exception cref="JobException">It is not a journal, or a newer version has written it.</exception>
    public static JobIndex Read(Stream stream, string path, int firstLines = int.MaxValue)
    {
        var index = new JobIndex();
        var number = 0;
        foreach (var (offset, line) in JobReader.Lines(stream).Take(firstLines))
        {
            number++;
            try
            {
                index.Take(JobLine.Read(line.Span), offset, number);
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

    private void Take(object line, long offset, int number)
    {
        if (line is JobHeader != (number == 1))
            throw new FormatException("A journal has one first line.");
        switch (line)
        {
            case JobHeader header:
                Header = header;
                break;
            case JobRun run:
                (LastRun, HasEnded, _run) = (run, false, offset);
                break;
            case JobPage page:
                LastPage = page;
                break;
            case JobIntent intent:
                _items.At(intent.Item).Take(intent, offset);
                break;
            case JobOutcome outcome:
                _items.At(outcome.Item).Take(outcome, offset, _run);
                break;
            case JobDrop drop:
                _items.At(drop.Item).Drop();
                break;
            default:
                HasEnded = true;
                break;
        }
    }
}
