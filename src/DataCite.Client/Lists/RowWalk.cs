using System.Globalization;

namespace DataCite.Client;

/// <summary>Reads a list page by page: complete, and each row once.</summary>
internal abstract class RowWalk<T>(ApiConnection connection, Action<ClientNotice>? notices, RowList<T> list, ListOptions options)
{
    // Behind an empty page there may be others that are not.
    private const int MaxEmptyPages = 3;

    private readonly ResponseReader<RowPage<T>> _reader = RowPageReader.Of(list);
    private int _emptyPages;

    /// <summary>Whether there may be another page.</summary>
    public bool HasMore => _emptyPages < MaxEmptyPages && CanGoOn;

    /// <summary>Why the list ends before its last row, as a sentence; null where nothing is known about it.</summary>
    protected abstract string? EndReason { get; }

    /// <summary>Whether there is a place behind what came.</summary>
    protected abstract bool CanGoOn { get; }

    protected ListTally Tally { get; } = new();

    protected RowList<T> List => list;

    protected PageSizePolicy Size { get; } = new(SizeOfFirst(list, options), list.PageSize);

    /// <summary>The next page, without rows that came before.</summary>
    public async Task<ListPage<T>> NextAsync(CancellationToken cancellationToken)
    {
        var (page, asked) = await FetchAsync(cancellationToken).ConfigureAwait(false);
        if (IsShort(page, asked))
        {
            Notify(NoticeKind.PageAskedAgain, $"DataCite sent a page of {list.Name} that has fewer rows than there should be; asking for it again.");
            page = page.Together((await FetchAsync(cancellationToken).ConfigureAwait(false)).Page, list.NameOf);
        }

        Tally.NoteTotal(page.Total);
        var rows = page.Rows.Where(row => Tally.Take(list.NameOf(row))).ToList();
        Pass(page, asked, rows.Count > 0);
        _emptyPages = page.Rows.Count == 0 ? _emptyPages + 1 : 0;
        _ = Size.Succeeded();
        return new ListPage<T>(rows, page.Total);
    }

    /// <summary>What is missing, once every page was handed out; null when nothing is.</summary>
    /// <param name="left">How many more rows are wanted.</param>
    public ListInterruptedException? Conclude(long left)
    {
        if (Tally.DescribeChange() is { } change)
            Notify(NoticeKind.ListChanged, change);
        var missing = Math.Min(left, Tally.Missing());
        if (missing == 0)
            return null;
        return new ListInterruptedException(
            list.ToRequest(string.Empty).ToContext(),
            EndReason ?? Tally.DescribeGap(list.Name, missing),
            EndReason is null ? "Read the list again in a while." : list.Narrowing,
            tally: Tally,
            missing: missing);
    }

    /// <summary>How many rows the next page is asked for.</summary>
    protected abstract int SizeOfNext { get; }

    /// <summary>Adds the place of the next page to a query.</summary>
    protected abstract UrlQuery AddPlace(UrlQuery query, int size);

    /// <summary>Whether a page has fewer rows than there should be at its place.</summary>
    protected abstract bool IsShort(RowPage<T> page, int asked);

    /// <summary>Goes on behind a page.</summary>
    protected abstract void Pass(RowPage<T> page, int asked, bool hasNews);

    private static int SizeOfFirst(RowList<T> list, ListOptions options)
        => (int)Math.Clamp(options.Limit is null ? options.FirstPageSize ?? list.PageSize : options.Wanted!.Value, 1, list.PageSize);

    private async Task<(RowPage<T> Page, int Asked)> FetchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var asked = SizeOfNext;
            try
            {
                var query = AddPlace(list.Query(), asked).Add("page[size]", asked).ToString();
                return (await connection.SendAsync(list.ToRequest(query), _reader, notices, cancellationToken).ConfigureAwait(false), asked);
            }
            // Where a row has a few facts, smaller pages are no remedy: the answer is something else.
            catch (AnswerTooLargeException) when (list.MaxPageBytes > AnswerLimits.Facts && Size.TryReduce(smallest: 1))
            {
                Notify(
                    NoticeKind.PageSizeReduced,
                    string.Create(CultureInfo.InvariantCulture, $"DataCite sent too much for a page of {asked} rows; asking for {Size.Current} rows at a time."));
            }
        }
    }

    private void Notify(NoticeKind kind, string message) => notices?.Invoke(new ClientNotice(kind, message, "GET", list.Path));
}
