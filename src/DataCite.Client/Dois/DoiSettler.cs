using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Asks the server what became of a write to a DOI.</summary>
internal static class DoiSettler
{
    /// <summary>What looks at a DOI.</summary>
    public static WriteSettler<ApiResponse> Of(ApiConnection connection, Action<ClientNotice>? notices, DoiName name)
        => new(connection, async stop =>
        {
            var (request, read) = DoiAnswer.Question(name);
            var answer = await connection.AskAsync(request, read, notices, stop).ConfigureAwait(false);
            return answer.Record is null ? null : answer;
        });
}
