using System.Runtime.CompilerServices;

namespace DataCite.Client;

/// <summary>Hands out the pages of a list, reads one page ahead, and leaves out the rows that were not asked for.</summary>
internal static class PageStream
{
    /// <param name="start">Starts to read the list: each enumeration reads it again.</param>
    /// <param name="options">How much of it is wanted.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public static async IAsyncEnumerable<DoiPage> ReadAsync(
        Func<PageWalk> start, PageOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (drop, left) = (walk.LeadingRows, options.Limit ?? long.MaxValue);
        var isFirst = true;
        Task<DoiPage>? ahead = null;
        try
        {
            while (left > 0 && (ahead is not null || walk.HasMore))
            {
                var page = await (ahead ?? walk.NextAsync(stop.Token)).ConfigureAwait(false);
                ahead = null;
                var trimmed = Trim(page, drop, left);
                drop -= Math.Min(drop, page.Records.Count);
                left -= trimmed.Records.Count;

                // Whoever stops after a few rows shall not have paid for a second page.
                var isSmallFirst = isFirst && options is { FirstPageSize: not null, Limit: null };
                if (options.Prefetch && !isSmallFirst && left > 0 && walk.HasMore)
                    ahead = walk.NextAsync(stop.Token);
                if (trimmed.Records.Count > 0 || isFirst)
                {
                    isFirst = false;
                    yield return trimmed;
                }
            }

            // Only now: whatever is missing, what came is delivered.
            if (walk.Conclude() is { } gap)
                throw gap;
        }
        finally
        {
            // Nobody waits for these pages any more, nor for their failures.
            await stop.CancelAsync().ConfigureAwait(false);
            if (ahead is not null)
                await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await walk.EndAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static DoiPage Trim(DoiPage page, long drop, long left)
    {
        var from = (int)Math.Min(drop, page.Records.Count);
        var count = (int)Math.Min(left, page.Records.Count - from);
        if (count == page.Records.Count)
            return page;
        var rows = page.Records.Skip(from).Take(count).ToArray();
        // A list that is resumed goes on behind the last row that was delivered.
        var isCut = from + count < page.Records.Count && count > 0;
        var cursor = isCut && page.Info.Cursor is not null ? DoiCursor.After(rows[^1])?.ToString() : page.Info.Cursor;
        return new DoiPage(rows, page.Info with { Cursor = cursor });
    }
}
