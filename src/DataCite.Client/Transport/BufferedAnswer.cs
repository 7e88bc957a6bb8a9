using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads an answer whole: single resources and everything that is small.</summary>
internal static class BufferedAnswer
{
    /// <summary>Any body.</summary>
    /// <exception cref="AnswerTooLargeException">It is larger than a record can be.</exception>
    public static ValueTask<ApiResponse> ReadAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
        => ReadAsync(response, context, bulk: null, cancellationToken);

    /// <summary>Any body, where JSON is made of no more than <paramref name="bulk"/>.</summary>
    /// <exception cref="AnswerTooLargeException">It is larger than a record can be, or JSON that is made of too much.</exception>
    public static ValueTask<ApiResponse> ReadAsync(
        HttpResponseMessage response, FailureContext context, JsonBulkLimit? bulk, CancellationToken cancellationToken)
        => ReadAsync(
            response,
            context,
            AnswerLimits.Record,
            response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) is true ? bulk : null,
            cancellationToken);

    private static async ValueTask<ApiResponse> ReadAsync(
        HttpResponseMessage response, FailureContext context, int limit, JsonBulkLimit? bulk, CancellationToken cancellationToken)
        => new()
        {
            StatusCode = response.StatusCode,
            ContentType = response.Content.Headers.ContentType?.ToString(),
            Body = await BoundedBody.ReadAllAsync(response.Content, limit, bulk, context, cancellationToken).ConfigureAwait(false),
            RequestId = context.RequestId,
            AccountId = HttpAttempt.Header(response, "X-Credential-Username", context.Account),
            Date = response.Headers.Date,
            Context = context,
        };

    /// <summary>One DOI.</summary>
    /// <exception cref="UnreadableAnswerException">The body is something else.</exception>
    public static async ValueTask<ApiResponse> ReadDoiAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
    {
        var answer = await ReadAsync(response, context, AnswerLimits.Record, new JsonBulkLimit(AnswerLimits.Values), cancellationToken).ConfigureAwait(false);
        if (JsonBulk.Exceeds(answer.Body.Span, AnswerLimits.Values))
            throw AnswerTooLargeException.OfValues(context);
        try
        {
            var record = DoiRecord.ParseOwned(ReadableJson.Of(answer.Body));
            return record.Doi is not null
                ? answer with { Record = record }
                : throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not a DOI.");
        }
        catch (MetadataFormatException e)
        {
            throw new UnreadableAnswerException(context, AnswerText.NotADoi(answer, e.Message), e);
        }
    }

    /// <summary>Any JSON.</summary>
    /// <exception cref="UnreadableAnswerException">The body is not JSON.</exception>
    /// <exception cref="AnswerTooLargeException">It is larger than a record can be.</exception>
    public static ValueTask<JsonAnswer> ReadJsonAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
        => ReadJsonAsync(response, context, AnswerLimits.Record, AnswerLimits.Values, cancellationToken);

    /// <summary>JSON with no more than a few facts.</summary>
    /// <exception cref="UnreadableAnswerException">The body is not JSON.</exception>
    /// <exception cref="AnswerTooLargeException">It holds far more.</exception>
    public static ValueTask<JsonAnswer> ReadFactsAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
        => ReadJsonAsync(response, context, AnswerLimits.Facts, AnswerLimits.FactValues, cancellationToken);

    /// <summary>Any JSON within limits.</summary>
    /// <exception cref="UnreadableAnswerException">The body is not JSON.</exception>
    /// <exception cref="AnswerTooLargeException">It is longer, or holds more names and values.</exception>
    public static async ValueTask<JsonAnswer> ReadJsonAsync(
        HttpResponseMessage response, FailureContext context, int limit, int values, CancellationToken cancellationToken)
    {
        var answer = await ReadAsync(response, context, limit, new JsonBulkLimit(values), cancellationToken).ConfigureAwait(false);
        using var document = answer.ParseJson(values);
        return new JsonAnswer(answer, document.RootElement.Clone());
    }
}
