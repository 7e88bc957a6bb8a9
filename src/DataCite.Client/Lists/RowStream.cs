using System.Runtime.CompilerServices;

namespace DataCite.Client;

/// <summary>Hands out the pages of a list, without the rows that were not asked for. What is missing at the end is an error after all that came.</summary>
internal static class RowStream
{
    /// <exception cref="ListInterruptedException">At the end: the server counts more rows than it gave.</exception>
    public static async IAsyncEnumerable<ListPage<T>> ReadAsync<T>(
        ApiConnection connection,
        Action<ClientNotice>? notices,
        RowList<T> list,
        ListOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowWalk<T> walk = list.IsByCursor
            ? new CursorRowWalk<T>(connection, notices, list, options)
            : new NumberedRowWalk<T>(connection, notices, list, options);
        var (drop, left) = (options.Skip, options.Limit ?? long.MaxValue);
        for (var isFirst = true; left > 0 && (isFirst || walk.HasMore);)
        {
            var page = await walk.NextAsync(cancellationToken).ConfigureAwait(false);
            var fitting = page.Rows.Where(row => list.Fits(row)).ToList();
            var from = (int)Math.Min(drop, fitting.Count);
            drop -= from;
            var rows = fitting.Skip(from).Take((int)Math.Min(left, int.MaxValue)).ToList();
            left -= rows.Count;
            if (isFirst || rows.Count > 0)
                yield return page with { Rows = rows };
            isFirst = false;
            if (page.Rows.Any(row => list.IsBehind(row)))
                yield break;
        }

        // Only now: whatever is missing, what came is delivered.
        if (left > 0 && walk.Conclude(left) is { } gap)
            throw gap;
    }
}
