using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Finds out which DOI a request to any route is about, and whether an answer is about the same one.</summary>
internal static class DoiOfRequest
{
    private const string Route = "dois/";

    /// <summary>The DOI that is read, changed, deleted or created; null for other requests.</summary>
    public static DoiName? Find(ApiRequest request)
    {
        if (request.Doi is not null)
            return request.Doi;
        if (request.Method == HttpMethod.Post)
            return request.Path is "dois" && request.Body is { } body ? Of(body, static data => Member(Member(data, "attributes"), "doi")) : null;
        return request.Path.StartsWith(Route, StringComparison.OrdinalIgnoreCase)
            && DoiName.TryParse(Uri.UnescapeDataString(request.Path[Route.Length..].TrimEnd('/')), out var name) && !name.IsShadowedByRoute
                ? name : null;
    }

    /// <summary>Reads any answer, and takes none that is about another DOI.</summary>
    /// <param name="asked">The DOI that the request is about; null for none.</param>
    /// <param name="isShown">Whether the answer becomes objects for PowerShell, so that less of it is read.</param>
    public static ResponseReader<ApiResponse> ReaderFor(DoiName? asked, bool isShown) => async (response, context, cancellationToken) =>
    {
        var bulk = isShown ? JsonBulkLimit.OfShown() : asked is not null ? new JsonBulkLimit(AnswerLimits.Values) : null;
        var answer = await BufferedAnswer.ReadAsync(response, context, bulk, cancellationToken).ConfigureAwait(false);
        if (asked is not null && JsonBulk.Exceeds(answer.Body.Span, AnswerLimits.Values))
            throw AnswerTooLargeException.OfValues(context);
        return asked is null || Of(answer.Body, static data => Member(data, "id")) is not { } named || named == asked
            ? answer
            : throw new UnreadableAnswerException(
                context with { IsForeign = true }, $"DataCite's answer to {context.Method} {context.Path} is about {PrintableText.Of(named.Value)}.");
    };

    private static DoiName? Of(ReadOnlyMemory<byte> body, Func<JsonElement?, JsonElement?> find)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return find(Member(document.RootElement, "data")) is { ValueKind: JsonValueKind.String } text && DoiName.TryParse(text.GetString(), out var name)
                ? name : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or text that is not complete: the caller gets it as it is.
            return null;
        }
    }

    private static JsonElement? Member(JsonElement? element, string name)
        => element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;
}
