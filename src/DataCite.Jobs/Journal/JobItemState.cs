using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>What a journal says of one item. The intent stays in the file until it is needed: a job may have very many items.</summary>
internal sealed class JobItemState
{
    /// <summary>The last outcome; null where none was written.</summary>
    public DoiOutcome? Outcome { get; private set; }

    /// <summary>The DOI, as far as it is known: the made-up name of a new DOI too.</summary>
    public string? Doi { get; private set; }

    /// <summary>Where the last intent stands in the file; negative where there is none.</summary>
    public long IntentOffset { get; private set; } = -1;

    /// <summary>How long the line of the last intent is.</summary>
    public int IntentLength { get; private set; }

    /// <summary>Whether something may have been sent whose outcome is not known.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the item is done, and is not to be tried again.</summary>
    public bool IsDone => !IsOpen && Outcome is { } outcome && JobOutcome.IsDone(outcome);

    public void Take(JobIntent intent, long offset, int length)
    {
        (Doi, IntentOffset, IntentLength, IsOpen) = (intent.Doi, offset, length, true);
    }

    public void Take(JobOutcome outcome)
    {
        Outcome = outcome.Outcome;
        Doi = outcome.Doi ?? Doi;
        IsOpen = outcome.Outcome is DoiOutcome.Uncertain && IntentOffset >= 0;
    }
}
