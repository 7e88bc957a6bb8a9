using System.Globalization;
using System.Management.Automation;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// How far a long job is: what is done, how fast, and how long it will still take. Says nothing about jobs that end within a second
/// and a half, and nothing more often than five times a second.
/// </summary>
internal sealed class ProgressReport(string activity, TimeProvider clock, Action<ProgressRecord> write)
{
    private const int ActivityId = 0x0D01;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _start = clock.GetTimestamp();
    private long _lastWritten;
    private bool _shown;

    /// <summary>Reports that <paramref name="done"/> items are done, of <paramref name="total"/> if that is known.</summary>
    public void Update(long done, long? total)
    {
        var now = clock.GetTimestamp();
        var elapsed = clock.GetElapsedTime(_start, now);
        if (elapsed < Silence || (_shown && clock.GetElapsedTime(_lastWritten, now) < Interval))
            return;
        _lastWritten = now;
        _shown = true;
        write(Describe(done, total, elapsed));
    }

    /// <summary>Takes the report off the screen.</summary>
    public void Complete()
    {
        if (!_shown)
            return;
        _shown = false;
        write(new ProgressRecord(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed });
    }

    private ProgressRecord Describe(long done, long? total, TimeSpan elapsed)
    {
        var rate = done / elapsed.TotalSeconds;
        var count = total is { } all ? $"{Number(done)} of {Number(all)}" : Number(done);
        var record = new ProgressRecord(ActivityId, activity, string.Create(CultureInfo.CurrentCulture, $"{count}, {rate:0.#} per second"));
        if (total is { } known and > 0)
        {
            record.PercentComplete = (int)Math.Clamp(done * 100 / known, 0, 100);
            if (done > 0)
                record.SecondsRemaining = (int)Math.Min(int.MaxValue, Math.Max(0, known - done) / rate);
        }

        return record;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
