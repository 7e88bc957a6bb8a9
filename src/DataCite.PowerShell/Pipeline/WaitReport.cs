using System.Globalization;
using System.Management.Automation;
using DataCite.Client;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// Shows that a command waits, for its turn or before it tries again: why, and how long still. The record is written again every second,
/// since PowerShell's console shows one that is not followed by another late or never. Waits that are over before one has read it are not shown.
/// </summary>
internal sealed class WaitReport(TimeProvider clock, Action<ProgressRecord> write)
{
    private const int ActivityId = 0x0D02;
    private const string Activity = "Waiting for DataCite";
    private static readonly TimeSpan WorthShowing = TimeSpan.FromSeconds(1);

    private readonly Dictionary<object, Wait> _waits = [];
    private Wait? _shown;

    /// <summary>How often <see cref="Renew"/> has to be called while something is shown.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether a wait is shown.</summary>
    public bool IsShown => _shown is not null;

    /// <summary>Shows a wait, or that one is over.</summary>
    public void Take(ClientNotice notice)
    {
        var request = (notice.Method, notice.Path, notice.Doi);
        if (notice.Kind is NoticeKind.Retrying or NoticeKind.Paced && notice.Duration >= WorthShowing)
            _waits[request] = new Wait(notice, clock.GetTimestamp(), notice.Duration);
        else if (notice.Kind is not NoticeKind.RequestSent || !_waits.Remove(request))
            return;
        Show();
    }

    /// <summary>Writes again what is shown, with the time that is left.</summary>
    public void Renew()
    {
        if (_shown is not null)
            Show();
    }

    // Of several waits the longest is shown: nothing goes on for good before it is over.
    private void Show()
    {
        var longest = _waits.Values.OrderByDescending(Left).FirstOrDefault();
        if (longest is not null)
            write(Describe(longest));
        else if (_shown is not null)
            write(new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        _shown = longest;
    }

    private ProgressRecord Describe(Wait wait)
    {
        var seconds = (int)Math.Max(0, Math.Ceiling(Left(wait).TotalSeconds));
        var attempt = wait.Notice is { Kind: NoticeKind.Retrying, Attempt: > 0, MaxAttempts: > 0 } notice
            ? string.Create(CultureInfo.InvariantCulture, $" (attempt {notice.Attempt + 1} of {notice.MaxAttempts})") : string.Empty;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Reason(wait.Notice)}, {(seconds > 0 ? $"next try in {seconds} s" : "trying again")}{attempt}");
        return new ProgressRecord(ActivityId, Activity, text) { SecondsRemaining = seconds };
    }

    private static string Reason(ClientNotice notice) => notice switch
    {
        { Kind: NoticeKind.Paced } => "Own limit of requests reached",
        { Failure: RateLimitedException } => "Rate limit reached",
        { Failure: ServiceUnavailableException } => "DataCite is not available",
        { Failure: ConnectionFailedException } => "No connection",
        { Failure: RequestTimeoutException } => "No answer in time",
        { Failure: UnreadableAnswerException } => "The answer was cut off",
        _ => "The request failed",
    };

    private TimeSpan Left(Wait wait) => wait.Duration - clock.GetElapsedTime(wait.Start);

    private sealed record Wait(ClientNotice Notice, long Start, TimeSpan Duration);
}
