using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Finds out what became of a write that an earlier run may have sent, from the DOI as it is now.</summary>
internal static class JobSettlement
{
    /// <summary>The outcome of an intent; null where it was not carried out, or where that cannot be seen: then the item is tried again.</summary>
    /// <param name="intent">What was to be sent.</param>
    /// <param name="now">The DOI as it was just read by its name; null where it does not exist.</param>
    public static DoiOutcome? Settle(JobIntent intent, DoiRecord? now) => (intent.Action, now) switch
    {
        (DoiChangeAction.Delete, null) => DoiOutcome.Deleted,
        (DoiChangeAction.Update, { } record) when IsUpdated(intent, record) => intent.State is null ? DoiOutcome.Updated : DoiOutcome.StateChanged,
        (DoiChangeAction.Transfer, { } record) when string.Equals(record.RepositoryId, intent.Repository, StringComparison.OrdinalIgnoreCase) => DoiOutcome.Transferred,
        _ => null,
    };

    // Each edit is there, whatever others have edited since at other places.
    private static bool IsUpdated(JobIntent intent, DoiRecord record)
    {
        if (intent.State is { } state && record.State != state)
            return false;
        var known = ComparableRecord.Of(record);
        var now = new JsonObject();
        foreach (var (name, _) in intent.After ?? [])
            now[name] = known[name]?.DeepClone();
        return EditMerge.FindConflicts(intent.Edits, RecordComparison.Compare(intent.After ?? [], now)).Count == 0
            && (intent.Edits.Count > 0 || intent.State is not null);
    }
}
