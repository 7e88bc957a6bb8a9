using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>What a journal says of one item. The intent stays in the file until it is needed: a job may have very many items.</summary>
internal sealed class JobItemState
{
    private int _intentRun;

    /// <summary>The last outcome; null where none was written.</summary>
    public DoiOutcome? Outcome { get; private set; }

    /// <summary>The DOI, as far as it is known: the made-up name of a new DOI too.</summary>
    public string? Doi { get; private set; }

    /// <summary>Where the last intent stands in the file; negative before an intent was written.</summary>
    public long IntentOffset { get; private set; } = -1;

    /// <summary>How long the line of the last intent is.</summary>
    public int IntentLength { get; private set; }

    /// <summary>Whether something may have been sent whose outcome is not known.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the item is done, and is not to be tried again.</summary>
    public bool IsDone => !IsOpen && Outcome is { } outcome && JobOutcome.IsDone(outcome);

    /// <summary>Takes what is about to be sent.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="offset">Where it stands in the file.</param>
    /// <param name="length">How long its line is.</param>
    /// <param name="run">The run of the job, counted from 1.</param>
    public void Take(JobIntent intent, long offset, int length, int run)
        => (Doi, IntentOffset, IntentLength, IsOpen, _intentRun) = (intent.Doi, offset, length, true, run);

    /// <summary>
    /// Takes what became of the item. A later run that fails before it sends anything, since DataCite cannot be asked for one, says nothing about
    /// what an earlier run may have sent.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="run">The run of the job, counted from 1.</param>
    public void Take(JobOutcome outcome, int run)
    {
        Outcome = outcome.Outcome;
        Doi = outcome.Doi ?? Doi;
        IsOpen = (outcome.Outcome is DoiOutcome.Uncertain && IntentOffset >= 0) || (IsOpen && run != _intentRun && !JobOutcome.IsDone(outcome.Outcome));
    }
}
