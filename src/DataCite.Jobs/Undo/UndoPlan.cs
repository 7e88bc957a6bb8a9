using System.Globalization;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>The changes that set the items of a job back, and what stands in their way.</summary>
internal static class UndoPlan
{
    private const string StatePath = "state";

    /// <summary>What cannot be undone of an item, whatever the DOI is now; null where all of it can.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isMember">Whether the login is that of the member or consortium.</param>
    /// <param name="isWhole">Whether nothing of the item can be undone.</param>
    public static string? FindObstacle(UndoItem item, bool isMember, out bool isWhole)
    {
        var intent = item.Intent;
        var isNoDraft = intent.State is DoiState.Registered or DoiState.Findable && (intent.Action is DoiChangeAction.Create || intent.StateBefore is DoiState.Draft);
        isWhole = isNoDraft && (intent.Action is DoiChangeAction.Create || intent.Edits.Count == 0);
        if (isNoDraft)
            return intent.Action is DoiChangeAction.Create ? $"it was created as {intent.State}, and can never be deleted" : $"it was a draft and is {intent.State}: it can never be a draft again";
        isWhole = intent.Action is DoiChangeAction.Transfer && !isMember;
        if (isWhole)
            return "it was handed to another repository, and only the member or consortium can hand it back";
        if (intent.Action is not DoiChangeAction.Transfer && isMember)
        {
            isWhole = true;
            return "a member cannot create or change DOIs; connect as the repository";
        }

        return intent.Before?["schemaVersion"]?.GetValue<string>() is { } schema && (schema.Contains("kernel-3", StringComparison.Ordinal) || schema.Contains("kernel-2", StringComparison.Ordinal))
            ? "its metadata has become kernel-4, and DataCite takes no older version" : null;
    }

    /// <summary>The change that sets an item back.</summary>
    /// <param name="item">The item.</param>
    /// <param name="now">The DOI as it was just read, or <see cref="UndoItem.Deleted"/> where it does not exist.</param>
    /// <param name="force">Whether values are set back also where somebody else has edited them since.</param>
    /// <param name="conflicts">Where somebody else has edited the DOI since; empty where nothing stands in the way.</param>
    public static DoiChange Make(UndoItem item, DoiRecord now, bool force, out IReadOnlyList<string> conflicts)
    {
        conflicts = [];
        var none = new DoiChange(item.Doi, DoiChangeAction.None) { Base = now };
        // What is not known to be carried out, and is not there, was not.
        if (item.Outcome is null or { Outcome: DoiOutcome.Uncertain } && item.Intent.Action is not DoiChangeAction.Create
            && JobSettlement.Settle(item.Intent, ReferenceEquals(now, item.Deleted) ? null : now) is null)
            return none;
        switch (item.Intent.Action)
        {
            case DoiChangeAction.Create:
                if (now.State is not DoiState.Draft)
                    conflicts = [StatePath];
                else if (!force && item.Outcome?.Saved is { } saved && now.Updated is { } updated && updated > saved)
                    conflicts = [string.Create(CultureInfo.InvariantCulture, $"updated ({updated.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC)")];
                return new DoiChange(item.Doi, DoiChangeAction.Delete) { Base = now };
            case DoiChangeAction.Delete:
                if (!ReferenceEquals(now, item.Deleted))
                    conflicts = ["the DOI, which was created anew"];
                return new DoiChange(item.Doi, DoiChangeAction.Create) { Base = now, State = DoiState.Draft };
            case DoiChangeAction.Transfer:
                var owner = item.Intent.Before?["repository"]?.GetValue<string>();
                if (string.Equals(now.RepositoryId, owner, StringComparison.OrdinalIgnoreCase))
                    return none;
                if (!force && !string.Equals(now.RepositoryId, item.Intent.Repository, StringComparison.OrdinalIgnoreCase))
                    conflicts = ["repository"];
                return new DoiChange(item.Doi, DoiChangeAction.Transfer) { Base = now, Repository = owner?.ToUpperInvariant() };
            default:
                return Update(item, now, force, out conflicts);
        }
    }

    private static DoiChange Update(UndoItem item, DoiRecord now, bool force, out IReadOnlyList<string> conflicts)
    {
        var intent = item.Intent;
        var (sent, before, current) = ((JsonObject)(intent.After ?? []).DeepClone(), new JsonObject(), ComparableRecord.Of(now));
        foreach (var (name, value) in item.Outcome?.Kept ?? [])
            sent[name] = ComparableValue.Of(ComparableRecord.Find(name)!, value);
        var known = new JsonObject();
        foreach (var (name, _) in sent)
        {
            before[name] = intent.Before?[name]?.DeepClone();
            known[name] = current[name]?.DeepClone();
        }

        var mine = RecordComparison.Compare(sent, before);
        var theirs = RecordComparison.Compare(sent, known);
        var found = new List<string>(force ? [] : EditMerge.FindConflicts(mine, theirs));
        DoiState? state = null;
        if (intent.State is { } reached && intent.StateBefore is DoiState.Registered or DoiState.Findable && now.State != intent.StateBefore)
        {
            state = intent.StateBefore;
            if (!force && now.State != reached)
                found.Add(StatePath);
        }

        conflicts = found;
        return DoiChange.Update(now, EditMerge.Merge(sent, known, mine, EditMerge.WithoutConflicts(mine, theirs)), state);
    }
}
