namespace DataCite.Client;

/// <summary>Reads a sample, which is one page.</summary>
internal sealed class SampleWalk(ApiConnection connection, Action<ClientNotice>? notices, DoiQuery query, PageOptions options)
    : PageWalk(connection, notices)
{
    private readonly string _query = query.ToQueryString();
    private int _drawn;

    public override long LeadingRows => options.Skip;

    public override async Task<DoiPage> NextAsync(CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(() => _query, null, static page => page.Records.Count < page.Total, cancellationToken).ConfigureAwait(false);
        HasMore = false;
        Tally.NoteTotal(answer.Total);
        _drawn = answer.Records.Count;
        return new DoiPage(TakeNew(answer.Records), answer.ToInfo(answer.Records.Count, null));
    }

    // The server counts what it has drawn, and not what there is.
    protected override ListInterruptedException? FindGap()
        => Tally.Total > _drawn ? Gap(Tally.Total.Value - _drawn, null, "Draw the sample again.") : null;
}
