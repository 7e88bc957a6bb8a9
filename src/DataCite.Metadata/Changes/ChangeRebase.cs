namespace DataCite.Metadata;

/// <summary>Brings a change that was made for an earlier state of a DOI to the DOI as it is now.</summary>
internal static class ChangeRebase
{
    private const string State = "state";

    /// <summary>The change for the DOI as it is now: edits of others stay, and what is as it shall be already is no edit any more.</summary>
    /// <param name="change">The change; its base is the earlier state.</param>
    /// <param name="now">The DOI as it was just read by its name.</param>
    /// <param name="force">Whether the edits are made also where somebody else has changed the same values.</param>
    /// <param name="conflicts">The paths at which somebody else has changed the same values; empty where nothing stands in the way.</param>
    /// <exception cref="ArgumentException">An edit does not fit the base.</exception>
    public static DoiChange OnTo(DoiChange change, DoiRecord now, bool force, out IReadOnlyList<string> conflicts)
    {
        conflicts = [];
        var earlier = change.Base ?? now;
        if (!force && change.Action is not DoiChangeAction.None && earlier.State is { } before && now.State != before && now.State != change.State)
        {
            conflicts = [State];
            return change;
        }

        if (change.Action is not (DoiChangeAction.Update or DoiChangeAction.None))
            return change with { Base = now };
        var (old, current) = (ComparableRecord.Of(earlier), ComparableRecord.Of(now));
        var theirs = RecordComparison.Compare(old, current);
        if (!force && EditMerge.FindConflicts(change.Edits, theirs) is { Count: > 0 } paths)
        {
            conflicts = paths;
            return change;
        }

        var edits = EditMerge.Merge(old, current, change.Edits, EditMerge.WithoutConflicts(change.Edits, theirs));
        return DoiChange.Update(now, edits, change.State) with { Evidence = change.Evidence, Findings = change.Findings };
    }
}
