using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>Brings edits that were made for an earlier state of a record together with what others have edited since.</summary>
internal static class EditMerge
{
    /// <summary>The paths of <paramref name="mine"/> at which <paramref name="theirs"/> has edited something else.</summary>
    public static IReadOnlyList<string> FindConflicts(IReadOnlyList<DoiEdit> mine, IReadOnlyList<DoiEdit> theirs)
    {
        var foreign = theirs.Where(edit => !mine.Contains(edit)).Select(static edit => new Place(edit)).ToArray();
        return [.. mine.Where(edit => !theirs.Contains(edit) && foreign.Any(new Place(edit).IsInConflictWith)).Select(static edit => edit.Path)];
    }

    /// <summary>Those edits of others that stand in the way of none of mine.</summary>
    public static IReadOnlyList<DoiEdit> WithoutConflicts(IReadOnlyList<DoiEdit> mine, IReadOnlyList<DoiEdit> theirs)
        => [.. theirs.Where(edit => mine.Contains(edit) || !mine.Any(own => new Place(own).IsInConflictWith(new Place(edit))))];

    /// <summary>The edits that make of the state as it is now what <paramref name="mine"/> meant.</summary>
    /// <param name="earlier">The state for which the edits were made.</param>
    /// <param name="now">The state as it is now.</param>
    /// <param name="mine">The edits.</param>
    /// <param name="theirs">What differs between the two states.</param>
    public static IReadOnlyList<DoiEdit> Merge(JsonObject earlier, JsonObject now, IReadOnlyList<DoiEdit> mine, IReadOnlyList<DoiEdit> theirs)
    {
        var touched = mine.Select(static edit => EditPath.Parse(edit.Path)[0]).ToHashSet(StringComparer.Ordinal);
        var wanted = (JsonObject)now.DeepClone();
        foreach (var (name, value) in EditApplication.Apply(earlier, theirs.Where(edit => touched.Contains(EditPath.Parse(edit.Path)[0])).Union(mine)))
            wanted[name] = value?.DeepClone();
        return RecordComparison.Compare(now, wanted);
    }

    private sealed class Place(DoiEdit edit)
    {
        private EditPath Path { get; } = EditPath.Parse(edit.Path);

        private DoiEditKind Kind => edit.Kind;

        // The place of an added entry is one in the list as it shall be; all other places are those of the list as it is.
        private bool IsNewEntry => Kind is DoiEditKind.Add && Path.PlaceAt(Path.Length - 1) is not null;

        private bool ChangesList => Kind is not DoiEditKind.Set && Path.PlaceAt(Path.Length - 1) is not null;

        public bool IsInConflictWith(Place other)
            => (ChangesList && other.ChangesList && Path.IsInListOf(other.Path))
                || (!IsNewEntry && !other.IsNewEntry && Path.Length == other.Path.Length && Path.Meets(other.Path))
                || Replaces(other) || other.Replaces(this);

        // A moved entry keeps what is in it.
        private bool Replaces(Place other) => !IsNewEntry && Kind is not DoiEditKind.Move && Path.Length < other.Path.Length && Path.Meets(other.Path);
    }
}
