using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

// Lists other than that of DOIs.
public abstract partial class ConnectedCmdlet
{
    /// <summary>
    /// Writes the rows of a list as they come, as much of it as -First and -Skip want. A cmdlet that uses it has <c>SupportsPaging</c>. With
    /// -IncludeTotalCount the total of the server comes first.
    /// </summary>
    /// <param name="start">Starts to read the list. A filter that cannot be used ends the command.</param>
    /// <param name="show">Makes the object to write of a row.</param>
    /// <param name="accuracy">How sure the total is, from 0 to 1: not at all where the server does not apply all filters.</param>
    /// <returns>How many rows were written.</returns>
    private protected long WriteRows<T>(Func<ListOptions, CancellationToken, IAsyncEnumerable<ListPage<T>>> start, Func<T, object> show, double accuracy = 1)
    {
        var written = 0L;
        foreach (var page in ReadPages(start, accuracy))
        {
            foreach (var row in page.Rows)
                WriteObject(show(row));
            written += page.Rows.Count;
        }

        return written;
    }

    /// <summary>Reads the pages of a list, as much of it as -First and -Skip want.</summary>
    private protected IEnumerable<ListPage<T>> ReadPages<T>(
        Func<ListOptions, CancellationToken, IAsyncEnumerable<ListPage<T>>> start, double accuracy = 1)
    {
        var isTotalWanted = PagingParameters.IncludeTotalCount;
        if (PagingParameters.First == 0 && !isTotalWanted)
            yield break;
        var options = ListPaging.Of(PagingParameters);
        // The total is counted in the first page.
        var list = OrTerminate(() => FilterNames.Checked(() => start(options.Limit == 0 ? options with { Limit = 1 } : options, StopToken)));
        using var pages = Enumerate(_ => list).GetEnumerator();
        while (NextPage(pages))
        {
            if (isTotalWanted)
                WriteObject(PagingParameters.NewTotalCount((ulong)pages.Current.Total, accuracy));
            isTotalWanted = false;
            if (options.Limit == 0)
                yield break;
            yield return pages.Current;
        }
    }
}
