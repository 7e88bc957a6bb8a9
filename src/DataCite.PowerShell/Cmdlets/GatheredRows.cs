using DataCite.Client;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A list that was read to its end, as one of several that are read at the same time.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Gap">What is missing at its end; null for nothing.</param>
/// <typeparam name="T">What the list is of.</typeparam>
internal sealed record GatheredRows<T>(IReadOnlyList<T> Rows, ListInterruptedException? Gap)
{
    /// <summary>Reads a list. One that is not complete gives what came.</summary>
    public static async Task<GatheredRows<T>> ReadAsync(IAsyncEnumerable<ListPage<T>> pages, CancellationToken stop)
    {
        var rows = new List<T>();
        try
        {
            await foreach (var page in pages.WithCancellation(stop).ConfigureAwait(false))
                rows.AddRange(page.Rows);
            return new(rows, null);
        }
        catch (ListInterruptedException gap)
        {
            return new(rows, gap);
        }
    }
}
