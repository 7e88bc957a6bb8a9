using System.Globalization;
using System.Net;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>One way of going through a list, page after page.</summary>
internal abstract class PageWalk(ApiConnection connection, Action<ClientNotice>? notices)
{
    /// <summary>Rows at the beginning that the reader did not ask for and has to drop.</summary>
    public virtual long LeadingRows => 0;

    /// <summary>Whether there may be another page.</summary>
    public bool HasMore { get; protected set; } = true;

    /// <summary>What came so far, and what the server counts.</summary>
    protected ListTally Tally { get; } = new();

    /// <summary>The next page; empty pages are possible. Not to be called once <see cref="HasMore"/> is false, nor twice at a time.</summary>
    public abstract Task<DoiPage> NextAsync(CancellationToken cancellationToken);

    /// <summary>Ends what is still under way when the reader leaves; its token is cancelled already.</summary>
    public virtual Task EndAsync() => Task.CompletedTask;

    /// <summary>Compares what came with what the server counts, once every page was handed out.</summary>
    /// <returns>What is missing of the rows that were asked for; null when nothing is.</returns>
    public ListInterruptedException? Conclude()
    {
        if (Tally.DescribeChange() is { } change)
            Notify(NoticeKind.ListChanged, change);
        return FindGap();
    }

    /// <summary>What is missing of the rows that were asked for; null when nothing is.</summary>
    protected abstract ListInterruptedException? FindGap();

    /// <summary>Asks for a page; <paramref name="query"/> is called for each attempt, so that its size can change between them.</summary>
    protected async Task<DoiListAnswer> FetchAsync(Func<string> query, PageSizePolicy? size, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await connection.SendAsync(Request(query, size), DoiPageReader.ReadAsync, notices, cancellationToken).ConfigureAwait(false);
            }
            catch (AnswerTooLargeException failure) when (failure.IsOfRows && size is not null && TryReduce(size, 1, "sent too much for"))
            {
                // The same rows, in smaller portions.
            }
        }
    }

    /// <summary>Asks for a page, and once more when it has fewer rows than it should: an index may be without one of its parts for a moment.</summary>
    protected async Task<DoiListAnswer> FetchAsync(
        Func<string> query, PageSizePolicy? size, Predicate<DoiListAnswer> isShort, CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(query, size, cancellationToken).ConfigureAwait(false);
        if (!isShort(answer))
            return answer;
        Notify(
            NoticeKind.PageAskedAgain,
            string.Create(CultureInfo.InvariantCulture, $"DataCite sent a page of {answer.Records.Count} rows, where there should be more; asking for it again."));
        return answer.Together(await FetchAsync(query, size, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Takes note of a page, and gives those of its rows that have not come before.</summary>
    protected List<DoiRecord> TakeNew(List<DoiRecord> rows)
    {
        // Nearly always all of them are new.
        for (var i = 0; i < rows.Count; i++)
        {
            if (!Tally.Take(rows[i]))
                return [.. rows[..i], .. rows[(i + 1)..].Where(row => Tally.Take(row))];
        }

        return rows;
    }

    protected void Notify(NoticeKind kind, string message) => notices?.Invoke(new ClientNotice(kind, message, "GET", "dois"));

    protected void NoteSuccess(PageSizePolicy size)
    {
        if (size.Succeeded())
        {
            Notify(
                NoticeKind.PageSizeRestored,
                string.Create(CultureInfo.InvariantCulture, $"DataCite answers in time again; asking for pages of {size.Current} rows."));
        }
    }

    /// <summary>The error of a list that is not complete.</summary>
    /// <param name="missing">How many rows are missing.</param>
    /// <param name="reason">Why, as a sentence; null when nothing is known about it.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="cursor">From where the list can be continued; null when it cannot.</param>
    protected ListInterruptedException Gap(long missing, string? reason, string advice, string? cursor = null) => new(
        ListContext,
        Tally.DescribeGap("the list of DOIs", missing) + (reason is null ? null : " " + reason),
        advice,
        cursor,
        Tally,
        missing);

    internal static FailureContext ListContext => new ApiRequest(HttpMethod.Get, "dois").ToContext();

    private ApiRequest Request(Func<string> query, PageSizePolicy? size) => new(HttpMethod.Get, "dois")
    {
        RequiresLogin = true,
        QueryOfAttempt = query,
        BeforeRepetition = size is null ? null : failure => ReduceAfter(failure, size),
    };

    private void ReduceAfter(DataCiteException failure, PageSizePolicy size)
    {
        if (failure is not RequestTimeoutException && failure.StatusCode is not HttpStatusCode.GatewayTimeout)
            return;
        TryReduce(size, PageSizePolicy.Smallest, "took too long over");
    }

    private bool TryReduce(PageSizePolicy size, int smallest, string problem)
    {
        var before = size.Current;
        if (!size.TryReduce(smallest))
            return false;
        Notify(
            NoticeKind.PageSizeReduced,
            string.Create(CultureInfo.InvariantCulture, $"DataCite {problem} a page of {before} rows; asking for {size.Current} rows at a time."));
        return true;
    }
}
