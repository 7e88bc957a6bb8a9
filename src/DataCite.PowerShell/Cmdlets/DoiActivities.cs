using DataCite.Client;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>The changes of one DOI, as far as they were wanted and came.</summary>
/// <param name="Rows">The changes, the newest first.</param>
/// <param name="Total">How many there are; null when nothing was asked.</param>
/// <param name="Gap">What is missing; null when nothing is.</param>
internal sealed record DoiActivities(IReadOnlyList<DataCiteActivity> Rows, long? Total, ListInterruptedException? Gap)
{
    /// <summary>Reads it.</summary>
    public static async Task<DoiActivities> ReadAsync(DataCiteClient client, ActivityQuery query, ListOptions options, CancellationToken stop)
    {
        var (rows, total) = (new List<DataCiteActivity>(), (long?)null);
        try
        {
            await foreach (var page in client.ListActivitiesAsync(query, options, stop).ConfigureAwait(false))
            {
                rows.AddRange(page.Rows);
                total = page.Total;
            }
        }
        catch (ListInterruptedException gap)
        {
            return new DoiActivities(rows, total, gap);
        }

        return new DoiActivities(rows, total, null);
    }
}
