using System.Buffers;
using System.Text;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Asks for a DOI in a format, and takes neither another format nor another DOI.</summary>
internal static class CitationAnswer
{
    // Characters that formats write in another way; a name with one of them is not compared.
    private static readonly SearchValues<char> Escaped = SearchValues.Create("{}\"\\,<>&'");

    /// <summary>The request, with the reader of its answer: the text as it came, empty where the answer has no text.</summary>
    public static (ApiRequest Request, ResponseReader<string> Read) Question(DoiName name, CitationOptions options)
    {
        // T42: the path of such a name leads to a sub-resource; the list finds it by ids, in every state (T5).
        var isListed = name.IsShadowedByRoute;
        var query = new UrlQuery().Add("ids", isListed ? name.Key : null).Add("style", options.Style).Add("locale", options.Locale);
        var request = new ApiRequest(HttpMethod.Get, isListed ? "dois" : "dois/" + name.ToPath())
        {
            Query = query.ToString(),
            Accept = CitationFormats.MediaTypeOf(options.Format),
            Doi = name,
            RequiresLogin = true,
        };
        return (request, ReaderOf(name, options.Format, isListed));
    }

    private static ResponseReader<string> ReaderOf(DoiName name, CitationFormat format, bool isListed) => async (response, context, cancellationToken) =>
    {
        var answer = await BufferedAnswer.ReadAsync(response, context, new JsonBulkLimit(AnswerLimits.Values), cancellationToken).ConfigureAwait(false);
        var body = answer.Body[ReadableJson.MarkLength(answer.Body.Span)..];
        var text = Encoding.UTF8.GetString(body.Span);
        if (string.IsNullOrWhiteSpace(text))
            return string.Empty;
        // The same of another format comes every time.
        if (!CitationFormats.Looks(format, text) || CitationFormats.IsOther(format, response.Content.Headers.ContentType?.MediaType))
            throw Other(answer, format);
        if (CitationFormats.KindOf(format) is not CitationKind.Json)
            return isListed && format is CitationFormat.Csv && text.AsSpan().Trim().IndexOf('\n') < 0 ? string.Empty : Same(name, format, text, default, context);
        using var document = answer.ParseJson();
        var root = document.RootElement;
        if (isListed && root.ValueKind is JsonValueKind.Array)
        {
            if (root.GetArrayLength() == 0)
                return string.Empty;
            root = root[0];
            text = root.GetRawText();
        }

        return root.ValueKind is JsonValueKind.Object && !root.TryGetProperty("data", out _) ? Same(name, format, text, root, context) : throw Other(answer, format);
    };

    private static string Same(DoiName name, CitationFormat format, string text, JsonElement json, FailureContext context)
    {
        var subjects = CitationSubject.Of(format, text, json);
        if (subjects.Count == 0 || subjects.Contains(name) || name.Value.AsSpan().ContainsAny(Escaped))
            return text;
        throw new UnreadableAnswerException(
            context with { IsForeign = true },
            $"DataCite's answer to {context.Method} {context.Path} ({format}) is about {PrintableText.Of(subjects[0].Value)} instead of {name}.");
    }

    private static UnreadableAnswerException Other(ApiResponse answer, CitationFormat format) => new(
        answer.Context with { IsTransient = false },
        $"DataCite's answer to {answer.Context.Method} {answer.Context.Path} is not {format} ({CitationFormats.MediaTypeOf(format)}), but "
            + $"{(answer.ContentType is { } type ? AnswerText.Safe(type, answer.Context.Account) : "something without a media type")}{AnswerText.Quote(answer.Body.Span, answer.Context.Account)}.");
}
