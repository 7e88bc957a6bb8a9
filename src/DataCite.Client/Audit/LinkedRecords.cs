namespace DataCite.Client;

/// <summary>Records that look the same, put together where they name each other: versions and translations of one resource are no duplicates.</summary>
internal static class LinkedRecords
{
    /// <summary>The oldest record of each set of records that are linked, the oldest of all first.</summary>
    public static IReadOnlyList<AuditedRecord> FirstOfEach(IReadOnlyList<AuditedRecord> records)
    {
        var numbers = records.Select(static (record, index) => (record.Name, index)).ToDictionary(static pair => pair.Name, static pair => pair.index, StringComparer.Ordinal);
        var heads = Enumerable.Range(0, records.Count).ToArray();
        for (var i = 0; i < records.Count; i++)
        {
            foreach (var relation in records[i].Relations)
            {
                if (numbers.TryGetValue(relation.Target, out var other))
                    Join(heads, i, other);
            }
        }

        return [.. records.Where((_, index) => HeadOf(heads, index) == index)];
    }

    // The smaller number is the older record.
    private static void Join(int[] heads, int left, int right)
    {
        (left, right) = (HeadOf(heads, left), HeadOf(heads, right));
        heads[Math.Max(left, right)] = Math.Min(left, right);
    }

    private static int HeadOf(int[] heads, int index)
    {
        while (heads[index] != index)
            index = heads[index];
        return index;
    }
}
