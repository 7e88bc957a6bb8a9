using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>One item of a job that is to be turned back.</summary>
/// <param name="Entry">What identifies it in the job.</param>
/// <param name="Doi">The DOI.</param>
/// <param name="Intent">What was sent, with the values that it replaced.</param>
/// <param name="Outcome">What became of it; null where it was under way when the job was stopped.</param>
internal sealed record UndoItem(string Entry, DoiName Doi, JobIntent Intent, JobOutcome? Outcome)
{
    /// <summary>The draft that the job has deleted; null for other items.</summary>
    public DoiRecord? Deleted { get; } = Intent is { Action: DoiChangeAction.Delete, Before: { } record } ? DoiRecord.Parse(record.ToJsonString()) : null;
}
