namespace DataCite.Client;

/// <summary>One answer of a list, as it came.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">Rows in the whole list.</param>
/// <param name="NextCursor">The cursor in the link to the next page; null when there is none.</param>
internal sealed record RowPage<T>(IReadOnlyList<T> Rows, long Total, string? NextCursor)
{
    /// <summary>This page, and the rows that another answer for it has besides.</summary>
    public RowPage<T> Together(RowPage<T> again, Func<T, string?> nameOf)
    {
        var names = again.Rows.Select(nameOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return again with { Rows = [.. again.Rows, .. Rows.Where(row => nameOf(row) is { } name && names.Add(name))] };
    }
}
