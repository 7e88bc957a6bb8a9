using DataCite.Metadata;

namespace DataCite.Client;

// One DOI at a time.
public sealed partial class DataCiteClient
{
    // T11: without these two, affiliations and publisher lose their identifiers when the record is written back.
    private const string CompleteValues = "affiliation=true&publisher=true";

    /// <summary>Reads a DOI from the database of the server: immediately consistent, unlike lists (T24).</summary>
    /// <exception cref="ResourceNotFoundException">There is none, or the account may not see it (T7).</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiRecord> GetDoiAsync(DoiName name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return (await ReadAsync(name, cancellationToken).ConfigureAwait(false)).Record!;
    }

    /// <summary>Reads a DOI; null when there is none or the account may not see it.</summary>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiRecord?> FindDoiAsync(DoiName name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return (await FindAsync(name, cancellationToken).ConfigureAwait(false))?.Record;
    }

    private async ValueTask<ApiResponse?> FindAsync(DoiName name, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private async Task<ApiResponse> ReadAsync(DoiName name, CancellationToken cancellationToken)
    {
        if (name.IsShadowedByRoute)
            return await ReadByListAsync(name, cancellationToken).ConfigureAwait(false);
        var request = new ApiRequest(HttpMethod.Get, "dois/" + name.ToPath()) { Query = CompleteValues, Doi = name, RequiresLogin = true };
        var answer = await SendAsync(request, BufferedAnswer.ReadDoiAsync, cancellationToken).ConfigureAwait(false);
        return Same(name, answer.Record!)
            ? answer
            : throw new UnreadableAnswerException(answer.Context, $"DataCite answered with {answer.Record} when asked for {name}.");
    }

    /// <summary>T42: the path of such a name leads to a sub-resource; the list finds it by <c>ids</c>, in every state (T5).</summary>
    private async Task<ApiResponse> ReadByListAsync(DoiName name, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Get, "dois")
        {
            Query = new UrlQuery().Add("ids", name.Key).AddRaw(CompleteValues).Add("detail", "true").Add("disable-facets", "true").ToString(),
            Doi = name,
            RequiresLogin = true,
        };
        var page = await SendAsync(request, DoiPageReader.ReadAsync, cancellationToken).ConfigureAwait(false);
        var record = page.Records.FirstOrDefault(r => Same(name, r))
            ?? throw _connection.Errors.DoiNotFound(FailureContext.Of(request) with { RequestId = page.RequestId });
        return new ApiResponse { StatusCode = System.Net.HttpStatusCode.OK, Record = record, RequestId = page.RequestId };
    }

    private static bool Same(DoiName name, DoiRecord record) => DoiName.TryParse(record.Doi, out var found) && found == name;
}
