namespace DataCite.Sandbox.Model;

/// <summary>The rows of the index at one moment.</summary>
internal readonly struct IndexSnapshot(StoredDoi?[] rows, int count, long version)
{
    public long Version { get; } = version;

    /// <summary>How many places there are, those of deleted rows included.</summary>
    public int Places => count;

    /// <summary>The same rows, told apart from those of another drift by their version.</summary>
    public IndexSnapshot Marked(long generation) => new(rows, count, Version + (generation << 40));

    /// <summary>The row at a place; null when it was deleted.</summary>
    public StoredDoi? this[int place] => rows[place];

    public IEnumerable<StoredDoi> Rows()
    {
        for (var i = 0; i < count; i++)
        {
            if (rows[i] is { } row)
                yield return row;
        }
    }
}
