using System.Text;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads answers that are about one DOI, and takes none that is about another.</summary>
internal static class DoiAnswer
{
    // T11: without these two, affiliations and publisher lose their identifiers when the record is written back.
    public const string CompleteValues = "affiliation=true&publisher=true";

    /// <summary>The request that reads a DOI, with the reader of its answer.</summary>
    public static (ApiRequest Request, ResponseReader<ApiResponse> Read) Question(DoiName name)
    {
        if (!name.IsShadowedByRoute)
            return (new ApiRequest(HttpMethod.Get, "dois/" + name.ToPath()) { Query = CompleteValues, Doi = name, RequiresLogin = true }, ReaderOf(name));
        // T42: the path of such a name leads to a sub-resource; the list finds it by ids, in every state (T5).
        var query = new UrlQuery().Add("ids", name.Key).AddRaw(CompleteValues).Add("detail", "true").Add("disable-facets", "true").ToString();
        return (new ApiRequest(HttpMethod.Get, "dois") { Query = query, Doi = name, RequiresLogin = true }, RowReaderOf(name));
    }

    /// <summary>Reads the DOI of that name.</summary>
    public static ResponseReader<ApiResponse> ReaderOf(DoiName name) => async (response, context, cancellationToken) =>
    {
        var answer = await BufferedAnswer.ReadDoiAsync(response, context, cancellationToken).ConfigureAwait(false);
        return Is(name, answer.Record!) ? answer : throw Foreign(context, name, answer.Record!);
    };

    /// <summary>Reads the answer to a deletion, which has no body.</summary>
    public static async ValueTask<ApiResponse> ReadDeletionAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
    {
        var answer = await BufferedAnswer.ReadAsync(response, context, cancellationToken).ConfigureAwait(false);
        return answer.Body.IsEmpty
            ? answer
            : throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not one to a deletion{AnswerText.Quote(answer.Body.Span, context.Account)}.");
    }

    /// <summary>Whether a record has the given name.</summary>
    public static bool Is(DoiName name, DoiRecord record) => DoiName.TryParse(record.Doi, out var found) && found == name;

    // The record is null in the answer when the list has no such row.
    private static ResponseReader<ApiResponse> RowReaderOf(DoiName name) => async (response, context, cancellationToken) =>
    {
        var (answer, root) = await BufferedAnswer.ReadJsonAsync(response, context, cancellationToken).ConfigureAwait(false);
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("data", out var rows) || rows.ValueKind is not JsonValueKind.Array)
            throw new UnreadableAnswerException(context, AnswerText.NotADoi(answer, "it is not a list"));
        try
        {
            var records = rows.EnumerateArray().Select(static row => DoiRecord.ParseResource(Encoding.UTF8.GetBytes(row.GetRawText()))).ToList();
            var record = records.Find(candidate => Is(name, candidate));
            return record is not null || records.Count == 0 ? answer with { Record = record } : throw Foreign(context, name, records[0]);
        }
        catch (MetadataFormatException e)
        {
            throw new UnreadableAnswerException(context, AnswerText.NotADoi(answer, e.Message), e);
        }
    };

    private static UnreadableAnswerException Foreign(FailureContext context, DoiName name, DoiRecord record) => new(
        context with { IsForeign = true },
        $"DataCite's answer to {context.Method} {context.Path} is about {PrintableText.Of(record.Doi)} instead of {name}.");
}
