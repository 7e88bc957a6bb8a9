using System.Management.Automation;
using DataCite.Client;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// Shows that a command waits, for its turn or before it tries again, and for how long: without a word it would look as if it hung. Says
/// nothing of waits that are over before one has read it.
/// </summary>
internal sealed class WaitReport(Action<ProgressRecord> write)
{
    private const int ActivityId = 0x0D02;
    private const string Activity = "Waiting for DataCite";
    private static readonly TimeSpan WorthShowing = TimeSpan.FromSeconds(1);

    private bool _shown;

    /// <summary>Shows a wait, or that one is over.</summary>
    public void Take(ClientNotice notice)
    {
        if (notice.Kind is NoticeKind.Retrying or NoticeKind.Paced && notice.Duration >= WorthShowing)
        {
            _shown = true;
            write(new ProgressRecord(ActivityId, Activity, notice.Message) { SecondsRemaining = (int)Math.Ceiling(notice.Duration.TotalSeconds) });
        }
        else if (_shown && notice.Kind is NoticeKind.RequestSent)
        {
            _shown = false;
            write(new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
