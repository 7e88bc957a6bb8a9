using System.Runtime.InteropServices;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Where the last lines of an item of a job are, and what became of it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct JobReportPlace
{
    private byte _outcome;

    /// <summary>Where the last intent begins; 0 without one: a journal begins with another line.</summary>
    public long Intent { get; private set; }

    /// <summary>Where the last outcome begins; 0 without one.</summary>
    public long LastOutcome { get; private set; }

    /// <summary>Whether the journal has the item.</summary>
    public readonly bool IsKnown => Intent > 0 || LastOutcome > 0;

    /// <summary>What became of it; null where it is under way.</summary>
    public readonly DoiOutcome? Outcome => _outcome == 0 ? null : (DoiOutcome)(_outcome - 1);

    /// <summary>Takes an intent.</summary>
    public void TakeIntent(long offset) => (Intent, _outcome) = (offset, 0);

    /// <summary>Takes an outcome.</summary>
    public void TakeOutcome(DoiOutcome outcome, long offset) => (LastOutcome, _outcome) = (offset, (byte)(outcome + 1));
}
