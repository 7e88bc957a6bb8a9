using System.Globalization;
using System.Net;

namespace DataCite.Client;

/// <summary>One way of going through a list, page after page.</summary>
internal abstract class PageWalk(ApiConnection connection, Action<ClientNotice>? notices)
{
    /// <summary>Rows at the beginning that the reader did not ask for and has to drop.</summary>
    public virtual long LeadingRows => 0;

    /// <summary>Whether there may be another page.</summary>
    public bool HasMore { get; protected set; } = true;

    /// <summary>The next page; empty pages are possible. Not to be called once <see cref="HasMore"/> is false, nor twice at a time.</summary>
    public abstract Task<DoiPage> NextAsync(CancellationToken cancellationToken);

    /// <summary>Ends what is still under way when the reader leaves; its token is cancelled already.</summary>
    public virtual Task EndAsync() => Task.CompletedTask;

    /// <summary>Asks for a page; <paramref name="query"/> is asked anew for each attempt, so that its size can change between them.</summary>
    protected Task<DoiListAnswer> FetchAsync(Func<string> query, PageSizePolicy? size, CancellationToken cancellationToken)
        => connection.SendAsync(Request(query, size), DoiPageReader.ReadAsync, notices, cancellationToken);

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

    internal static FailureContext ListContext => FailureContext.Of(new ApiRequest(HttpMethod.Get, "dois"));

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
        var before = size.Current;
        if (size.TryReduce())
        {
            Notify(
                NoticeKind.PageSizeReduced,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"DataCite took too long over a page of {before} rows; asking for {size.Current} rows at a time."));
        }
    }
}
