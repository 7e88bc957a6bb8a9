namespace DataCite.Client;

/// <summary>A sample is one page (facts §2.1).</summary>
internal sealed class SampleWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
    : PageWalk(connection, notices)
{
    private readonly string _query = query.ToQueryString();

    public override long LeadingRows => options.Skip;

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(() => _query, null, cancellationToken).ConfigureAwait(false);
        HasMore = false;
        return new DoiPage(answer.Records, answer.ToInfo(answer.Records.Count, null));
    }
}
