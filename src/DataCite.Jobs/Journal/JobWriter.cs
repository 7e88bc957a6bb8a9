using System.Threading.Channels;

namespace DataCite.Jobs;

/// <summary>
/// Appends lines to a journal. All lines that are waiting go to the disk together: many items wait for one flush. A line that fails is cut
/// off again, and nothing is written after it.
/// </summary>
internal sealed class JobWriter : IAsyncDisposable
{
    private readonly Channel<(byte[] Line, TaskCompletionSource Done)> _lines = Channel.CreateUnbounded<(byte[] Line, TaskCompletionSource Done)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Stream _file;
    private readonly string _path;
    private readonly Task _loop;
    private JobException? _broken;

    /// <summary>Begins to write.</summary>
    /// <param name="file">The file, at its end. Closed with the writer.</param>
    /// <param name="path">Its name, for errors.</param>
    public JobWriter(Stream file, string path)
    {
        _file = file;
        _path = path;
        _loop = Task.Run(WriteAllAsync);
    }

    /// <summary>Appends a line; ends when it is on the disk.</summary>
    /// <exception cref="JobException">It cannot be written.</exception>
    public Task AppendAsync(byte[] line)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _lines.Writer.TryWrite((line, done)) ? done.Task : Task.FromException(_broken ?? Failure(new ObjectDisposedException(nameof(JobWriter))));
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        await _file.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<TaskCompletionSource>();
        using var bytes = new MemoryStream();
        while (await _lines.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            bytes.SetLength(0);
            while (_lines.Reader.TryRead(out var next))
            {
                bytes.Write(next.Line);
                batch.Add(next.Done);
            }

            if (_broken is null)
                Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            foreach (var done in batch)
            {
                if (_broken is null)
                    done.SetResult();
                else
                    done.SetException(_broken);
            }
        }
    }

    private void Write(ReadOnlySpan<byte> lines)
    {
        var end = _file.Position;
        try
        {
            _file.Write(lines);
            if (_file is FileStream file)
                file.Flush(flushToDisk: true);
            else
                _file.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _broken = Failure(exception);
            CutOff(end);
        }
    }

    private void CutOff(long end)
    {
        try
        {
            _file.SetLength(end);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left of the line is cut off when the job goes on.
        }
    }

    private JobException Failure(Exception cause) => new(
        JobProblem.Unwritable, $"The job '{_path}' cannot be written: {cause.Message.TrimEnd('.')}. Nothing is sent that it does not hold, and the command ends.",
        "Make room on the disk.", cause);
}
